// The version of the data that the memo is made of.

import { load } from "../load.js";

/** Say it, where the site knows it. */
export async function version(place) {
  const { commit } = await (await load(place.dataset.version)).json();
  if (commit) place.textContent = `, ${place.dataset.words} ${commit.slice(0, 12)}`;
}
