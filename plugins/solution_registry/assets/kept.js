// What the browser keeps of this site, under names that begin with the site's own path and a dot.
// The page on privacy lists these names and removes all of them.

export const scope = `${new URL("../", import.meta.url).pathname}.`;

/** What a browser could not keep, by store and name: it holds for as long as the page is open. */
const held = new Map();

/** What is kept under a name in a store ("localStorage", "sessionStorage"); null where it cannot be read. */
export function kept(store, name) {
  const key = `${store} ${name}`;
  if (held.has(key)) return held.get(key);
  try {
    return JSON.parse(globalThis[store].getItem(scope + name));
  } catch {
    return null;
  }
}

/** Keep something under a name; null forgets it. */
export function keep(store, name, value) {
  try {
    if (value === null) globalThis[store].removeItem(scope + name);
    else globalThis[store].setItem(scope + name, JSON.stringify(value));
    held.delete(`${store} ${name}`);
  } catch {
    // A browser that keeps nothing is a right of its reader's; so is one that is full.
    held.set(`${store} ${name}`, value);
  }
}
