// The field to choose a municipality in, behind a line that names the one that is chosen.

import { municipality } from "./kept.js";
import { once } from "../load.js";

const FORM = new URL(`${document.documentElement.lang}.json`, import.meta.url);

function read({ html }) {
  const template = document.createElement("template");
  template.innerHTML = html; // the site's own: it was escaped when the site was built
  return template.content;
}

const loaded = once(FORM, read);

/** The form; nothing where it does not come. */
const form = () => loaded().catch(() => null);

/** The words of the form for what a solution says of the one that is chosen. */
export async function words() {
  return { ...(await form())?.firstElementChild.dataset };
}

/** After `place`, which has the label, let somebody choose; `changed` is called when somebody has. Gives back where. */
export function folded(place, changed, examples) {
  const box = document.createElement("details");
  box.className = "sr-details sr-yours";
  const summary = document.createElement("summary");
  box.append(summary);
  const name = () => {
    const one = municipality();
    summary.textContent = one ? `${place.dataset.yours}: ${one.name}` : place.dataset.choose;
  };
  const open = async () => {
    if (!box.open) return;
    const [made, { picker }] = await Promise.all([form(), import("./picker.js")]);
    if (!made || box.querySelector("form")) return;
    box.append(document.importNode(made, true));
    const again = () => {
      name();
      changed();
    };
    picker(box.querySelector("form"), again, examples);
  };
  box.addEventListener("toggle", open);
  name();
  place.after(box);
  return box;
}
