// The banner of Material's that says that this is an old version.

{
  const banner = document.querySelector("[data-md-component=outdated]");
  const base = new URL(document.currentScript.dataset.base, location);
  if (banner && globalThis.__md_get("__outdated", sessionStorage, base) === true) banner.hidden = false;
}
