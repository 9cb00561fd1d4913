// A form made live: shows what is asked, keeps what is written, and makes the file of it.

import { simplified } from "../letters.js";
import { goOn } from "../next.js";
import { municipality } from "../yours/kept.js";
import { addRow, all, controls, fields, isEmpty, put, rows } from "./fields.js";
import { draft, keep } from "./kept.js";
import { identify, inFull, isExample, isKnown, isLoaded, load } from "./names.js";
import { clear, hide as hideProblems, list, tell } from "./problems.js";
import { first, Reading } from "./reading.js";
import { RULES } from "./rules.js";
import { tidy, words } from "./words.js";

const form = document.querySelector("[data-form]");
const which = form.dataset.form;
const about = new URLSearchParams(location.search).get("solution") ?? "";
const name = about ? `${which} ${about}` : which;
const languages = [...form.querySelectorAll("[data-languages] input")];
const status = form.querySelector("[data-status]");
const question = document.querySelector("[data-question]");
const result = document.querySelector("[data-result]");
const top = (key) => form.querySelector(`:scope > fieldset [data-field="${key}"]`);
const spoken = () => languages.filter((one) => one.checked).map((one) => one.value);
let suggested = "";
/** The control of what does not go with another. */
let unlike = null;
/** So far. */
let changes = 0;
/** What is kept, as this page knows it. */
let known = "";
/** When what is written here was begun. */
let begun;
/** From what is kept: that was begun in another window. */
let apart = false;

/** What makes the finished file: it comes after all that it takes to write. */
const finishing = () => import("./result.js");

// What shows: texts in the languages that are chosen, what the kind of solution has, what is filled in.

function showAsked() {
  const chosen = spoken();
  if (languages.length) {
    for (const block of form.querySelectorAll("[data-language]")) {
      block.hidden = !chosen.includes(block.dataset.language);
    }
  }
  // With one language there is nothing to tell apart.
  for (const label of form.querySelectorAll("[data-language] > label")) label.classList.toggle("sr-hidden", chosen.length < 2);
  const kind = top("kind")?.querySelector("select").value;
  for (const part of form.querySelectorAll("[data-only]")) part.hidden = part.dataset.only !== kind;
  for (const part of form.querySelectorAll("[data-folded]")) {
    part.querySelector("[data-filled]").hidden = isEmpty(part.querySelector("[data-field]"));
  }
}

function number(field) {
  for (const [at, row] of rows(field).entries()) {
    const title = `${field.dataset.title} ${at + 1}`;
    row.setAttribute("aria-label", title);
    row.querySelector(":scope > p [data-remove]").setAttribute("aria-label", `${words.remove}: ${title}`);
  }
}

function showAll() {
  showAsked();
  for (const field of form.querySelectorAll('[data-kind="rows"], [data-kind="named"]')) number(field);
}

// What is written stays in the browser.

const kept = () => JSON.stringify(draft(name));

function written() {
  const own = all(form);
  if (!Object.keys(own).length) return null;
  begun ??= Date.now();
  return { ...own, $languages: spoken(), $begun: begun };
}

/** What has been checked is not what is written now. */
function outdate() {
  changes += 1;
  result.hidden = true;
}

/** A field that is left has often nothing new: to keep that again could undo what another window writes just then. */
function changed() {
  outdate();
  const now = written();
  if (!apart && JSON.stringify(now) !== known) keep(name, now);
  known = kept();
  showAsked();
}

function restore() {
  const before = draft(name);
  known = kept();
  begun = before?.$begun;
  const chosen = before?.$languages;
  if (Array.isArray(chosen) && languages.some((one) => chosen.includes(one.value))) {
    for (const one of languages) one.checked = chosen.includes(one.value);
  }
  put(form, before ?? {});
  form.querySelector("[data-kept]").hidden = !before;
  if (top("$id")) suggested = shortName();
  suppose(top("$solution"), about, words.gone);
  suppose(top("$organisation"), before?.$organisation ? "" : municipality()?.id);
  showAll();
}

/**
 * Go on from what has been written in another window: each keeps all that it shows, so nothing is lost. What was begun
 * anew there is another text, and this one stays.
 */
function follow() {
  if (apart || kept() === known) return;
  apart = Boolean(begun) && draft(name)?.$begun !== begun;
  if (!apart) {
    outdate();
    restore();
  }
  status.textContent = apart ? words.apart : words.followed;
}

/** Put in what was chosen before the form, by its id; `gone` is said of one that is not there. */
function suppose(field, id, gone) {
  if (!field || !id) return;
  const [control] = controls(field);
  const { names } = control.dataset;
  control.value = id;
  load(names).then(() => {
    complete(control);
    if (gone && isLoaded(names) && !isKnown(names, id)) tell(control, `${gone}: ${id}`);
    compare(control);
  });
}

/** Begin again, when somebody has said so. */
function forget() {
  question.close();
  if (!apart) keep(name, null);
  apart = false;
  for (const one of languages) one.checked = one.defaultChecked;
  hideProblems();
  outdate();
  for (const control of form.querySelectorAll("[aria-invalid]")) clear(control);
  restore();
  const [field] = fields(form);
  first(field).focus();
}

// Rows come and go.

function add(field, button) {
  const row = addRow(field);
  clear(button);
  showAll();
  first(fields(row)[0]).focus();
}

function remove(row) {
  const field = row.closest("[data-field]");
  row.remove();
  showAll();
  status.textContent = words.removed;
  [...field.querySelectorAll("[data-add]")].at(-1).focus();
}

// A value is looked at when one leaves its field.

function complete(control) {
  control.value = inFull(control.dataset.names, control.value.trim());
}

