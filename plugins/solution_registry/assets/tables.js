// Wide tables, and others that say so, are lists on a phone: each cell is told its column, and each
// part that it is one of a table still, since some browsers forget that where one is shown otherwise.

const WIDE = 4; // so many columns do not fit a phone
const ROLES = { THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell", TH: "rowheader" };

/** Let a table be a list on a phone, if it is wide or is to be one. */
export function asList(table) {
  const names = [...(table.tHead?.rows[0].cells ?? [])].map((cell) => cell.textContent);
  if (names.length < WIDE && !("list" in table.dataset)) return;
  table.classList.add("sr-table--list");
  table.setAttribute("role", "table");
  for (const part of table.querySelectorAll("thead, tbody, tr, th, td")) {
    part.setAttribute("role", part.scope === "col" ? "columnheader" : ROLES[part.tagName]);
    if (part.tagName === "TD") part.dataset.label = names[part.cellIndex];
  }
}

/** Let a table's frame be a stop of the keyboard where there is something to scroll, and only there. */
function asStop(frame) {
  const scrolls = frame.scrollWidth > frame.clientWidth;
  if (scrolls === frame.hasAttribute("tabindex") || frame === document.activeElement) return;
  for (const [name, value] of STOPS.get(frame)) {
    if (scrolls) frame.setAttribute(name, value);
    else frame.removeAttribute(name);
  }
}

/** Watch how wide a frame and its table are; without a script it keeps what it says of itself. */
export function watch(frame) {
  STOPS.set(frame, ["tabindex", "role", "aria-label"].map((name) => [name, frame.getAttribute(name)]));
  frame.addEventListener("blur", () => asStop(frame)); // nothing takes the focus away from a reader
  for (const one of [frame, frame.firstElementChild]) widths.observe(one);
}

const STOPS = new WeakMap();
const widths = new ResizeObserver((changed) => {
  for (const { target } of changed) asStop(target.closest(".sr-scroll"));
});

for (const table of document.querySelectorAll(".sr-table")) asList(table);
for (const frame of document.querySelectorAll(".sr-scroll")) watch(frame);
