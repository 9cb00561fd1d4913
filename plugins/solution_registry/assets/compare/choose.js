// On the page of a solution: a button that puts it into the comparison, and takes it out again.

import { load } from "../load.js";
import { choose, chosen, MOST } from "./kept.js";

const item = document.querySelector("[data-compare]");
const button = item.querySelector("button");
const told = document.createElement("p");
told.className = "sr-told";
told.setAttribute("role", "status");
const id = location.pathname.match(/\/solutions\/([^/]+)\//)?.[1];
const page = new URL("../../compare/", location);
let words;

/** The words are the comparison's own: its page is asked for them when somebody compares. */
async function loaded() {
  const answer = await load(page);
  const read = new DOMParser().parseFromString(await answer.text(), "text/html");
  return { ...read.querySelector("[data-choosing]")?.dataset };
}

async function show(said) {
  const list = chosen();
  button.setAttribute("aria-pressed", list.includes(id));
  button.classList.toggle("md-button--primary", list.includes(id));
  if (!list.length && !said) return told.replaceChildren();
  words ??= loaded().catch(() => ({}));
  const known = await words;
  const link = document.createElement("a");
  link.href = page;
  link.textContent = `${known.see ?? button.textContent} (${list.length})`;
  told.replaceChildren(...(said && known[said] ? [`${known[said]}. `] : []), ...(list.length ? [link] : []));
}

function press() {
  const list = chosen();
  if (list.includes(id)) {
    choose(list.filter((one) => one !== id));
    show("taken");
  } else if (list.length < MOST) {
    choose([...list, id]);
    show("chosen");
  } else {
    show("full");
  }
}

if (id) {
  item.parentElement.after(told);
  button.addEventListener("click", press);
  addEventListener("storage", () => show());
  addEventListener("pageshow", (event) => event.persisted && show());
  item.hidden = false;
  show();
}
