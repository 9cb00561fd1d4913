// What the browser keeps of this site, under names that begin with the site's own path and a dot.
// The page on privacy lists these names and removes all of them.

export const scope = `${new URL("../", import.meta.url).pathname}.`;

/** What is told to a browser that keeps nothing: it holds for as long as the page is open. */
const held = new Map();

/** What is kept under a name in a store ("localStorage", "sessionStorage"); null where it cannot be read. */
export function kept(store, name) {
  try {
    return JSON.parse(globalThis[store].getItem(scope + name));
  } catch {
    return held.get(name) ?? null;
  }
}

/** Keep something under a name; null forgets it. */
export function keep(store, name, value) {
  try {
    if (value === null) globalThis[store].removeItem(scope + name);
    else globalThis[store].setItem(scope + name, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing is a right of its reader's.
    held.set(name, value);
  }
}
