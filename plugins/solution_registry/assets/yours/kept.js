// The reader's own municipality, as this browser keeps it.

import { keep, kept } from "../kept.js";

/** Its name, and its id, kind and inhabitants where the registry knows them. */
export function municipality() {
  const one = kept("localStorage", "municipality");
  return typeof one?.name === "string" ? one : null;
}

/** Whether it is compared with others, as municipalities are and regions are not. */
export const compared = ({ kind }) => kind !== "region";

export function keepMunicipality(one) {
  keep("localStorage", "municipality", one);
}
