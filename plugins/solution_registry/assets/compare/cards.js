// On the cards of lists: a box each to tick for the comparison, and below the lists the way there.

import { anew } from "../anew.js";
import { chosen } from "./kept.js";
import { line, press } from "./told.js";

const lists = [...document.querySelectorAll("[data-comparable]")];
const word = lists[0].dataset.comparable;

/** The id of the solution that a card's link leads to. */
const ofLink = ({ href }) => new URL(href).pathname.split("/").at(-2);

/** The box of a card, in the corner that is kept free for it. */
function box(link) {
  const made = document.createElement("input");
  made.type = "checkbox";
  made.value = ofLink(link);
  made.setAttribute("aria-label", `${word}: ${link.textContent}`);
  const label = document.createElement("label");
  label.className = "sr-card__compare";
  label.append(made, word);
  return label;
}

/** Give each card that has none its box, and let all say what is chosen. */
function show() {
  const list = chosen();
  for (const card of lists.flatMap(({ children }) => [...children])) {
    if (!card.querySelector("input")) card.firstElementChild.after(box(card.querySelector("a")));
    const made = card.querySelector("input");
    made.checked = list.includes(made.value);
  }
}

const first = document.querySelector("[data-comparable] .sr-card a");
if (first) {
  const { told, tell } = line(new URL("../../compare/", first.href), word);
  told.classList.add("sr-tray");
  const end = document.querySelector(".sr-found");
  if (end) end.append(told);
  else lists.at(-1).after(told);
  const renewed = new MutationObserver(show);
  for (const one of lists) {
    renewed.observe(one, { childList: true }); // a search fills its list anew
    one.addEventListener("change", ({ target }) => {
      const said = press(target.value);
      show();
      tell(said);
    });
  }
  const all = () => {
    show();
    tell();
  };
  anew(all);
  all();
}
