// Whether an organisation has told already that it uses a solution, by the solution's open data.

import { load } from "../load.js";

const ENTRIES = new URL("../../api/v1/solutions/", import.meta.url);

/** Whether there is such a file; what does not come is not known, and a forge adds no file twice. */
export async function isThere({ solution, organisation }) {
  if (!organisation) return false;
  try {
    const { adopters = [] } = await (await load(new URL(`${solution}.json`, ENTRIES))).json();
    return adopters.some((one) => one.organisation === organisation);
  } catch {
    return false;
  }
}
