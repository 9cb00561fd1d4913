// The choice to see only what differs: rows whose answers are all alike are left out on the screen. Paper has every row.

const said = (cell) => cell.textContent.replace(/\s+/g, " ").trim();
const alike = ({ cells }) => new Set([...cells].slice(1).map(said)).size === 1;

/** Offer it for the table that a place has now; what was chosen holds for the next one, too. */
export function differing(choice, place) {
  const box = choice.querySelector("input");
  const told = choice.querySelector("[role=status]");
  const rows = [...place.querySelectorAll("tbody tr")].filter(alike);
  for (const row of rows) row.dataset.alike = "";
  box.onchange = () => {
    place.classList.toggle("sr-compare__differing", box.checked);
    told.textContent = box.checked ? told.dataset.words.replace("%(count)s", rows.length) : "";
  };
  box.onchange();
  choice.hidden = !rows.length;
}
