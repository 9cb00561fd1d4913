// Tabs of Material's: the ones chosen on another page, or the one that the address leads to.

{
  const chosen = globalThis.__md_get("__tabs") ?? [];
  for (const label of document.querySelectorAll(".tabbed-set > .tabbed-labels > label")) {
    if (chosen.includes(label.innerText.trim())) document.getElementById(label.htmlFor).checked = true;
  }
  const target = document.getElementById(location.hash.slice(1));
  if (target?.name?.startsWith("__tabbed_")) target.checked = true;
}
