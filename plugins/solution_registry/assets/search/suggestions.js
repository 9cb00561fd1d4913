// The pages that a search leads to beside solutions: of service areas, and of organisations that the query names.

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

/** The items that have the most words of a query, each given by its terms, of which an item's may have only the `begin`. */
function best(words, begin) {
  const counts = items.map(({ dataset }) => {
    const known = dataset.words.split(" ");
    const has = (term) => known.some((one) => one === term || (term.length > 3 && one.startsWith(begin(term))));
    return words.filter((terms) => terms.some(has)).length;
  });
  return items.filter((_, at) => counts[at] && counts[at] === Math.max(...counts));
}

/** Show those of organisations, and of what has the words of a query; what is only `nearly` so where nothing else is. */
export function suggest(words, named, nearly) {
  let shown = best(words, (term) => term);
  if (nearly && !shown.length && !named.length) shown = best(words, (term) => term.slice(0, Math.max(4, term.length / 2)));
  for (const item of items) item.hidden = !shown.includes(item);
  list.replaceChildren(...named.map(led), ...items);
  box.hidden = !shown.length && !named.length;
}
