// The memo saved as a document: what the page shows, in the file that the site has for it.

import { load } from "../load.js";
import { save } from "../save.js";
import { memoFile } from "./word.js";

const UNKNOWN = ".sr-unknown";

/** What the memo says above its table, by the names that its document has for it. Whose it is stays to be filled in. */
function facts(box) {
  const places = [...box.querySelectorAll("[data-fact]")].filter((one) => one.textContent || !one.closest("dl"));
  return new Map(places.map((one) => [one.dataset.fact, one.textContent]));
}

/** The rows of the table that somebody has an answer in, and the questions of the others. */
function answered({ rows }) {
  const empty = ({ cells }) => [...cells].slice(1).every((cell) => cell.matches(UNKNOWN) || cell.querySelector(`:scope > ${UNKNOWN}:only-child`));
  const [told, left] = [[...rows].filter((row) => !empty(row)), [...rows].filter(empty)];
  return [told, left.map(({ cells }) => cells[0].textContent).join("; ")];
}

/** A name that tells of what and when it is: the next one does not take its place. */
function named(name) {
  const ids = new URLSearchParams(location.search).get("ids").replaceAll(",", "-");
  return name.replace(".", `-${ids}-${new Date().toLocaleDateString("sv")}.`);
}

/** Save it; gives how it went, "made", and throws where its file does not come. */
export async function saved(box) {
  const { word, name } = box.querySelector("[data-word]").dataset;
  const bytes = new Uint8Array(await (await load(word)).arrayBuffer());
  const [rows, unstated] = answered(box.querySelector("[data-table] table"));
  save(memoFile(bytes, facts(box).set("unstated", unstated), rows), named(name));
  return "made";
}
