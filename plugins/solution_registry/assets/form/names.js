// Organisations and solutions, chosen by name: fetched when somebody comes to a field that needs them.

import { once } from "../load.js";

const loading = new Map();
const known = new Map();
const called = new Map();
const plain = (name) => name.trim().toLowerCase();
const list = (kind) => document.getElementById(`names-${kind}`);
const written = ([id, name]) => `${name} (${id})`;
const AT_END = /\(([a-z0-9-]+)\)$/u;

async function offer(kind, rows) {
  if (kind === "organisations") {
    const { Called } = await import("../called.js");
    called.set(kind, new Called(rows.map(organisation)));
  }
  known.set(kind, rows);
  list(kind).replaceChildren(...rows.map((row) => new Option("", written(row))));
}

/** Load the names of a kind, once; what does not come is tried anew the next time. */
export function load(kind) {
  if (!loading.has(kind)) loading.set(kind, once(list(kind).dataset.address, (rows) => offer(kind, rows)));
  return loading.get(kind)().catch(() => {});
}

/** An organisation as a row has it: pages/form/names.py writes them. */
function organisation(row) {
  const [id, name, official_name, own, also] = row;
  return { row, name, official_name, country: id.split("-")[0], kind: own, also };
}

function find(kind, text) {
  const rows = known.get(kind) ?? [];
  const byId = rows.find(([id]) => id === text);
  if (byId || called.has(kind)) return byId ?? called.get(kind).meant(text)?.row;
  const found = rows.filter(([, name]) => plain(name) === plain(text));
  return found.length === 1 ? found[0] : undefined;
}

/** Those who may be meant by a text, as they are written out; "" where nobody may. */
export function near(kind, text) {
  return (called.get(kind)?.near(text) ?? []).map(({ row }) => written(row)).join(", ");
}

/** The id that a text means, or the text; "" where it cannot be one. An organisation may be a new one. */
export function identify(kind, text) {
  const id = AT_END.exec(text)?.[1] ?? find(kind, text)?.[0] ?? text;
  return kind === "organisations" || !isLoaded(kind) || isKnown(kind, id) ? id : "";
}

export const isKnown = (kind, id) => (known.get(kind) ?? []).some(([one]) => one === id);
export const isExample = (id) => Boolean(find("solutions", id)?.[2]);
export const isLoaded = (kind) => known.has(kind);

/** Write a text out as name and id, where it is known who is meant. */
export function inFull(kind, text) {
  const row = find(kind, AT_END.exec(text)?.[1] ?? text);
  return row ? written(row) : text;
}
