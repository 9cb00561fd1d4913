// The page of a document: what is filled in shows in its text, and goes into the file to download.

import { filled } from "./docx.js";
import { details, keep } from "./kept.js";

const form = document.querySelector("[data-fill-in]");
const told = form.querySelector("[role=status]");
const template = form.dataset.fillIn;
const fields = [...form.querySelectorAll("input")];
const marks = [...document.querySelectorAll("mark[data-detail]")].map((mark) => [mark, mark.textContent]);

/** What is filled in: name → text. */
const written = () => new Map(fields.map(({ name, value }) => [name, value.trim()]).filter(([, text]) => text));

/** Let the text say what is filled in, and what is not yet by its label. */
function show() {
  const known = written();
  for (const [mark, label] of marks) mark.textContent = known.get(mark.dataset.detail) ?? label;
}

/** What this document leaves open, as the fields are called. */
function left(known) {
  const used = new Set(marks.map(([mark]) => mark.dataset.detail));
  const open = fields.filter(({ name }) => used.has(name) && !known.has(name));
  return open.map(({ labels: [label] }) => label.textContent);
}

/** Fill in what has been filled in before, here or in another document of the template. */
function restore() {
  const known = details(template);
  for (const field of fields) field.value = known.get(field.name) ?? "";
  show();
}

function save(file, name) {
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([file], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function download() {
  const address = new URL(form.dataset.document, location);
  const known = written();
  told.textContent = "";
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.statusText);
    save(filled(new Uint8Array(await answer.arrayBuffer()), known), address.pathname.split("/").at(-1));
  } catch {
    told.textContent = told.dataset.failed;
    return;
  }
  const open = left(known);
  const { made, whole, left: some } = told.dataset;
  told.textContent = `${made} ${open.length ? `${some} ${open.join(", ")}.` : whole}`;
}

form.addEventListener("input", () => {
  keep(template, written());
  show();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  download();
});
// The browser may show the page as it was left, and another document has been filled in since.
addEventListener("pageshow", (event) => event.persisted && restore());
restore();
document.querySelector("[data-not-filled-in]").hidden = true;
form.hidden = false;
