// Postings: the numbers of the entries that a term stands in; pages/search/postings.py writes them.

// What the solution is called, the words of its name, what it says of itself, what it is sorted under, what it connects to.
const WEIGHTS = [16, 8, 3, 1, 0.1];

/** The weights of a word of a name, of what a solution says of itself, and of what it only connects to. */
export const [, NAMED, TOLD, , CONNECTED] = WEIGHTS;

/** Read postings as a map of entries' numbers to the weight of the field the term stands in. */
export function read(text) {
  const weights = new Map();
  text.split(";").forEach((row, field) => {
    let number = 0;
    for (const distance of row ? row.split(",") : []) {
      number += parseInt(distance, 36);
      weights.set(number, WEIGHTS[field]);
    }
  });
  return weights;
}
