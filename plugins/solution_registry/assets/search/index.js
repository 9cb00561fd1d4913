// The index of one language: a query in, the numbers of entries out, the best first.

import { Matcher } from "./match.js";
import { Shards } from "./shards.js";
import { Language } from "./words.js";

const GOOD_ENOUGH = 0.4; // of the best score
const MANY = 4; // a word that more than one entry in so many has tells none of them apart
const A_FEW = 10; // entries that any word may have
const ORDERS = ["used", "new", "name"];

export class Index {
  /** Load what there is: only this, and the ranks, are needed before a word is looked up. */
  static async open(files, folder, shared) {
    const [contents, { ranks }] = await Promise.all([
      files.load(`${folder}index.json`),
      files.load(`${shared}rank.json`),
    ]);
    return new Index(files, folder, contents, ranks);
  }

  constructor(files, folder, contents, ranks) {
    this.files = files;
    this.folder = folder;
    this.block = contents.block;
    this.entries = contents.entries;
    this.ranks = ranks;
    this.language = new Language(contents);
    const shards = new Shards(files, folder, contents.files.split(" "));
    this.matcher = new Matcher(shards, this.language, contents.entries);
  }

  /** Whether an entry is a fictional example: they have the lowest rank. */
  isExample(number) {
    return this.ranks[number] === "0";
  }

  /**
   * The `numbers` of the entries that a query finds, all of them where it says nothing; and which of
   * them are `sure`: they have all its words, and none of them is guessed; or `near`: they are of an area or connect to
   * a system that is called so, which of these is said, by a word that tells what is meant ("digital" does not).
   * Words that are idle are asked for only where no other is there.
   */
  async find(query) {
    const words = this.language.words(query);
    if (!words.length) {
      const all = [...Array(this.entries).keys()];
      return { numbers: this.sorted(new Map(all.map((number) => [number, 0]))), sure: new Set(all), near: new Map() };
    }
    const hits = new Map();
    const count = (found, worth, telling) => {
      for (const [number, { score, sure, near, how }] of found) {
        const hit = hits.get(number) ?? { words: 0, sure: 0, near: 0, score: 0, telling: false, how: "" };
        hit.words += worth;
        hit.sure += sure ? worth : 0;
        hit.near += near ? worth : 0;
        hit.score += score;
        hit.telling ||= telling;
        if (telling && near && !sure && hit.how !== "Connected") hit.how = how;
        hits.set(number, hit);
      }
    };
    const wanted = words.filter(({ idle }) => !idle).length;
    const [named, ...found] = await Promise.all([
      this.matcher.findJoined(this.language.joined(query)),
      ...words.map((word) => this.matcher.find(word)),
    ]);
    count(named, wanted || words.length, true);
    const telling = found.map((one, at) => this.tells(words[at], one));
    const all = !telling.includes(true);
    found.forEach((one, at) => count(one, wanted && words[at].idle ? 0 : 1, all || telling[at]));
    return this.best([...hits], wanted || words.length);
  }

  /** Whether what has a word resembles what was asked for: not where it is formal, or very many have it. */
  tells({ formal, idle }, { size }) {
    return !formal && !idle && size <= Math.max(A_FEW, this.entries / MANY);
  }

  /**
   * Those that are sure; then those that are good enough, with all words before those with fewer: who lacks a word has
   * another that tells what is meant ("elderly care" is not all that has "care", nor "food registration" all registration).
   * What is of an area that is called so comes before these, what connects to a system after; what is fictional is last of
   * each.
   */
  best(hits, words) {
    const real = hits.filter(([number, hit]) => hit.words && !this.isExample(number));
    const enough = GOOD_ENOUGH * Math.max(0, ...real.map(([, { score }]) => score));
    const { telling } = this.matcher;
    const chosen = (fits) => {
      const some = hits.filter(([, hit]) => fits(hit));
      return this.sorted(new Map(some.map(([number, { score }]) => [number, score])));
    };
    const sure = chosen((hit) => hit.sure >= words);
    const isNear = (hit) => hit.sure < words && hit.near >= words && hit.how;
    const [ofArea, connected] = ["Area", "Connected"].map((how) => chosen((hit) => isNear(hit) && hit.how === how));
    const numbers = [...sure, ...ofArea];
    for (let wanted = words; wanted > 0; wanted -= 1) {
      const lacks = (hit) => hit.sure < words && !isNear(hit) && Math.min(hit.words, words) === wanted;
      const few = wanted < words;
      const least = few ? Math.max(enough, telling) : enough;
      numbers.push(...chosen((hit) => lacks(hit) && hit.score >= least && (hit.telling || !few)));
    }
    const near = new Map([...ofArea, ...connected].map((number) => [number, new Map(hits).get(number).how]));
    return { numbers: [...numbers, ...connected], sure: new Set(sure), near };
  }

  /** What a reader should know of results where none but examples is what was asked for: how the rest was found; or "". */
  note(numbers, sure, near) {
    const rest = numbers.filter((number) => !sure.has(number));
    const exact = numbers.filter((number) => sure.has(number));
    if (!rest.length || exact.some((number) => !this.isExample(number))) return "";
    const ways = new Set(rest.map((number) => near.get(number) ?? "Alike"));
    const [way] = ways;
    const how = ways.size === 1 ? way : ways.has("Area") ? "Any" : "Either";
    return (exact.length ? "example" : "none") + how;
  }

  /** The better before the worse; then by certification and use; what is fictional last. */
  sorted(scores) {
    const rank = (number) => this.ranks.charCodeAt(number);
    return [...scores.keys()].sort(
      (a, b) =>
        this.isExample(a) - this.isExample(b) ||
        scores.get(b) - scores.get(a) ||
        rank(b) - rank(a) ||
        a - b,
    );
  }

  /** Put entries in an order that a reader has asked for; what is fictional stays last. */
  async arranged(numbers, order) {
    if (!ORDERS.includes(order)) return numbers;
    const { places } = await this.files.load(`${this.folder}order-${order}.json`);
    return [...numbers].sort(
      (a, b) => this.isExample(a) - this.isExample(b) || places[a] - places[b],
    );
  }

  /** The cards of some entries, as the site's own HTML. */
  cards(numbers) {
    return Promise.all(
      numbers.map(async (number) => {
        const block = Math.floor(number / this.block);
        const cards = await this.files.load(`${this.folder}cards/${block}.json`);
        return cards[number % this.block];
      }),
    );
  }
}
