// Matching: which entries a word of a query finds, and how well.

import { distance } from "./distance.js";
import { read } from "./postings.js";

const SHORTEST_ENDING = 4;
const SHORTEST_HEAD = 3;
const SHORTEST_MISSPELT = 4;
const TWO_MISTAKES = 8;
const FEW = 5;

/** Finds entries in the shards of one language. */
export class Matcher {
  constructor(shards, language, entries) {
    this.shards = shards;
    this.language = language;
    this.entries = entries;
  }

  /** A map of entries' numbers to how well they fit a word of the query (see Language.words). */
  async find(word) {
    const found = new Map();
    for (const form of word.forms) await this.findForm(form, found);
    // One letter amiss is likelier than a word that nobody has written.
    if (!found.size) await this.findMisspelt(word, 1, found);
    if (found.size < FEW) await this.findParts(word.whole, found);
    if (!found.size) await this.findMisspelt(word, 2, found);
    return found;
  }

  /** The term itself, longer ones that begin with the word, and long ones that end with it. */
  async findForm({ term, begin }, found) {
    for (const [other, postings] of await this.shards.beginning(term)) {
      if (other === term) this.add(found, postings, 1);
      else if (other.startsWith(begin)) {
        this.add(found, postings, 0.4 + (0.4 * begin.length) / other.length);
      }
    }
    if (term.length < SHORTEST_ENDING) return;
    for (const [other, postings] of await this.shards.ending(term)) {
      if (other.endsWith(term) && other.length >= term.length + SHORTEST_HEAD) {
        this.add(found, postings, 0.6);
      }
    }
  }

  /**
   * A compound that few have written: "bygglovsblankett" finds what "bygglov" and "blankett" do. What
   * has only one of the two is taken where nothing is better.
   */
  async findParts(whole, found) {
    const known = new Set((await this.shards.beginning(whole)).map(([term]) => term));
    for (let at = whole.length - SHORTEST_HEAD; at > SHORTEST_HEAD; at -= 1) {
      const head = this.language.form(whole.slice(0, at));
      if (!known.has(head.term)) continue;
      const heads = new Map();
      const tails = new Map();
      await this.findForm(head, heads);
      for (const rest of [whole.slice(at), whole.slice(at).replace(/^[es]/, "")]) {
        await this.findForm(this.language.form(rest), tails);
      }
      const alone = found.size === 0;
      for (const [number, score] of heads) {
        if (tails.has(number)) this.raise(found, number, 0.4 * (score + tails.get(number)));
        else if (alone) found.set(number, 0.3 * score);
      }
      for (const [number, score] of alone ? tails : []) {
        if (!heads.has(number)) found.set(number, 0.3 * score);
      }
      return;
    }
  }

  /** What is found with so many letters amiss; two, in long words alone. */
  async findMisspelt({ forms }, limit, found) {
    for (const { term } of forms) {
      if (term.length < (limit > 1 ? TWO_MISTAKES : SHORTEST_MISSPELT)) continue;
      for (const [other, postings] of await this.shards.beginning(term)) {
        const mistakes = Math.min(
          distance(term, other, limit),
          distance(term, other.slice(0, term.length), limit),
        );
        if (mistakes <= limit) this.add(found, postings, 0.5 / (1 + mistakes));
      }
    }
  }

  /** Count each entry by the best of its terms; a rare term says more than a common one. */
  add(found, postings, quality) {
    const weights = read(postings);
    const rarity = Math.log(1 + this.entries / weights.size);
    for (const [number, weight] of weights) this.raise(found, number, quality * weight * rarity);
  }

  raise(found, number, score) {
    if (score > (found.get(number) ?? 0)) found.set(number, score);
  }
}
