// "Copy link": the address of the page, without what was searched for or jumped to.

const place = document.querySelector("[data-copy]");

if (place && navigator.clipboard) {
  const said = place.querySelector("[data-said]");
  place.hidden = false;
  place.querySelector("button").addEventListener("click", async () => {
    await navigator.clipboard.writeText(location.origin + location.pathname);
    said.textContent = said.dataset.said;
  });
}
