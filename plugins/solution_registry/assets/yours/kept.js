// The reader's own municipality, as this browser keeps it.

import { keep, kept } from "../kept.js";

/** Its id, name, kind and inhabitants; null where none is chosen. What the registry does not know is none. */
export function municipality() {
  const one = kept("localStorage", "municipality");
  return typeof one?.name === "string" && typeof one.id === "string" ? one : null;
}

export function keepMunicipality(one) {
  keep("localStorage", "municipality", one);
}
