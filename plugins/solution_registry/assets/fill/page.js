// The page of a document: what is filled in shows in its text, and goes into the file to download.

import { load } from "../load.js";
import { goOn } from "../next.js";
import { save } from "../save.js";
import { folded } from "../yours/folded.js";
import { municipality } from "../yours/kept.js";
import { own } from "../yours/register.js";
import * as docx from "./docx.js";
import { details, keep } from "./kept.js";
import * as odt from "./odt.js";

/** The formats, by the endings of their files. */
const FORMATS = { docx, odt };

const form = document.querySelector("[data-fill-in]");
const told = form.querySelector("[role=status]");
const template = form.dataset.fillIn;
const fields = [...form.querySelectorAll("input")];
const language = document.querySelector(".sr-document").lang || document.documentElement.lang;
const marks = [...document.querySelectorAll("mark[data-detail]")].map((mark) => [mark, mark.textContent, mark.lang]);

/** What is filled in: name → text. */
const written = () => new Map(fields.map(({ name, value }) => [name, value.trim()]).filter(([, text]) => text));

/** Let the text say what is filled in, as in the file, and what is not yet by its label, marked. */
function show() {
  const known = written();
  for (const [mark, label, labelled] of marks) {
    const text = known.get(mark.dataset.detail);
    mark.textContent = text ?? label;
    mark.toggleAttribute("data-filled", text !== undefined);
    if (text === undefined) mark.lang = labelled;
    else mark.removeAttribute("lang");
  }
}

/** The fields of what this document leaves open. */
function left(known) {
  const used = new Set(marks.map(([mark]) => mark.dataset.detail));
  return fields.filter(({ name }) => used.has(name) && !known.has(name));
}

/** Say how it went; and what is left, each with a way to its field. */
function tell(text, open = []) {
  const said = document.createElement("p");
  said.textContent = text;
  const list = document.createElement("ul");
  list.append(...open.map(way));
  told.replaceChildren(said, ...(open.length ? [list] : []));
}

function way(field) {
  const link = document.createElement("a");
  link.href = `#${field.id}`;
  link.append(...field.labels[0].cloneNode(true).childNodes);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    form.querySelector("details").open = true;
    field.focus();
  });
  const item = document.createElement("li");
  item.append(link);
  return item;
}

/** What is known of the reader's own municipality, by the names that fields have for it. */
async function ofOwn() {
  const one = await own().catch(() => null);
  const count = one?.population?.toLocaleString(language);
  return { name: municipality()?.name, registration_number: one?.registration_number, population: count };
}

/** Fill in what has been written before, here or in another document of the template; else what is known. */
async function restore() {
  const facts = await ofOwn();
  const before = details(template);
  const given = (field) => (before.has(field.name) ? undefined : facts[field.dataset.fact]);
  for (const field of fields) field.value = before.get(field.name) ?? given(field) ?? "";
  form.querySelector("[data-of-own]").hidden = !fields.some(given);
  show();
}

async function download(ending) {
  const address = new URL(`${form.dataset.document}.${ending}`, location);
  const known = written();
  told.replaceChildren();
  try {
    const answer = await load(address);
    const made = FORMATS[ending].filled(new Uint8Array(await answer.arrayBuffer()), known);
    save(made, address.pathname.split("/").at(-1));
  } catch {
    tell(told.dataset.failed);
    return;
  }
  const open = left(known);
  const { made, whole, left: some } = told.dataset;
  tell(`${made} ${open.length ? some : whole}`, open);
}

form.addEventListener("input", ({ target }) => {
  keep(template, details(template).set(target.name, target.value));
  show();
});
goOn(form);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  download(event.submitter.value);
});
// The browser may show the page as it was left, and another document has been filled in since.
addEventListener("pageshow", (event) => event.persisted && restore());
restore();
folded(document.querySelector("[data-yours]"), restore);
document.querySelector("[data-not-filled-in]").hidden = true;
form.hidden = false;
