// Shards: the files that terms lie in, by how they begin and end; pages/search/shards.py writes them.

import { once } from "../load.js";

const BEGIN = "begin-";
const END = "end-";
const OTHER = "_";
const MOST_FILES = 6;

/** JSON, loaded once per address. */
export class Files {
  constructor() {
    this.loading = new Map();
  }

  load(address) {
    if (!this.loading.has(address)) this.loading.set(address, once(address));
    return this.loading.get(address)();
  }
}

/** The terms of an index, loaded file by file. */
export class Shards {
  constructor(files, folder, names) {
    this.files = files;
    this.folder = folder;
    this.names = new Set(names);
  }

  /** Terms that begin, perhaps, as a word does: pairs of term and postings. */
  beginning(word) {
    const letters = word.match(/^[a-z0-9]*/)[0];
    const name = this.longest(letters.length, (size) => BEGIN + letters.slice(0, size));
    const longer = [...this.names].filter((one) => one.startsWith(BEGIN + word) && one !== name);
    return this.terms([name, ...(longer.length > MOST_FILES ? [] : longer)]);
  }

  /** Long terms that end, perhaps, as a word does. */
  ending(word) {
    const letters = word.match(/[a-z0-9]*$/)[0];
    return this.terms([
      this.longest(letters.length, (size) => END + letters.slice(letters.length - size)),
    ]);
  }

  /** The longest name there is of those that `name` makes of a number of letters. */
  longest(letters, name) {
    for (let size = letters; size > 0; size -= 1) {
      if (this.names.has(name(size))) return name(size);
    }
    return letters ? "" : name(0) + OTHER;
  }

  async terms(names) {
    const known = names.filter((name) => this.names.has(name));
    const loaded = await Promise.all(
      known.map((name) => this.files.load(`${this.folder}${name}.json`)),
    );
    return loaded.flatMap((postings) => Object.entries(postings));
  }
}
