// What is filled in, by template, as this tab keeps it until it is closed.
// The page on privacy lists its name and removes it.

const NAME = `${new URL("../../", import.meta.url).pathname}.filled`;

function read() {
  try {
    return Object(JSON.parse(sessionStorage.getItem(NAME)));
  } catch {
    return {};
  }
}

/** The details of a template: name → text. */
export function details(template) {
  const kept = Object.entries(Object(read()[template]));
  return new Map(kept.filter(([, text]) => typeof text === "string"));
}

export function keep(template, known) {
  try {
    sessionStorage.setItem(NAME, JSON.stringify({ ...read(), [template]: Object.fromEntries(known) }));
  } catch {
    // A browser that keeps nothing is a right of its reader's.
  }
}
