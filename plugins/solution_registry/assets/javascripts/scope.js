// What Material's script finds in every page: how it names what the browser keeps, by the site's root.

{
  const { src, dataset } = document.currentScript;
  const root = dataset.scope ? new URL(dataset.scope, location) : new URL("../../", src);
  const name = (key, scope = root) => `${scope.pathname}.${key}`;
  Object.assign(globalThis, {
    __md_scope: root,
    __md_hash: (text) => [...text].reduce((sum, letter) => ((sum << 5) - sum + letter.charCodeAt(0)) | 0, 0),
    __md_get: (key, kept = localStorage, scope = root) => JSON.parse(kept.getItem(name(key, scope))),
    __md_set: (key, value, kept = localStorage, scope = root) => {
      try {
        kept.setItem(name(key, scope), JSON.stringify(value));
      } catch {
        // A browser that keeps nothing is a right of its reader's.
      }
    },
  });
}
