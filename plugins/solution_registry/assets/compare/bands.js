// What a solution costs by size of municipality, as its page tells it, and the row of one's own size.

const bound = (row) => Number(row.dataset.below) || Infinity;

/** The rows of the table, or what was made of them: each has `data-below`, empty where there is no bound. */
export const bands = (within) => [...within.querySelectorAll("[data-below]")];

/** The one of so many inhabitants; nothing where that is not known, or where no row is so large. */
export function own(rows, population) {
  const large = rows.filter((row) => population < bound(row));
  return large.sort((one, other) => bound(one) - bound(other))[0];
}
