// What a solution costs by size of municipality, as its page tells it, and the row of one's own size.

import { country } from "./answer.js";

/** The rows of the table, or what was made of them: each has `data-below`, empty where there is no bound. */
export const bands = (within) => [...within.querySelectorAll("[data-below]")];

/** What a row of the table states that it costs, by the table's headings: once, and a year. */
export function stated({ cells, parentElement }) {
  const headings = parentElement.closest("table").tHead.rows[0].cells;
  return [1, 2]
    .filter((at) => !cells[at].querySelector(".sr-unknown"))
    .map((at) => `${headings[at].textContent.toLowerCase()} ${cells[at].firstChild.textContent}`)
    .join(", ");
}

/**
 * The one of a municipality's size, in its country's money where that is stated; nothing where its
 * inhabitants are not known, or where no row is so large. `read` gives a row's bound and countries.
 */
export function own(rows, municipality, read = ({ dataset }) => dataset) {
  const bound = (row) => Number(read(row).below) || Infinity;
  const here = country(municipality?.id ?? "");
  const home = rows.filter((row) => read(row).country?.split(" ").includes(here));
  const large = (home.length ? home : rows).filter((row) => municipality?.population < bound(row));
  return large.sort((one, other) => bound(one) - bound(other))[0];
}
