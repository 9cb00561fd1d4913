// Whom a reader may be of: the municipalities and regions of the registry; pages/yours.py writes the file.

import { municipality } from "./kept.js";
import { once } from "../load.js";

/** All `organisations`, and how `alike` is measured. Throws where it does not come. */
export const register = once(new URL("organisations.json", import.meta.url));

/** What it calls itself, where that is known. */
export const full = ({ name, official_name: official }) => official ?? name;

/** What the registry knows of the reader's own; nothing where none is chosen, or it is not known. */
export async function own() {
  const id = municipality()?.id;
  return id && (await register()).organisations.find((one) => one.id === id);
}

/** Whether one is compared with others, as municipalities are and regions are not. */
export const compared = ({ kind }) => kind !== "region";

/** Whether a municipality is like another, as on the pages of organisations (registry/alike.py). */
export function like(one, other, { size, group }) {
  const both = [one, other];
  if (one.country !== other.country || !both.every(({ kind, population }) => kind === "municipality" && population)) {
    return false;
  }
  if (Math.abs(other.population - one.population) < size * one.population) return true;
  const [small, large] = both.map(({ population }) => population).sort((a, b) => a - b);
  return Boolean(one.skr_group) && one.skr_group === other.skr_group && large <= group * small;
}
