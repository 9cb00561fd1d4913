// A text to ask the lead of a solution with: it names the solution and the reader's own municipality, and can be copied.

import { municipality } from "./kept.js";
import { once } from "../load.js";

const read = once(new URL(`letter-${document.documentElement.lang}.json`, import.meta.url));

/** Name the solution, and whose text it is, in what is shown of it. */
export function sign(place) {
  const fill = (name, text) => {
    for (const one of place.querySelectorAll(`[data-${name}]`)) {
      one.dataset[name] ||= one.textContent;
      one.textContent = text ?? one.dataset[name];
    }
  };
  fill("asker", municipality()?.name);
  fill("name", document.querySelector("h1").textContent.trim());
  fill("address", location.origin + location.pathname);
}

function copies([button, told], text) {
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.innerText);
      told.textContent = told.dataset.copied;
    } catch {
      getSelection().selectAllChildren(text);
      told.textContent = told.dataset.byHand;
    }
  });
}

/** Show it in a place, and take the reader there. Throws where it does not come. */
export async function show(place) {
  place.innerHTML = (await read()).html; // the site's own: it was escaped when the site was built
  const text = place.querySelector("blockquote");
  copies(place.lastElementChild.children, text);
  sign(place);
  text.focus();
}
