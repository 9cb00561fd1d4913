// Shards: the files that terms lie in, by how they begin and end; pages/search/shards.py writes them.

import { bare } from "../letters.js";

const BEGIN = "begin-";
const END = "end-";
const OTHER = "_";
const MOST_FILES = 6;

/** How terms look to who writes a word: without å, ä and ö where the word has none of them. */
const seen = (word) => (bare(word) === word ? ([term, postings]) => [bare(term), postings] : (pair) => pair);

/** The terms of an index, loaded file by file. They lie in the files as if å were a. */
export class Shards {
  constructor(files, folder, names) {
    this.files = files;
    this.folder = folder;
    this.names = new Set(names);
  }

  /** Terms that begin, perhaps, as a word does: pairs of term and postings, as they look to who writes `like` it. */
  beginning(word, like = word) {
    const begin = bare(word);
    const letters = begin.match(/^[a-z0-9]*/)[0];
    const name = this.longest(letters.length, (size) => BEGIN + letters.slice(0, size));
    const longer = [...this.names].filter((one) => one.startsWith(BEGIN + begin) && one !== name);
    return this.terms([name, ...(longer.length > MOST_FILES ? [] : longer)], like);
  }

  /** Long terms that end, perhaps, as a word does. */
  ending(word) {
    const letters = bare(word).match(/[a-z0-9]*$/)[0];
    const name = this.longest(letters.length, (size) => END + letters.slice(letters.length - size));
    return this.terms([name], word);
  }

  /** The longest name there is of those that `name` makes of a number of letters. */
  longest(letters, name) {
    for (let size = letters; size > 0; size -= 1) {
      if (this.names.has(name(size))) return name(size);
    }
    return letters ? "" : name(0) + OTHER;
  }

  async terms(names, like) {
    const known = names.filter((name) => this.names.has(name));
    const loaded = await Promise.all(
      known.map((name) => this.files.load(`${this.folder}${name}.json`)),
    );
    return loaded.flatMap((postings) => Object.entries(postings).map(seen(like)));
  }
}