/** The short name that the name of the solution gives. */
function shortName() {
  const called = controls(top("name")).map((one) => one.value).find(Boolean) ?? "";
  return simplified(called).slice(0, Number(top("$id").dataset.longest)).replace(/-$/u, "");
}

/** A short name from the name of the solution, while nobody has chosen another. */
function suggest() {
  const [id] = controls(top("$id"));
  if (id.value && id.value !== suggested) return;
  suggested = shortName();
  id.value = suggested;
  clear(id);
}

/** Tell at once of a short name that nobody may have. */
async function compareName() {
  const [id] = controls(top("$id"));
  const value = id.value.trim();
  await load("solutions");
  if (value === id.value.trim() && document.activeElement !== id) free(value, (sentence) => tell(id, words.say(sentence, { value })));
}

async function left(control) {
  const { names } = control.dataset;
  if (names && !isLoaded(names)) {
    await load(names);
    if (document.activeElement === control) return; // they are back
  }
  const field = control.closest("[data-field]");
  // What is missing is told beside the first control of a field, whichever is used then.
  const looked = controls(field).filter((one) => one === control || one.matches("[aria-invalid]"));
  for (const one of looked) clear(one);
  let lost = false;
  if (control.matches('textarea, input[type="text"]')) {
    const single = !(control.localName === "textarea" && field.dataset.sort === "prose");
    const tidied = tidy(control.value, single);
    if (tidied.text !== control.value) control.value = tidied.text;
    lost = tidied.lost;
  }
  if (names) complete(control);
  const reading = new Reading(words);
  if (field.dataset.kind !== "choices") for (const one of looked) reading.single(one, field);
  if (lost) tell(control, words.tidied, false);
  for (const problem of reading.problems) tell(problem.control, problem.text);
  if (top("$id")) {
    if (field === top("name")) suggest();
    if ([top("$id"), top("name")].includes(field)) compareName();
  }
  if (names) compare(control);
}

/** Tell at once of two that do not go together, and anew when one has changed. */
function compare(changed) {
  if (unlike && unlike !== changed) clear(unlike);
  unlike = null;
  if (which !== "use") return;
  const control = (key) => controls(top(key))[0];
  const id = (key, names) => identify(names, control(key).value.trim());
  const $solution = id("$solution", "solutions");
  const $organisation = id("$organisation", "organisations");
  if (!isKnown("solutions", $solution) || !isKnown("organisations", $organisation)) return;
  mixed({ $solution, $organisation }, (key, sentence) => {
    unlike = control(key);
    tell(unlike, words.say(sentence));
  });
}

// The file, when everything is right.

async function check() {
  const asked = [...form.querySelectorAll("[data-names]")].filter((one) => one.value).map((one) => one.dataset.names);
  if (top("$id")) asked.push("solutions");
  await Promise.all([...new Set(asked)].map(load));
  for (const control of form.querySelectorAll("[data-names]")) complete(control);
  const reading = new Reading(words);
  const said = reading.group(form);
  const told = (path, sentence) => reading.tell(reading.places.get(path), sentence);
  for (const rule of RULES[which]) rule(said, told);
  if (said.$id) free(said.$id, (sentence) => reading.tell(top("$id"), sentence, { value: said.$id }));
  if (said.$organisation && isKnown("solutions", said.$solution)) mixed(said, told);
  const own = said.confirmation?.proof === "reviewer_of_organisation"; // checks/adopters.py
  if (own && !among(said.$organisation, words.reviewing)) told("confirmation.proof", "unreviewed");
  list(reading.all);
  outdate();
  if (reading.all.length) return;
  const { $id: id, $solution: solution, $organisation: organisation, ...data } = said;
  if (which === "solution") data.schema_version = 1;
  if ((data.lead ?? organisation ?? "").startsWith(form.dataset.fictional)) data.example = true;
  const ids = { id, solution, organisation };
  const before = changes;
  status.textContent = words.checking;
  const finish = await finishing().catch(console.warn);
  const there = await finish?.isThere(ids);
  status.textContent = finish ? "" : status.dataset.failed;
  const current = () => finish && changes === before;
  if (current() && (await finish.areRoles(said, reading.places)) && current()) {
    finish.show(form, ids, data, reading.strangers, there);
  }
}

/** checks/examples.py: example_mixed */
function mixed({ $solution, $organisation }, told) {
  const fictional = `${$organisation}`.startsWith(form.dataset.fictional);
  if (isExample($solution) && !fictional) told("$solution", "example");
  else if (fictional && !isExample($solution)) told("$organisation", "fictional");
}

const among = (one, names) => names.split(" ").includes(one);

/** A short name that nothing has yet, and that all may store. */
function free(id, told) {
  if (isKnown("solutions", id)) told("taken");
  else if (among(id, words.addresses)) told("reserved");
  else if (among(id, words.devices)) told("device");
}

goOn(form);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  check();
});
form.addEventListener("input", changed);
form.addEventListener("change", ({ target }) => {
  if (languages.includes(target)) {
    if (!languages.some((one) => one.checked)) target.checked = true;
  } else if (target.closest("[data-field]")) left(target);
  changed();
});
form.addEventListener("focusin", ({ target }) => target.dataset.names && load(target.dataset.names));
document.addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  if (!button) return;
  if ("add" in button.dataset) add(button.closest("[data-field]"), button);
  else if ("remove" in button.dataset) {
    remove(button.closest("[data-row]"));
    changed();
  } else if ("beginAgain" in button.dataset) question.showModal();
  else if ("keep" in button.dataset) question.close();
  else if ("forget" in button.dataset) forget();
});

/** Begin, when all of the form is there. */
export function begin() {
  form.querySelector("[data-all]").disabled = false;
  restore();
  finishing().catch(() => {});
  for (const event of ["storage", "focus", "pageshow"]) addEventListener(event, follow);
}
