// On the page of a solution: a button that puts it into the comparison, and takes it out again; and the way to its memo.

import { anew } from "../anew.js";
import { solution as id } from "../page.js";
import { chosen } from "./kept.js";
import { line, press } from "./told.js";

const item = document.querySelector("[data-compare]");
const button = item.querySelector("button");
const { told, tell } = line(new URL("../../compare/", location), button.textContent);

function show(said) {
  const is = chosen().includes(id);
  button.setAttribute("aria-pressed", is);
  button.classList.toggle("md-button--primary", is);
  return tell(said);
}

if (id) {
  item.parentElement.after(told);
  button.addEventListener("click", () => show(press(id)));
  anew(show);
  const [way, memo] = [document.createElement("p"), document.createElement("a")];
  memo.href = `../../compare/?ids=${id}#memo`;
  memo.textContent = item.dataset.compare;
  way.append(memo);
  told.after(way);
  item.hidden = false;
  show();
}
