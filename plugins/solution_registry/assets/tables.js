// Wide tables, and others that say so, are lists on a phone: each cell is told its column, and each
// part that it is one of a table still, since some browsers forget that where one is shown otherwise.

const WIDE = 4; // so many columns do not fit a phone
const ROLES = { THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell", TH: "rowheader" };

/** Let a table be a list on a phone, if it is wide or is to be one. */
export function asList(table) {
  const names = [...table.querySelectorAll("thead th")].map((cell) => cell.textContent);
  if (names.length < WIDE && !("list" in table.dataset)) return;
  table.classList.add("sr-table--list");
  table.setAttribute("role", "table");
  for (const part of table.querySelectorAll("thead, tbody, tr, th, td")) {
    part.setAttribute("role", part.scope === "col" ? "columnheader" : ROLES[part.tagName]);
    if (part.tagName === "TD") part.dataset.label = names[part.cellIndex];
  }
}

for (const table of document.querySelectorAll(".sr-table")) asList(table);
