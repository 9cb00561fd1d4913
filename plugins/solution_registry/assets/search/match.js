// Matching: which entries a word of a query finds, and how well.

import { distance } from "./distance.js";
import { AREA, CONNECTED, NAMED, TOLD, read } from "./postings.js";
import { SHORTEST_ENDING } from "./words.js";

const SHORTEST_HEAD = 3;
const SHORTEST_MISSPELT = 5; // letters, as the word is written
const ALIKE = 0.5; // of what begins with the word as it is written
const TWO_MISTAKES = 8;
const BEGUN = 6; // letters from which on a longer word may begin nearly so

/** How well a word fits a longer term: the better, the more of it the word is. */
function part(word, other) {
  return 0.4 + (0.4 * word.length) / other.length;
}

/**
 * What of another term a word may be misspelt of: all of it; and its beginning, where the word is not short. The shortest has a
 * letter too many or too few: with another letter, it is another word.
 */
function alike(term, other) {
  if (term.length >= BEGUN) return [other, other.slice(0, term.length)];
  return term.length > SHORTEST_ENDING || other.length !== term.length ? [other] : [];
}

/** Whether a term is a word with its middle left out. */
function shortens(other, word) {
  let head = 0;
  let tail = 0;
  while (head < other.length && other[head] === word[head]) head += 1;
  while (tail < other.length && other.at(-1 - tail) === word.at(-1 - tail)) tail += 1;
  return head >= SHORTEST_ENDING && tail >= SHORTEST_HEAD && head + tail >= other.length;
}

/** Those of what is found that fit better than what has a word in a field of such a weight. */
const above = (found, weight) => new Set([...found].filter(([, fit]) => fit > weight).map(([number]) => number));

/** Those of what is found that have the word themselves, and are not only of an area, or connect to what is called so. */
const own = (found) => above(found, AREA);

/** Finds entries in the shards of one language. */
export class Matcher {
  constructor(shards, language, entries) {
    this.shards = shards;
    this.language = language;
    this.entries = entries;
  }

  /**
   * A map of entries' numbers to how well they fit a word of the query (see Language.words), as a
   * `score`, and whether they are `sure`: they have the word, or all that a hyphen joins in it; or `near`: these and what
   * is of an area, or connects to a system, that is called so; which of these, `how` says. The others have a part of it, or are a guess. Nothing is guessed where something is found.
   */
  async find(word) {
    const found = new Map();
    const guessed = new Map();
    for (const form of [...word.forms, ...word.told]) await this.findForm(form, found, guessed);
    const near = new Set(found.keys());
    const sure = own(found);
    const ofArea = above(found, CONNECTED);
    for (const number of await this.findJoint(word.parts, found)) sure.add(number);
    for (const [number, fit] of guessed) this.raise(found, number, fit);
    // What begins as the few letters that are left without an ending is a guess.
    for (const { term, begin } of word.forms) {
      if (term.length <= SHORTEST_HEAD && begin && begin !== term) await this.findBegun(term, found);
    }
    // One letter amiss is likelier than a word that nobody has written.
    if (!found.size) await this.findMisspelt(word, 1, found);
    if (!found.size) await this.findShorter(word.whole, found);
    if (!found.size) await this.findParts(word.whole, found);
    if (!found.size) await this.findMisspelt(word, 2, found);
    return this.weighed(found, sure, near, ofArea);
  }

  /** What has any part of a word; and give back what has all of them. */
  async findJoint(parts, found) {
    const each = [];
    for (const forms of parts) {
      const some = new Map();
      const guessed = new Map();
      for (const form of forms) await this.findForm(form, some, guessed);
      for (const [number, fit] of [...some, ...guessed]) this.raise(found, number, fit);
      each.push(own(some));
    }
    const [first, ...others] = each;
    return first ? [...first].filter((number) => others.every((one) => one.has(number))) : [];
  }

  /** The same of several words that are written as one: what is called so, or begins so. */
  async findJoined(forms) {
    const found = new Map();
    for (const form of forms) await this.findBeginning(form, found, new Map());
    return this.weighed(found, own(found));
  }

  /** What a word that says something of few is worth, where a solution says it of itself: as of the square root of all. */
  get telling() {
    return (TOLD * Math.log(1 + this.entries)) / 2;
  }

  /** A word that finds few says more than one that finds many. */
  weighed(found, sure, near = sure, ofArea = sure) {
    const rarity = Math.log(1 + this.entries / found.size);
    return new Map(
      [...found].map(([number, fit]) => {
        const is = sure.has(number);
        const how = ofArea.has(number) ? "Area" : "Connected";
        return [number, { score: fit * rarity, sure: is, near: is || near.has(number), how }];
      }),
    );
  }

