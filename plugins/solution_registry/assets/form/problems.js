// What is to be mended, told beside each field and listed at the top.

import { titles } from "./fields.js";

const box = document.querySelector("[data-problems]");
let made = 0;

/** Take away what is told beside a control. */
export function clear(control) {
  const told = control.closest("[data-field]")?.querySelectorAll(`[data-told="${control.id}"]`) ?? [];
  for (const one of told) one.remove();
  control.removeAttribute("aria-invalid");
  describe(control, (ids) => ids.filter((id) => !id.startsWith("told-")));
}

function describe(control, change) {
  const ids = change((control.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
  if (ids.length) control.setAttribute("aria-describedby", ids.join(" "));
  else control.removeAttribute("aria-describedby");
}

/** Tell something beside a control: what is wrong, or what has been done. */
export function tell(control, text, wrong = true) {
  clear(control);
  const told = document.createElement("p");
  told.className = wrong ? "sr-field__wrong" : "sr-field__hint";
  told.id = `told-${++made}`;
  told.dataset.told = control.id;
  told.textContent = text;
  place(control).before(told);
  if (wrong) control.setAttribute("aria-invalid", "true");
  describe(control, (ids) => [...ids, told.id]);
}

/** Where it is told: above a control, or above the list that a choice is one of. */
const place = (control) => control.closest("ul, p") ?? control;

/** List all of it, each with a way there. */
export function list(problems) {
  for (const control of document.querySelectorAll("[aria-invalid]")) clear(control);
  box.querySelector("ul").replaceChildren(...problems.map(item));
  box.hidden = !problems.length;
  for (const { control, text } of problems) tell(control, text);
  if (problems.length) box.focus();
}

export function hide() {
  box.hidden = true;
}

function item({ field, control, text }) {
  const link = document.createElement("a");
  link.href = `#${(control.id ||= `control-${++made}`)}`;
  link.textContent = `${titles(field).join(" – ")}: ${text}`;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    go(control);
  });
  const entry = document.createElement("li");
  entry.append(link);
  return entry;
}

/** Go to a control, wherever it is folded away. */
export function go(control) {
  for (let one = control.closest("details"); one; one = one.parentElement.closest("details")) one.open = true;
  control.focus();
}
