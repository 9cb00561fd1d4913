// The sentences of a form, and the texts that its rules look for, as the page brings them along.

const { dataset } = document.querySelector("[data-words]");
const gaps = new Set(dataset.gaps.split(","));
const signs = new Set(dataset.signs.split(" "));
const placeholders = [new RegExp(dataset.exactly, "u"), new RegExp(dataset.inAnyCase, "iu")];
const unseen = new RegExp(`[${dataset.unseen}]`, "gu");

export const words = {
  ...dataset,

  /** A sentence by its name, its gaps filled in. */
  say: (name, values = {}) => dataset[name].replace(/\{(\w+)\}/gu, (_, gap) => values[gap]),

  /** Whether a text says nothing in as many words, or stands for what is still to be written. */
  isGap: (text) => signs.has(text) || placeholders.some((one) => one.test(text)) || gaps.has(text.replace(/^\((.*)\)$|[.?]$/u, "$1").toLowerCase()),
};

/** A text without the characters that no file may hold; in one line, where it is one. */
export function tidy(text, single) {
  const lines = text.replace(/\r\n?/gu, "\n").replaceAll("\t", " ");
  const one = single ? lines.replace(/\s*\n\s*/gu, " ") : lines.replace(/ +$/gmu, "");
  return { text: one.replace(unseen, ""), lost: one.search(unseen) >= 0 };
}
