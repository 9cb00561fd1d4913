// Postings: the numbers of the entries that a term stands in; pages/search/postings.py writes them.

// What the solution is called, the words of its name, what else it is known by, what it says of itself, what stands
// around it, what it is sorted under, its service areas, what it connects to.
const WEIGHTS = [16, 8, 3, 3, 1, 1, 0.3, 0.1];
const NAMES = [0, 1, 2, 4]; // the fields of names, and of words for needs

/** The weights of a word of a name, of what a solution says of itself, of its areas, and of what it only connects to. */
export const [, NAMED, , TOLD, , , AREA, CONNECTED] = WEIGHTS;

/**
 * Read postings as a map of entries' numbers to the weight of the field the term stands in; `named` leaves out what is no
 * name, and no word for a need.
 */
export function read(text, named = false) {
  const weights = new Map();
  text.split(";").forEach((row, field) => {
    if (named && !NAMES.includes(field)) return;
    let number = 0;
    for (const distance of row ? row.split(",") : []) {
      number += parseInt(distance, 36);
      weights.set(number, WEIGHTS[field]);
    }
  });
  return weights;
}
