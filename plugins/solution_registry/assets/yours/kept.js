// The reader's own municipality, as this browser keeps it.

import { keep, kept } from "../kept.js";

/** Its id, name, kind and inhabitants; null where none is chosen. What the registry does not know is none. */
export function municipality() {
  const one = kept("localStorage", "municipality");
  return typeof one?.name === "string" && typeof one.id === "string" ? one : null;
}

/** Whether it is compared with others, as municipalities are and regions are not. */
export const compared = ({ kind }) => kind !== "region";

export function keepMunicipality(one) {
  keep("localStorage", "municipality", one);
}
