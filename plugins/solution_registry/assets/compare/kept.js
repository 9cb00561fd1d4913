// What is chosen for the comparison, and the reader's own municipality, as this browser keeps them.
// The page on privacy lists these names and removes them.

/** So many solutions fit beside each other. */
export const MOST = 3;

const name = (key) => `${new URL("../../", import.meta.url).pathname}.${key}`;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(name(key)));
  } catch {
    return null;
  }
}

function write(key, value) {
  try {
    if (value) localStorage.setItem(name(key), JSON.stringify(value));
    else localStorage.removeItem(name(key));
  } catch {
    // A browser that keeps nothing is a right of its reader's.
  }
}

/** The ids among texts, each once. */
export function ids(texts) {
  return [...new Set(texts)].filter((text) => ID.test(text));
}

export function chosen() {
  const kept = read("compare");
  return ids(Array.isArray(kept) ? kept : []).slice(0, MOST);
}

export function choose(list) {
  write("compare", list.length ? list : null);
}

/** The reader's municipality: its name, and its id and inhabitants where the registry knows them. */
export function municipality() {
  const kept = read("municipality");
  return typeof kept?.name === "string" ? kept : null;
}

export function keepMunicipality(one) {
  write("municipality", one);
}
