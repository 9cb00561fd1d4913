// An announcement of Material's that the reader has dismissed is not shown again.

{
  const banner = document.querySelector("[data-md-component=announce]");
  const content = banner?.querySelector(".md-typeset");
  if (content) banner.hidden = globalThis.__md_hash(content.innerHTML) === globalThis.__md_get("__announce");
}
