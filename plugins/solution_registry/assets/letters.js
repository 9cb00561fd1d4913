// Letters as they are compared: letters.py and nearest.py do the same.

const APART = { æ: "a", ø: "o", œ: "o", ð: "d", đ: "d", þ: "th", ß: "ss", ł: "l" };
const SPELT = { æ: "ae", ø: "o", ð: "d", ß: "ss" };

/** Take case and diacritics away. */
export function bare(word) {
  return word
    .toLowerCase()
    .replace(/[æøœðđþßł]/g, (letter) => APART[letter])
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
}

/** Take aa, ae and oe in a bare word for the one letter that they may stand for. */
export function fold(word) {
  return word.replaceAll("aa", "a").replaceAll("ae", "a").replaceAll("oe", "o");
}

/** A text in small letters a to z, digits and single hyphens. */
export function simplified(text) {
  const small = text.toLowerCase().replace(/[æøðß]/gu, (letter) => SPELT[letter]);
  const plain = small.normalize("NFKD").replace(/[^\0-\x7f]/gu, "");
  return plain.replace(/[^a-z0-9]+/gu, "-").replace(/^-|-$/gu, "");
}
