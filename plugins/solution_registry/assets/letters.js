// Letters as they are compared: letters.py and nearest.py do the same.

const APART = { æ: "a", ø: "o", œ: "o", ð: "d", đ: "d", þ: "th", ß: "ss", ł: "l" };
const OWN = { æ: "ä", ø: "ö" };
const SPELT = { æ: "ae", ø: "o", ð: "d", ß: "ss" };

/** Take case and diacritics away. */
export function bare(word) {
  return word
    .toLowerCase()
    .replace(/[æøœðđþßł]/g, (letter) => APART[letter])
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
}

/** Take case away, and all diacritics but those of å, ä and ö, which are letters of their own. */
export function written(word) {
  return word
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\0-\x7fåäö]/gu, (letter) => OWN[letter] ?? bare(letter));
}

/** Take aa, ae and oe in what is written for the one letter that they may stand for. */
export function lettered(word) {
  return word.replaceAll("aa", "å").replaceAll("ae", "ä").replaceAll("oe", "ö");
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
