// Marks of what concerns the reader's own municipality, beside what a page says, or in its place.

/** A mark with a text, after what comes `before` it; `kind` is for style sheets. */
function mark(text, before = "", kind = "") {
  const strong = document.createElement("strong");
  strong.textContent = text;
  const made = document.createElement("span");
  made.dataset.mark = kind;
  made.append(before, strong);
  return made;
}

/** Write a mark beside what stands somewhere. */
export function beside(place, text, before, kind) {
  place.append(mark(text, before ?? " · ", kind));
}

const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** Write beside what has no badge that it is open, as a route's badge says it. */
export function openBeside(place, text) {
  const made = mark(sentence(text));
  made.firstElementChild.className = "sr-badge sr-badge--route-open";
  made.prepend(" ");
  place.append(made);
}

/** Write a mark instead of a text that it says more of. */
function instead(place, text) {
  place.dataset.unmarked = place.textContent;
  place.replaceChildren(mark(text));
}

/**
 * Write what a route is to one. That it is open, or for whom, is not said twice: where one's own answer says as much, it
 * takes the place of that. `only` is whether there is no other route; where there is, what is said of one in all countries
 * and for everybody can still be one's own answer.
 */
export function besideRoute(place, text, may, only, before = " · ") {
  const whom = only && place.querySelector("[data-whom]");
  const all = only || !place.querySelector("br, .sr-kind");
  const open = all && may === "open" && place.querySelector(".sr-badge--route-open");
  if (whom) instead(whom, text);
  else if (open) instead(open, sentence(text));
  else beside(place, text, before, may);
}

/** Take all marks in a part of the page away. */
export function unmark(part) {
  for (const one of part.querySelectorAll("[data-mark]")) one.remove();
  for (const one of part.querySelectorAll("[data-unmarked]")) {
    one.textContent = one.dataset.unmarked;
    delete one.dataset.unmarked;
  }
}
