// Organisations and solutions, chosen by name: fetched when somebody comes to a field that needs them.

const come = new Map();
const known = new Map();
const plain = (name) => name.trim().toLowerCase();
const list = (kind) => document.getElementById(`names-${kind}`);
const written = ([id, name]) => `${name} (${id})`;
const AT_END = /\(([a-z0-9-]+)\)$/u;

async function fetched(kind) {
  const datalist = list(kind);
  const answer = await fetch(datalist.dataset.address);
  if (!answer.ok) throw new Error(answer.statusText);
  const rows = await answer.json();
  known.set(kind, rows);
  datalist.replaceChildren(...rows.map((row) => new Option("", written(row))));
}

/** Fetch the names of a kind, once; what does not come is tried anew the next time. */
export function load(kind) {
  if (!come.has(kind)) come.set(kind, fetched(kind).catch(() => come.delete(kind)));
  return come.get(kind);
}

function find(kind, text) {
  const rows = known.get(kind) ?? [];
  const found = rows.filter(([id, ...names]) => id === text || names.some((name) => plain(name) === plain(text)));
  return found.length === 1 ? found[0] : undefined;
}

/** The id that a text means, or the text; "" where it cannot be one. An organisation may be a new one. */
export function identify(kind, text) {
  const id = AT_END.exec(text)?.[1] ?? find(kind, text)?.[0] ?? text;
  return kind === "organisations" || !isLoaded(kind) || isKnown(kind, id) ? id : "";
}

export const isKnown = (kind, id) => (known.get(kind) ?? []).some(([one]) => one === id);
export const isLoaded = (kind) => known.has(kind);

/** Write a text out as name and id, where it is known who is meant. */
export function inFull(kind, text) {
  const row = find(kind, AT_END.exec(text)?.[1] ?? text);
  return row ? written(row) : text;
}
