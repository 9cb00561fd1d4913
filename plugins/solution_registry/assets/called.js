// Which organisations people mean by what they write: registry/called.py and written.py do the same.

import { bare, fold, simplified } from "./letters.js";
import { distance } from "./search/distance.js";

const PLACES = ["municipality", "region"];
const BODIES = {
  municipality: ["kommun", "kommunen", "kommune", "stad", "municipality", "city"],
  region: ["region", "regionen", "län", "läns", "lan", "lans", "landsting", "landstinget"],
};
const BETWEEN = ["of", "i"];
const JOINED = ["kommun", "kommune", "stad", "region", "landsting"];
const FEW = 3;
const BEGUN = 3; // letters from which on a word may be the beginning of another

const bodyOf = (word) => PLACES.find((kind) => BODIES[kind].includes(word)) ?? "";
const split = (name) => name.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const unended = (text, ending) => (text.endsWith(ending) ? text.slice(0, -ending.length) : text);

/** The two words in one that has such an ending. */
function apart(word, endings) {
  const ending = endings.find((one) => word.endsWith(one) && word !== one);
  return ending ? [unended(word, ending), ending] : [word];
}

/** Words beside the name of a place say of what kind it is; without them, and without a genitive, it is the name. */
function read(words) {
  const name = words.filter((word) => !bodyOf(word) && !BETWEEN.includes(word)).join("-");
  return [words.map(bodyOf).find(Boolean) ?? "", unended(name, "s")];
}

const whole = (text) => ["", split(text).join("-")];
const place = (text) => read(split(text).flatMap((word) => apart(word, ["regionen"])));

/** The same where they are written together: Malmöstad. */
function joined(text) {
  const words = split(text);
  const parts = words.flatMap((word) => apart(word, JOINED));
  return parts.length > words.length ? read(parts) : ["", ""];
}

const WAYS = [(name) => name, simplified, (name) => fold(bare(name)).replaceAll("-", "")];

/** The letters that a text is looked up by, the strictest first; names of files have those of a to z alone. */
const ways = (text) => (/^[\0-\x7f]*$/u.test(text) && /[a-z]/u.test(text) && text === text.toLowerCase() ? WAYS.slice(1) : WAYS);

/** All that an organisation may be read as. */
function readings({ name, official_name: official, country, kind, also }) {
  const of = [kind, also].filter((one) => PLACES.includes(one));
  return [name, `${country} ${name}`, official].filter(Boolean).flatMap((one) => {
    const [said, its] = of.length ? place(one) : ["", ""];
    const asWhole = !of.length || said || one === official;
    return [...(asWhole ? [whole(one)] : []), ...of.map((same) => [same, its])];
  });
}

/** What some organisations are called, by whoever writes of them. */
export class Called {
  constructor(organisations) {
    this.read = organisations.flatMap((one) => readings(one).map((found) => [...found, one]));
    this.tables = new Map();
  }

  table(letters) {
    const made = this.tables.get(letters) ?? new Map();
    if (!this.tables.has(letters)) {
      for (const [kind, name, one] of this.read) {
        const key = `${kind} ${letters(name)}`;
        made.set(key, (made.get(key) ?? new Set()).add(one));
      }
    }
    this.tables.set(letters, made);
    return made;
  }

  /** Who is called so, by the letters that are written, or else by those of a to z. */
  named(text) {
    for (const letters of ways(text)) {
      for (const reading of [whole, place, joined]) {
        const [kind, name] = reading(text);
        const kinds = reading === place && !kind ? PLACES : [kind];
        const found = new Set(name ? kinds.flatMap((one) => [...(this.table(letters).get(`${one} ${letters(name)}`) ?? [])]) : []);
        if (found.size) return [...found];
      }
    }
    return [];
  }

  /** The one that is meant; of those of one name, the municipality. Nothing where that is not certain. */
  meant(text) {
    const found = this.named(text);
    const own = found.length > 1 ? found.filter(({ kind }) => kind === "municipality") : found;
    return own.length === 1 ? own[0] : undefined;
  }

  /** Those who may be meant, to be asked back: they are called so, or nearly, the likeliest first. */
  near(text) {
    const found = this.named(text);
    const [kind, name] = place(text);
    return found.length ? found : this.nearly(simplified(name), kind ? [kind] : ["", ...PLACES]);
  }

  nearly(name, kinds) {
    const others = this.read.filter(([kind]) => kinds.includes(kind)).map(([, other, one]) => [simplified(other), one]);
    const begun = name.length < BEGUN ? [] : others.filter(([other]) => `-${other}`.includes(`-${name}`));
    const ids = [...new Set(begun.map(([, one]) => one))];
    if (ids.length && ids.length <= FEW) return ids;
    const limit = Math.ceil(name.length / 4) - (name.length < BEGUN);
    const far = others.map(([other, one]) => [distance(name, other, limit), one]).filter(([by]) => by <= limit);
    return [...new Set(far.sort(([one], [other]) => one - other).map(([, one]) => one))].slice(0, FEW);
  }
}
