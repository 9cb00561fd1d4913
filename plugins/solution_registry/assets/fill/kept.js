// What is filled in, by template, as this tab keeps it until it is closed.

import { keep as keepAll, kept } from "../kept.js";

const read = () => Object(kept("sessionStorage", "filled"));

/** The details of a template: name → text. */
export function details(template) {
  const found = Object.entries(Object(read()[template]));
  return new Map(found.filter(([, text]) => typeof text === "string"));
}

export function keep(template, known) {
  keepAll("sessionStorage", "filled", { ...read(), [template]: Object.fromEntries(known) });
}
