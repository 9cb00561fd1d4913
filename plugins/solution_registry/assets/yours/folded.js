// The field to choose a municipality in, behind a line that names the one that is chosen.

import { anew } from "../anew.js";
import { municipality } from "./kept.js";

/**
 * After `place`, which has the label, let somebody choose; `changed` is called when somebody has, here or elsewhere. Gives
 * back where.
 */
export function folded(place, changed, examples) {
  const box = document.createElement("details");
  box.className = "sr-details sr-yours";
  const summary = document.createElement("summary");
  box.append(summary);
  let shown;
  const name = () => {
    const one = municipality();
    shown = one?.id;
    summary.textContent = one ? `${place.dataset.yours}: ${one.name}` : place.dataset.choose;
  };
  const again = () => {
    name();
    changed();
  };
  const failed = document.createElement("p");
  failed.setAttribute("role", "status");
  const open = async () => {
    if (!box.open) return;
    try {
      const { picker } = await import("./picker.js");
      await picker(box, again, examples);
      failed.remove();
    } catch {
      box.append(failed);
      failed.textContent = place.dataset.failed;
    }
  };
  box.addEventListener("toggle", open);
  anew(() => {
    if (municipality()?.id === shown) return;
    // The form that is there shows who was chosen before.
    box.querySelector("form")?.remove();
    open();
    again();
  });
  name();
  place.after(box);
  return box;
}
