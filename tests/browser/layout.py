"""What a person sees at once and a tool rarely does: texts on top of each other, or cut off."""

from playwright.sync_api import Page

from tests.browser.width import TOO_WIDE

_BOXES = """() => {
  const seen = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && !element.closest("[inert]");
  // Texts for screen readers alone are cut down to nothing.
  const cut = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (/inset\\(50%|inset\\(100%/.test(style.clipPath)) return true;
      if (style.overflow !== "visible" && at.offsetWidth <= 1 && at.offsetHeight <= 1) return true;
    }
    return false;
  };
  const clips = (element) => {
    const found = [];
    for (let at = element.parentElement; at; at = at.parentElement) {
      if (getComputedStyle(at).overflowX !== "visible") found.push(at.getBoundingClientRect());
    }
    return found;
  };
  const unread = "script, style, template, option, title, desc, noscript";
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.data.trim();
    const element = node.parentElement;
    if (!words || element.closest(unread)) continue;
    if (!seen(element) || cut(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const within = clips(element);
    for (const box of range.getClientRects()) {
      if (box.width < 1 || box.height < 1) continue;
      // The line's letters, without the room above and below them.
      const [top, bottom] = [box.top + box.height * 0.22, box.bottom - box.height * 0.22];
      const part = { left: box.left, right: box.right, top, bottom, node, words };
      for (const clip of within) {
        part.left = Math.max(part.left, clip.left);
        part.right = Math.min(part.right, clip.right);
        part.top = Math.max(part.top, clip.top);
        part.bottom = Math.min(part.bottom, clip.bottom);
      }
      if (part.right - part.left > 1 && part.bottom - part.top > 1) texts.push(part);
    }
  }
"""

_OVERLAPS = (
    _BOXES
    + """
  texts.sort((a, b) => a.top - b.top);
  const found = [];
  texts.forEach((one, at) => {
    for (const other of texts.slice(at + 1)) {
      if (other.top >= one.bottom - 1) break;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      if (one.node !== other.node && across > 1.5) {
        found.push(`“${one.words.slice(0, 40)}” and “${other.words.slice(0, 40)}”`);
      }
    }
  });
  return found;
}"""
)

_CUT_OFF = """() => [...document.body.querySelectorAll("*")]
  .filter((element) => {
    const style = getComputedStyle(element);
    if (!["hidden", "clip"].includes(style.overflowX) || element.clientWidth <= 1) return false;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
      return false;
    }
    if (element.closest("[inert], svg, .md-sidebar")) return false;
    if (/inset\\(50%/.test(style.clipPath)) return false;
    return element.scrollWidth > element.clientWidth + 1 && element.textContent.trim();
  })
  .map((element) => `<${element.localName}> ${element.textContent.trim().slice(0, 60)}`)
"""

_SPACE_OUT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; }
    * { word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }
  `);
  document.adoptedStyleSheets.push(sheet);
}"""


_SIDEWAYS = """() => [...document.querySelectorAll(".sr-table--list")]
  .filter((table) => getComputedStyle(table).display === "block")
  .filter((table) => table.scrollWidth > table.parentElement.clientWidth + 1)
  .map((table) => table.caption.textContent)
"""


_WAYS = {
    "over each other": _OVERLAPS,
    "cut off": _CUT_OFF,
    "too wide": TOO_WIDE,
    "a list that scrolls sideways": _SIDEWAYS,
}
_ALL = ", ".join(f"...({find})().map((one) => `{way}: ${{one}}`)" for way, find in _WAYS.items())
"""Asked for at once: to ask takes longer than to look."""


def layout_faults(page: Page) -> list[str]:
    """List what lies over each other, is cut off, or makes the page scroll sideways."""
    found: list[str] = page.evaluate(f"() => [{_ALL}]")
    return found


def space_out(page: Page) -> None:
    """Put letters, words and lines as far apart as a reader may (WCAG 2.2, 1.4.12)."""
    page.evaluate(_SPACE_OUT)
