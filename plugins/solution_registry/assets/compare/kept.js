// What is chosen for the comparison, as this browser keeps it.

import { keep, kept } from "../kept.js";

/** So many solutions fit beside each other. */
export const MOST = 3;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The ids among texts, each once. */
export function ids(texts) {
  return [...new Set(texts)].filter((text) => ID.test(text));
}

export function chosen() {
  const list = kept("localStorage", "compare");
  return ids(Array.isArray(list) ? list : []).slice(0, MOST);
}

export function choose(list) {
  keep("localStorage", "compare", list.length ? list : null);
}
