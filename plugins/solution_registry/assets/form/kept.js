// What is written in a form, as this browser keeps it: by form, and by the solution that it is about.
// The page on privacy lists its name and removes it.

const NAME = `${new URL("../../", import.meta.url).pathname}.draft`;

function read() {
  try {
    return Object(JSON.parse(localStorage.getItem(NAME)));
  } catch {
    return {};
  }
}

function write(drafts) {
  try {
    if (Object.keys(drafts).length) localStorage.setItem(NAME, JSON.stringify(drafts));
    else localStorage.removeItem(NAME);
  } catch {
    // A browser that keeps nothing is a right of its reader's.
  }
}

/** The draft of a form: field → what is written there; null where there is none. */
export function draft(form) {
  const kept = read()[form];
  return kept && typeof kept === "object" && !Array.isArray(kept) ? kept : null;
}

/** Keep a draft, or forget it where there is nothing in it. */
export function keep(form, written) {
  const { [form]: _, ...others } = read();
  write(written && Object.keys(written).length ? { ...others, [form]: written } : others);
}
