// Organisations that a query names: their pages say what they lead and use, which is no word of any solution.

import { Called } from "../called.js";
import { full, register } from "../yours/register.js";

/** Those that are called so. Throws where the list of them does not come. */
export async function named(text) {
  const { organisations } = await register();
  return new Called(organisations).named(text).map((one) => ({ id: one.id, name: full(one) }));
}
