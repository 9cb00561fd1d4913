"""What a reader has asked their system for is kept to: less motion, colours of their own."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds import KINDS

MOVES = """() => [...document.querySelectorAll("*")].flatMap((element) =>
  ["", "::before", "::after"].map((part) => getComputedStyle(element, part || null))
    .filter((style) => {
      const long = (times) => times.split(",").some((time) => parseFloat(time) > 0.01);
      const moved = /transform|all|top|left|height/.test(style.transitionProperty);
      return long(style.animationDuration) || style.scrollBehavior === "smooth"
        || (moved && long(style.transitionDuration));
    })
    .map((style) => `<${element.localName} class="${element.getAttribute("class") ?? ""}">`
      + ` ${style.transitionProperty} ${style.transitionDuration} ${style.animationName}`))"""

TOLD_APART = """() => {
  const looks = new Map();
  for (const badge of document.querySelectorAll(".sr-badge")) {
    const [style, sign] = [getComputedStyle(badge), getComputedStyle(badge, "::before")];
    const look = [style.borderStyle, style.borderWidth, sign.content, badge.textContent.trim()];
    looks.set(badge.className, look.join("|"));
  }
  return [...looks];
}"""

FOCUS = """() => {
  const at = document.activeElement;
  const seen = at.matches("input[type=radio]") ? at.nextElementSibling : at;
  const { outlineStyle, outlineWidth } = getComputedStyle(seen);
  return { outline: outlineStyle, width: parseFloat(outlineWidth), html: seen.outerHTML };
}"""


@pytest.mark.parametrize("kind", ["home", "catalogue", "solution with everything", "statistics"])
def test_nothing_moves_where_less_motion_is_asked_for(
    browser: Browser, site_url: str, kind: str
) -> None:
    page = browser.new_page(base_url=site_url, reduced_motion="reduce")
    page.goto(KINDS[kind])
    assert sorted(set(page.evaluate(MOVES))) == []
    page.close()


@pytest.fixture
def forced(browser: Browser, site_url: str) -> Page:
    return browser.new_page(base_url=site_url, forced_colors="active", reduced_motion="reduce")


def test_states_are_told_apart_without_our_colours(forced: Page) -> None:
    forced.goto(KINDS["catalogue"])
    looks: dict[str, str] = dict(forced.evaluate(TOLD_APART))
    while (following := forced.locator("a[rel=next]").first).count():
        with forced.expect_navigation():
            following.click()
        looks |= forced.evaluate(TOLD_APART)
    forced.close()
    assert len(looks) > 4
    assert len(set(looks.values())) == len(looks), looks


def test_the_focus_is_seen_without_our_colours(forced: Page) -> None:
    forced.goto(KINDS["catalogue"])
    for _ in range(12):
        forced.keyboard.press("Tab")
        focus = forced.evaluate(FOCUS)
        assert focus["outline"] != "none", focus
        assert focus["width"] >= 1, focus
    forced.close()
