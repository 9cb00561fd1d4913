// The memo saved as a document: what the page shows, in the file that the site has for it.

import { load } from "../load.js";
import { save } from "../save.js";
import { memoFile } from "./word.js";

/** What the memo says above its table, by the names that its document has for it. Whose it is stays to be filled in. */
function facts(box) {
  const places = [...box.querySelectorAll("[data-fact]")].filter((one) => one.textContent || !one.closest("dl"));
  return new Map(places.map((one) => [one.dataset.fact, one.textContent]));
}

/** Save it; gives how it went, "made", and throws where its file does not come. */
export async function saved(box) {
  const { word, name } = box.querySelector("[data-word]").dataset;
  const bytes = new Uint8Array(await (await load(word)).arrayBuffer());
  save(memoFile(bytes, facts(box), box.querySelector("[data-table] table")), name);
  return "made";
}
