// A form read as the data of its file: values, what is wrong with them, and what is missing.

import { controls, fields, rows } from "./fields.js";
import { isKnown, isLoaded } from "./names.js";
import { Amiss, valueOf, Wrong } from "./values.js";

/** One reading. `problems` are of a field and a control; `places` leads from a path to its field. */
export class Reading {
  problems = [];
  missing = [];
  places = new Map();
  strangers = new Set();

  constructor(words) {
    this.words = words;
  }

  /** The data of a form or a group; undefined where nothing is said and nothing has to be. */
  group(within, path = [], needed = within.localName === "form" || "required" in within.dataset) {
    const before = this.missing.length;
    const data = {};
    for (const field of fields(within)) {
      if (field.closest("[data-only][hidden]")) continue;
      const value = this.field(field, [...path, field.dataset.field]);
      if (value !== undefined) data[field.dataset.field] = value;
    }
    if (Object.keys(data).length || needed) return data;
    this.missing.length = before;
    return undefined;
  }

  /** The value of a field. What is amiss is a value, too: so that what it needs beside it is told. */
  field(field, path) {
    this.places.set(path.join("."), field);
    const value = this[field.dataset.kind](field, path);
    const nothing = value === undefined || (field.dataset.kind === "group" && !Object.keys(value).length);
    if (nothing && "required" in field.dataset && field.dataset.kind !== "group") this.lack(field);
    return nothing ? undefined : value;
  }

  value(field) {
    return this.single(controls(field)[0], field);
  }

  texts(field) {
    const texts = {};
    for (const control of controls(field)) {
      const block = control.closest("[data-language]");
      const value = block.hidden ? undefined : this.single(control, field);
      if (value !== undefined) texts[block.dataset.language] = value;
    }
    return Object.keys(texts).length ? texts : undefined;
  }

  choices(field) {
    const chosen = controls(field).filter((one) => one.checked);
    return chosen.length ? chosen.map((one) => one.value) : undefined;
  }

  rows(field, path) {
    const values = [];
    const seen = new Set();
    for (const row of rows(field)) {
      const [only] = fields(row);
      const value = this.row(only, [...path, values.length]);
      if (value === undefined) continue;
      const folded = JSON.stringify(value).toLowerCase();
      if (only.dataset.kind !== "texts" && seen.size === seen.add(folded).size) this.tell(only, "twice");
      values.push(value);
    }
    return values.length ? values : undefined;
  }

  row(field, path) {
    this.places.set(path.join("."), field);
    if (field.dataset.kind === "group") return this.group(field, path, false);
    return this[field.dataset.kind](field, path);
  }

  named(field) {
    const values = {};
    for (const row of rows(field)) {
      const [name, label] = fields(row);
      const [key, text] = [this.value(name), this.texts(label)];
      if (key === undefined && text === undefined) continue;
      if (key === undefined) this.lack(name);
      if (text === undefined) this.lack(label);
      if (key in values) this.tell(name, "twice");
      if (key !== undefined) values[key] = text;
    }
    return Object.keys(values).length ? values : undefined;
  }

  single(control, field) {
    try {
      const value = valueOf(control, field.dataset, this.words);
      const { names } = control.dataset;
      if (value && names === "organisations" && isLoaded(names) && !isKnown(names, value)) this.strangers.add(value);
      return value;
    } catch (error) {
      if (!(error instanceof Wrong)) throw error;
      this.tell(field, error.told, error.gaps, control);
      return new Amiss(control.value);
    }
  }

  tell(field, told, gaps = {}, control = first(field)) {
    this.problems.push({ field, control, text: this.words.say(told, gaps) });
  }

  lack(field) {
    const told = field.dataset.kind === "choices" ? "some" : first(field).localName === "select" ? "choose" : "missing";
    this.missing.push({ field, control: first(field), text: this.words.say(told) });
  }

  /** Everything that is to be mended, in the order of the page. */
  get all() {
    const order = (one, other) =>
      one.control.compareDocumentPosition(other.control) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    return [...this.problems, ...this.missing].sort(order);
  }
}

/** Where somebody goes who mends a field: its first control that shows. */
export function first(field) {
  const inner = [...field.querySelectorAll("input, select, textarea, [data-add]")];
  return inner.find((one) => !one.closest("[hidden]")) ?? field;
}
