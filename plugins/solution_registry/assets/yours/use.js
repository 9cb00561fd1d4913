// What is told of the reader's own municipality, where it is itself an adopter of a solution.

import { element } from "./concerns.js";

function link(text, to) {
  const made = element("a", text);
  made.href = to;
  return made;
}

/** Its stage, as a link to `row`, where the page has it; how it is known; and where it confirms what is only reported. */
export function useLine({ stage, used, lead, confirmed, stale }, row, confirm, words) {
  if (row) row.id ||= "own-use";
  const told = link(words[stage], `#${row?.id ?? "adopters"}`);
  if (!used) return [told];
  const known = lead ? "lead" : confirmed ? "confirmed" : stale ? "stale" : "reported";
  const anew = lead || confirmed ? [] : [" · ", link(words.confirm, confirm)];
  return [told, ` · ${words[known]}`, ...anew];
}
