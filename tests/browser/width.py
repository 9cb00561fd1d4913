"""Whether a page keeps to the width of its window."""

from playwright.sync_api import Page

NARROWEST = 320
"""What a page of 1280 px is as wide as at 400 % zoom (WCAG 2.2, 1.4.10)."""

TOO_WIDE = """() => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  return [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > room + 1)
    .map((element) => `${element.tagName}.${element.className}`);
}"""


def too_wide(page: Page) -> list[str]:
    """List the elements that make the page scroll sideways."""
    found: list[str] = page.evaluate(TOO_WIDE)
    return found
