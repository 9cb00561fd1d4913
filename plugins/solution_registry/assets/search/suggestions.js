// The pages that a search leads to beside solutions: of service areas, and of organisations that the query names.

import { bare } from "../letters.js";

const box = document.querySelector("[data-suggestions]");
const list = box.querySelector("ul");
const items = [...list.children];

/** The organisations that a query names; none where the list of them does not come. */
export const organisations = (query) =>
  import("./organisations.js").then(({ named }) => named(query)).catch(() => []);

/** An item that leads to the page of an organisation. */
function led({ id, name }) {
  const link = document.createElement("a");
  link.href = `${list.dataset.path}${id}/`;
  link.textContent = list.dataset.organisation.replace("%(name)s", name);
  const item = document.createElement("li");
  item.append(link);
  return item;
}

const SHORTEST_PART = 5; // letters of what a longer word may begin or end with

/** How an area's term may fit a word of a query, the surest first: it is the word, or begins so; and, nearly, how that begins; or how it ends. */
const SAME = [(one, term) => one === term || (term.length > 3 && one.startsWith(term))];
const NEARLY = [
  ...SAME,
  (one, term) =>
    one.startsWith(term.slice(0, Math.max(4, term.length / 2))) || (one.length >= SHORTEST_PART && term.startsWith(one)),
  (one, term) => one.length >= SHORTEST_PART && term.endsWith(one),
];

/** A term as it looks to who writes another: without å, ä and ö where that has none of them. */
const seen = (one, term) => (bare(term) === term ? bare(one) : one);

/** The items that have a word of a query among those of an attribute, given by its terms, as `fits` compares them. */
const having = (terms, fits, told = "words") =>
  items.filter(({ dataset }) => dataset[told]?.split(" ").some((one) => terms.some((term) => fits(seen(one, term), term))));

/** How an item may have a word, the surest first; what it has `otherwise` counts where it may only be `nearly` so. */
function ways(terms, nearly) {
  const [same, ...others] = (nearly ? NEARLY : SAME).map((fits) => having(terms, fits));
  return nearly ? [same, having(terms, SAME[0], "otherwise"), ...others] : [same];
}

/** The items that have the most words of a query; a word that none has may be `nearly` so, where that will do. */
function best(words, nearly) {
  const found = words.map((terms) => ways(terms, nearly).find((some) => some.length) ?? []);
  const counts = items.map((item) => found.filter((some) => some.includes(item)).length);
  return items.filter((_, at) => counts[at] && counts[at] === Math.max(...counts));
}

/** Show those of organisations, and of what has the words of a query; what is only `nearly` so where nothing else is. */
export function suggest(words, named, nearly) {
  const shown = best(words, nearly && !named.length);
  for (const item of items) item.hidden = !shown.includes(item);
  list.replaceChildren(...named.map(led), ...items);
  box.hidden = !shown.length && !named.length;
}
