// The fields of a form on the page: what is written in them, word for word, and putting it back.

/** The fields just below a form, a group or a row. */
export function fields(within) {
  const above = "[data-field], [data-row], form";
  return [...within.querySelectorAll("[data-field]")].filter((one) => one.parentElement.closest(above) === within);
}

/** The controls of a field itself, not of fields within it. */
export function controls(field) {
  const all = [...field.querySelectorAll("input, select, textarea")];
  return all.filter((one) => one.closest("[data-field]") === field);
}

export const rows = (field) => [...field.querySelector("[data-rows]").children];

let made = 0;

/** Add an empty row, with ids of its own. */
export function addRow(field) {
  const template = [...field.querySelectorAll("template")].find((one) => one.closest("[data-field]") === field);
  const row = template.content.cloneNode(true).firstElementChild;
  own(row, `-${++made}`);
  field.querySelector("[data-rows]").append(row);
  return row;
}

/** Give each id within an element an ending; what refers to it follows. */
function own(element, ending) {
  for (const name of ["id", "for", "aria-describedby", "aria-labelledby"]) {
    for (const one of [element, ...element.querySelectorAll(`[${name}]`)]) {
      if (one.hasAttribute(name)) one.setAttribute(name, one.getAttribute(name) + ending);
    }
  }
  for (const inner of element.querySelectorAll("template")) own(inner.content.firstElementChild, ending);
}

const language = (control) => control.closest("[data-language]").dataset.language;
const several = (field, put) => (written) => {
  for (const row of rows(field)) row.remove();
  for (const one of Array.isArray(written) ? written : []) put(fields(addRow(field)), one);
};

/** How each kind of field is read and written. */
const KINDS = {
  value: (field) => ({
    get: () => controls(field)[0].value,
    set: (written) => set(controls(field)[0], written),
  }),
  texts: (field) => ({
    get: () => filled(controls(field).map((one) => [language(one), one.value])),
    set: (written) => controls(field).forEach((one) => set(one, Object(written)[language(one)])),
  }),
  choices: (field) => ({
    get: () => controls(field).filter((one) => one.checked).map((one) => one.value),
    set: (written) =>
      controls(field).forEach((one) => {
        one.checked = Array.isArray(written) && written.includes(one.value);
      }),
  }),
  group: (field) => ({ get: () => all(field), set: (written) => put(field, written) }),
  rows: (field) => ({
    get: () => rows(field).map((row) => kind(fields(row)[0]).get()),
    set: several(field, ([one], written) => kind(one).set(written)),
  }),
  named: (field) => ({
    get: () => rows(field).map((row) => fields(row).map((one) => kind(one).get())),
    set: several(field, (own, written) => own.forEach((one, at) => kind(one).set(Object(written)[at]))),
  }),
};

const kind = (field) => KINDS[field.dataset.kind](field);

function set(control, written) {
  control.value = typeof written === "string" ? written : "";
}

const empty = (written) =>
  !written || (typeof written === "object" && Object.values(written).every((one) => empty(one)));

const filled = (pairs) => Object.fromEntries(pairs.filter(([, written]) => !empty(written)));

/** Whether anything is written in a field. */
export const isEmpty = (field) => empty(kind(field).get());

/** What is written below a form or a group: field → text, texts, list; only what there is. */
export function all(within) {
  return filled(fields(within).map((field) => [field.dataset.field, kind(field).get()]));
}

/** Put it back; what is not there is emptied. What is kept may be damaged: other kinds are nothing. */
export function put(within, written) {
  for (const field of fields(within)) kind(field).set(Object(written)[field.dataset.field]);
}

/** What a field is called, and all that it is part of, outermost first: “Contacts 2”, “E-mail”. */
export function titles(field) {
  const found = [];
  for (let one = field; one; one = one.parentElement.closest("[data-field]")) {
    const row = one.parentElement.closest("[data-row], [data-field]");
    const list = row?.matches("[data-row]") && row.closest("[data-field]");
    if (!list) found.unshift(one.dataset.title);
    else {
      if (list.dataset.title !== one.dataset.title) found.unshift(one.dataset.title);
      found.unshift(`${list.dataset.title} ${rows(list).indexOf(row) + 1}`);
      one = list;
    }
  }
  return found;
}