  /**
   * The term itself, longer ones that begin with the word, and long ones that end with it. What only begins with a few
   * letters is `guessed`.
   */
  async findForm(form, found, guessed = found) {
    await this.findBeginning(form, found, guessed);
    await this.findEnding(form, found);
  }

  /** The term itself, and longer ones that begin with the word. */
  async findBeginning(form, found, guessed) {
    const { term, begin, worth = 1 } = form;
    for (const [other, postings] of await this.shards.beginning(term)) {
      if (other === term) this.add(found, postings, worth);
      else if (begin && other.startsWith(begin) && !this.language.isApart(form, other)) {
        this.add(this.language.surely(form, other) ? found : guessed, postings, worth * part(begin, other));
      }
    }
  }

  /** Terms that go on from a few letters by one at most: "daten" is nearly "data", and "møder" is no "model". */
  async findBegun(few, found) {
    for (const [other, postings] of await this.shards.beginning(few)) {
      if (other.startsWith(few) && other.length <= few.length + 1) this.add(found, postings, ALIKE * part(few, other));
    }
  }

  /** Long terms that end with the word. */
  async findEnding(form, found) {
    const { term, whole = false, worth = 1 } = form;
    if (whole || term.length < SHORTEST_ENDING) return;
    for (const [other, postings] of await this.shards.ending(term)) {
      if (other.endsWith(term) && other.length >= term.length + SHORTEST_HEAD && !this.language.isApart(form, other)) {
        this.add(found, postings, worth * part(term, other));
      }
    }
  }

  /** A compound with a link more than others write: "byggnadslov" finds what "bygglov" does. */
  async findShorter(whole, found) {
    const { term } = this.language.form(whole);
    const near = await this.shards.beginning(term.slice(0, SHORTEST_ENDING), term);
    const shorter = new Map();
    for (const [other] of near.filter(([other]) => shortens(other, term))) {
      await this.findForm({ term: other, begin: other }, shorter);
    }
    for (const [number, fit] of shorter) found.set(number, 0.3 * fit);
  }

  /**
   * A compound that nobody has written: "bygglovsblankett" finds what "bygglov" and "blankett" do. Where
   * nothing has both, what has the first is taken, which says what is meant, if it is at least half of the word.
   */
  async findParts(whole, found) {
    const known = new Set((await this.shards.beginning(whole)).map(([term]) => term));
    for (let at = whole.length - SHORTEST_HEAD; at > SHORTEST_HEAD; at -= 1) {
      const written = whole.slice(0, at);
      const head = [written, written.replace(/[es]$/, "")]
        .map((one) => this.language.form(one))
        .find(({ term }) => known.has(term));
      if (!head) continue;
      const heads = new Map();
      const tails = new Map();
      await this.findForm(head, heads);
      for (const rest of [whole.slice(at), whole.slice(at).replace(/^[es]/, "")]) {
        await this.findForm(this.language.form(rest), tails);
      }
      for (const [number, fit] of heads) {
        if (tails.has(number)) found.set(number, 0.4 * (fit + tails.get(number)));
      }
      if (found.size) return;
      if (2 * at < whole.length) return;
      for (const [number, fit] of heads) found.set(number, 0.3 * fit);
      return;
    }
  }

  /** What a name, or a word for a need, has with so many letters amiss; two, in long words alone, and none in the shortest. */
  async findMisspelt({ forms, whole }, limit, found) {
    if (whole.length < SHORTEST_MISSPELT) return;
    for (const { term } of forms) {
      if (term.length < (limit > 1 ? TWO_MISTAKES : SHORTEST_ENDING)) continue;
      for (const [other, postings] of await this.shards.beginning(term)) {
        const mistakes = Math.min(...alike(term, other).map((one) => distance(term, one, limit)));
        if (mistakes <= limit) this.add(found, postings, 0.5 / (1 + mistakes), true);
      }
    }
  }

  /** Count each entry by the best of its terms; a name in full is one only where it is asked for. */
  add(found, postings, quality, named = false) {
    for (const [number, weight] of read(postings, named)) {
      this.raise(found, number, quality < 1 ? quality * Math.min(weight, NAMED) : weight);
    }
  }

  raise(found, number, score) {
    if (score > (found.get(number) ?? 0)) found.set(number, score);
  }
}
