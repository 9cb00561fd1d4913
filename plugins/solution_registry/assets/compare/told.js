// Choosing solutions to compare: a press, and a line that tells of it and leads to the comparison.

import { load } from "../load.js";
import { choose, chosen, MOST } from "./kept.js";

/** Put a solution into the comparison, or take it out again; give back which of the comparison's words says so. */
export function press(id) {
  const list = chosen();
  if (list.includes(id)) {
    choose(list.filter((one) => one !== id));
    return "taken";
  }
  if (list.length === MOST) return "full";
  choose([...list, id]);
  return "chosen";
}

/** The words are the comparison's own: its page is asked for them when somebody compares. */
async function loaded(page) {
  const answer = await load(page);
  const read = new DOMParser().parseFromString(await answer.text(), "text/html");
  return { ...read.querySelector("[data-choosing]")?.dataset };
}

/** A line, empty while nothing is chosen, and what fills it; `page` is the comparison, `name` a word for it without its own. */
export function line(page, name) {
  const told = document.createElement("p");
  told.className = "sr-told";
  told.setAttribute("role", "status");
  let words;
  const tell = async (said) => {
    const list = chosen();
    const { length } = list;
    if (!length && !said) return told.replaceChildren();
    words ??= loaded(page).catch(() => ({}));
    const known = await words;
    const link = document.createElement("a");
    // Where the browser keeps nothing, the address says what is chosen.
    link.href = `${page}?ids=${list.join()}`;
    link.textContent = `${known.see ?? name} (${length})`;
    return told.replaceChildren(...(said && known[said] ? [`${known[said]}. `] : []), ...(length ? [link] : []));
  };
  return { told, tell };
}
