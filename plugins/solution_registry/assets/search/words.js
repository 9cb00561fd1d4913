// Words as search sees them; pages/search/words.py does the same to what entries say.

const APART = { æ: "ae", ø: "o", œ: "oe", ð: "d", đ: "d", þ: "th", ß: "ss", ł: "l" };
const SHORTEST = 3;

/** Take case and diacritics away. */
export function fold(word) {
  return word
    .toLowerCase()
    .replace(/[æøœðđþßł]/g, (letter) => APART[letter])
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("aa", "a")
    .replaceAll("ae", "a")
    .replaceAll("oe", "o");
}

/** How a language's words are made into terms; `endings` and `stop` are written folded. */
export class Language {
  constructor({ endings, stop }) {
    this.stop = new Set(stop);
    this.endings = [...endings].sort((a, b) => b.length - a.length);
  }

  /** Strip a folded word of a genitive's s and of one ending, the longest there is. */
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
   * A folded word as it is looked up: its term, and how longer terms begin that it is a part of. An s
   * may belong to the word ("plats"), so that less is not looked for.
   */
  form(word) {
    const term = this.stem(word);
    return { term, begin: word === `${term}s` ? word : term };
  }

  /** The terms of a query. */
  terms(text) {
    return this.words(text).flatMap(({ forms }) => forms.map(({ term }) => term));
  }

  /** The words of a query that say something: each folded, with the forms it is looked up in. */
  words(text) {
    const found = [];
    for (const word of text.normalize("NFC").match(/[\p{L}\p{N}_-]+/gu) ?? []) {
      const parts = fold(word).replaceAll("_", "-").split("-");
      const whole = parts.join("");
      if (parts.length === 2) parts.push(whole);
      const said = parts.filter((part) => part.length > 1 && !this.stop.has(part));
      if (said.length) found.push({ whole, forms: said.map((part) => this.form(part)) });
    }
    return found;
  }
}
