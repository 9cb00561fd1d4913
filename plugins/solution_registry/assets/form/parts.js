// The fields of what is closed at first: fetched when the page is, and put where it was told of.
// Without them nothing can be written, since what is kept of them would be lost.

import { load } from "../load.js";

export async function parts(form) {
  const answer = await load(form.dataset.parts);
  for (const [key, html] of Object.entries(await answer.json())) {
    const { body } = new DOMParser().parseFromString(html, "text/html");
    form.querySelector(`[data-part="${key}"]`).replaceChildren(...body.childNodes);
  }
}
