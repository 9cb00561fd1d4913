// What a value has to be, by the sort of its field: each gives it, or tells what is wrong with it.

import { identify, near } from "./names.js";

const pattern = (rule) => new RegExp(rule, "u");

/** A value that is not right; `told` is the name of a sentence, with numbers for its gaps. */
export class Wrong extends Error {
  constructor(told, gaps = {}) {
    super(told);
    Object.assign(this, { told, gaps });
  }
}

/** A text that is not what its field asks for: it is there, and no more or less than any other. */
export class Amiss {
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }

  valueOf() {
    return Number.NaN;
  }
}

/** A number in groups of three, as it is written in one of our languages: "1 000 000", "1.000.000". */
const GROUPED = /^\d{1,3}(?:([. \u00a0\u2009\u202f])\d{3})(?:\1\d{3})*$/u;

function whole(text, { least, most }) {
  const digits = GROUPED.test(text) ? text.replace(/\D/gu, "") : text;
  if (!/^\d{1,15}$/u.test(digits)) throw new Wrong("whole");
  const number = Number(digits);
  if (least && number < Number(least)) throw new Wrong("least", { n: least });
  if (most && number > Number(most)) throw new Wrong("most", { n: most });
  return number;
}

function day(text, rules, words) {
  const read = new Date(`${text}T00:00:00Z`);
  if (!pattern(rules.pattern).test(text) || Number.isNaN(read.getTime())) throw new Wrong("day");
  if (read.toISOString().slice(0, 10) !== text || words.isGap(text)) throw new Wrong("day");
  return text;
}

function sized(text, { shortest, longest }) {
  const length = [...text].length;
  if (shortest && length < Number(shortest)) throw new Wrong("short", { n: shortest });
  if (longest && length > Number(longest)) throw new Wrong("long", { n: longest, more: length - Number(longest) });
}

/** model/text.py: says_something */
const SOMETHING = /[\p{L}\p{N}…\u{fffd}]/u;
const PATTERNS = { address: "address", reference: "address", mail: "mail", id: "id" };

function text(written, rules, words) {
  sized(written, rules);
  if (rules.pattern && !pattern(rules.pattern).test(written)) throw new Wrong(PATTERNS[rules.sort] ?? "pattern");
  if (/^\d{4}-\d\d-\d\d$/u.test(written) && rules.pattern) day(written, rules, words);
  if (words.isGap(written)) throw new Wrong("gap");
  if (rules.says && !SOMETHING.test(written)) throw new Wrong("wordless");
  return written;
}

function currency(written, rules) {
  const code = written.toUpperCase();
  if (!pattern(rules.pattern).test(code)) throw new Wrong("currency");
  return code;
}

const SORTS = { whole, day, currency };

const notFound = (perhaps) => (perhaps ? new Wrong("perhaps", { near: perhaps }) : new Wrong("unknown"));

/** The value that a control says; undefined where it says nothing. Throws Wrong. */
export function valueOf(control, rules, words) {
  if (control.validity.badInput) throw new Wrong("day");
  const written = control.value.trim();
  if (!written) return undefined;
  if (control.dataset.names) {
    const id = identify(control.dataset.names, written);
    if (!pattern(rules.pattern).test(id)) throw notFound(near(control.dataset.names, written));
    sized(id, rules);
    return id;
  }
  if (control.localName === "select") return rules.sort === "yes_no" ? written === "true" : written;
  return (SORTS[rules.sort] ?? text)(written, rules, words);
}
