// The page on privacy: removes what the browser keeps of this site, and says so.

import { scope } from "../kept.js";

const box = document.querySelector("[data-registry-kept]");

/** What is kept: pairs of a store and a name. */
function kept() {
  const found = [];
  for (const store of ["localStorage", "sessionStorage"]) {
    try {
      const names = Object.keys(globalThis[store]).filter((name) => name.startsWith(scope));
      found.push(...names.map((name) => [globalThis[store], name]));
    } catch {
      // A browser that keeps nothing has nothing to remove.
    }
  }
  return found;
}

function remove() {
  const status = box.querySelector("[role=status]");
  const found = kept();
  for (const [store, name] of found) store.removeItem(name);
  // Other parts of the page learn it as they would from another window.
  if (found.length) dispatchEvent(new StorageEvent("storage", { key: null }));
  status.textContent = found.length ? status.dataset.removed : status.dataset.nothing;
}

if (box) {
  box.hidden = false;
  box.querySelector("button").addEventListener("click", remove);
}
