// What is written in a form, as this browser keeps it: by form, and by the solution that it is about.

import { keep as keepAll, kept } from "../kept.js";

const read = () => Object(kept("localStorage", "draft"));

/** The draft of a form: field → what is written there; null where there is none. */
export function draft(form) {
  const found = read()[form];
  return found && typeof found === "object" && !Array.isArray(found) ? found : null;
}

/** Keep a draft, or forget it where there is nothing in it. */
export function keep(form, written) {
  const { [form]: _, ...others } = read();
  const drafts = written && Object.keys(written).length ? { ...others, [form]: written } : others;
  keepAll("localStorage", "draft", Object.keys(drafts).length ? drafts : null);
}
