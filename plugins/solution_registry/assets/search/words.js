// Words as search sees them; search/words.py does the same to what entries say.

import { bare, lettered, written } from "../letters.js";

const SHORTEST = 3;
export const SHORTEST_ENDING = 4; // what a longer word may end with
const SHORTEST_TOLD = 4; // letters before an idle ending
const FOLDED = 0.9; // of what is written so

/** The words of a text; what a hyphen joins is one. */
function split(text) {
  return text.normalize("NFC").match(/[\p{L}\p{N}_-]+/gu) ?? [];
}

/** The terms of a word of a query. */
const terms = ({ forms, parts }) => [...forms, ...parts.flat()].map(({ term }) => term);

const longestFirst = (words) => [...words].sort((a, b) => b.length - a.length);

/** How a language's words are made into terms; what it gets of each (see search/rules.py) is written bare. */
export class Language {
  constructor({ endings, stop, idle, formal, apart }) {
    this.stop = new Set(stop);
    this.endings = longestFirst(endings);
    this.idle = longestFirst(idle);
    this.apart = apart;
    this.formal = new Set(formal.map((one) => this.stem(one)));
  }

  /**
   * Whether a longer term that begins with a form is surely of the word: more than three letters of it, and more than
   * half of the term where its ending is left out; or all of the term but an ending.
   */
  surely({ begin, stemmed }, term) {
    const rest = term.slice(begin.length);
    if (rest === "s" || this.endings.includes(rest)) return true;
    return begin.length > SHORTEST && !(stemmed && 2 * begin.length <= term.length);
  }

  /** Whether a longer term that has a form in it is another word all the same: "vårdnad" is no "vård". */
  isApart({ term, begin }, other) {
    const [head, tail, longer] = [begin, term, other].map(bare);
    return this.apart.some(
      (one) =>
        (one.startsWith(head) && one !== head && longer.startsWith(one)) ||
        (one.endsWith(tail) && one !== tail && longer.endsWith(one)),
    );
  }

  /** Strip a word of a genitive's s and of one ending, the longest there is. */
  stem(word) {
    if (!this.endings.length) return word;
    let rest = word;
    if (rest.length > SHORTEST + 1 && /[^s]s$/.test(rest)) rest = rest.slice(0, -1);
    const ending = this.endings.find(
      (one) => rest.endsWith(one) && rest.length >= SHORTEST + one.length,
    );
    return ending ? rest.slice(0, -ending.length) : rest;
  }

  /**
   * A word as it is looked up: its term, and how longer terms begin that it is a part of. An s
   * may belong to the word ("plats"), and so may what leaves no more than three letters ("altare").
   */
  form(word) {
    const term = this.stem(word);
    const begin = word === `${term}s` || term.length <= SHORTEST ? word : term;
    return { term, begin, stemmed: begin !== word };
  }

  /**
   * The forms of a word: as it is written, and lettered. Few letters that are written otherwise
   * begin too much: "oep" is not "op", and so not "open".
   */
  forms(word) {
    return [...new Set([word, lettered(word)])]
      .filter((one) => one.length > 1 && !this.stop.has(bare(one)))
      .map((one) => {
        const form = this.form(one);
        if (one === word) return { ...form, worth: 1 };
        return { ...form, begin: one.length < SHORTEST ? "" : form.begin, worth: FOLDED };
      });
  }

  /** The forms of a compound without an end that any solution may have: "bokningssystem". */
  told(word) {
    const end = this.idle.find((one) => bare(word).endsWith(one));
    const rest = end ? word.slice(0, -end.length) : "";
    return rest.length < SHORTEST_TOLD ? [] : this.forms(rest);
  }

  /** The terms of each word of a query. */
  terms(text) {
    return this.words(text).map(terms);
  }

  /** The terms of each word that tells what a query is about; of all where none does. */
  subjects(text) {
    const words = this.words(text);
    const telling = words.filter(({ formal }) => !formal);
    return (telling.length ? telling : words).map(terms);
  }

  /**
   * The words of a query that say something: each as it is `meant`, with the forms it is looked up in; and what
   * a hyphen joins in it, part by part. A part of one letter has no form, and yet is a part; "e-tjänst"
   * is not how "kriterietjänst" ends, yet "borger-pc" is how "os2borgerpc" does. A word that is `idle` may be said of any solution;
   * one that is `formal` tells in which form somebody asks, not what for.
   */
  words(text) {
    const found = [];
    for (const word of split(text)) {
      const joined = written(word).replaceAll("_", "-").split("-");
      const whole = joined.join("");
      const meant = lettered(whole);
      const folded = bare(meant);
      const named = joined.length < 3;
      const [forms, told] = [named ? this.forms(whole) : [], named ? this.told(meant) : []].map((some) =>
        some.map((form) => ({ ...form, whole: joined.length > 1 && joined[0].length < SHORTEST_ENDING })),
      );
      const said = joined.filter((part) => part && part !== whole && !this.stop.has(bare(part)));
      const parts = said.map((part) => this.forms(part));
      if (forms.length || parts.some((part) => part.length)) {
        const formal = this.formal.has(this.stem(folded));
        found.push({ whole: meant, forms, told, parts, formal, idle: this.idle.includes(folded) });
      }
    }
    return found;
  }

  /** The forms of a query of several words as a name that is written as one. */
  joined(text) {
    const words = split(text);
    return words.length > 1 ? this.forms(written(words.join("").replace(/[_-]/g, ""))) : [];
  }
}
