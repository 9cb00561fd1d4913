// What is chosen for the comparison, and the reader's own municipality, as this browser keeps them.

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

/** The reader's municipality: its name, and its id and inhabitants where the registry knows them. */
export function municipality() {
  const one = kept("localStorage", "municipality");
  return typeof one?.name === "string" ? one : null;
}

export function keepMunicipality(one) {
  keep("localStorage", "municipality", one);
}
