"""Whether words are whole: one that goes on in the next line without a hyphen is hard to read."""

from playwright.sync_api import Locator

_CUT = """(part) => {
  const found = [];
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  // Where a browser knows a language's words it parts them with hyphens; not all do.
  part.style.setProperty("hyphens", "manual");
  for (const one of part.querySelectorAll("*")) one.style.setProperty("hyphens", "manual");
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const box = node.parentElement;
    if (!box.checkVisibility() || box.closest("thead, .sr-hidden, svg")) continue;
    for (const word of node.data.matchAll(/\\p{L}{4,}/gu)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map((line) => Math.round(line.top)));
      if (lines.size > 1) found.push(word[0]);
    }
  }
  return found;
}"""


def cut_words(part: Locator) -> list[str]:
    """List the words of a part of the page that stand in two lines."""
    found: list[str] = part.evaluate(_CUT)
    return found
