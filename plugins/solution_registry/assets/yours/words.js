// The form to choose a municipality in, and its words for what concerns the one that is chosen; pages/yours.py writes it.

import { once } from "../load.js";

function read({ html }) {
  const template = document.createElement("template");
  template.innerHTML = html; // the site's own: it was escaped when the site was built
  return template.content;
}

/** The form. Throws where it does not come. */
export const form = once(new URL(`${document.documentElement.lang}.json`, import.meta.url), read);

/** The words of the form for what a solution says of the one that is chosen; none where it does not come. */
export const words = async () => ({ ...(await form().catch(() => null))?.firstElementChild.dataset });
