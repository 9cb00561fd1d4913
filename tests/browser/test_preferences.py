"""What a reader has asked for is kept to: less motion, colours of their own, larger letters."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.chromium import ARGUMENTS
from tests.browser.kinds import KINDS
from tests.browser.layout import layout_faults
from tests.browser.looks import LIGHT, PHONE

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
def test_nothing_moves_where_less_motion_is_asked_for(page: Page, kind: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(KINDS[kind])
    assert sorted(set(page.evaluate(MOVES))) == []


@pytest.fixture
def forced(page: Page) -> Page:
    page.emulate_media(forced_colors="active")
    return page


def test_states_are_told_apart_without_our_colours(forced: Page) -> None:
    forced.goto(KINDS["catalogue"])
    looks: dict[str, str] = dict(forced.evaluate(TOLD_APART))
    while (following := forced.locator("a[rel=next]").first).count():
        with forced.expect_navigation():
            following.click()
        looks |= forced.evaluate(TOLD_APART)
    assert len(looks) > 4
    assert len(set(looks.values())) == len(looks), looks


def test_the_focus_is_seen_without_our_colours(forced: Page) -> None:
    forced.goto(KINDS["catalogue"])
    for _ in range(12):
        forced.keyboard.press("Tab")
        focus = forced.evaluate(FOCUS)
        assert focus["outline"] != "none", focus
        assert focus["width"] >= 1, focus


SECTIONS = """() => {
  const [canvas] = [getComputedStyle(document.body).backgroundColor];
  return [...document.querySelectorAll("summary")]
    .filter((one) => one.checkVisibility())
    .map((one) => getComputedStyle(one, "::after"))
    .filter((sign) => sign.backgroundColor === canvas || sign.forcedColorAdjust !== "none").length;
}"""

UNDERLINED = """() => [...document.querySelectorAll(".md-tabs__link")]
  .filter((one) => getComputedStyle(one).borderBottomStyle !== "none")
  .map((one) => one.getAttribute("aria-current"))"""


@pytest.mark.parametrize("kind", ["catalogue", "solution with everything", "statistics"])
def test_what_opens_and_where_one_is_are_seen_without_our_colours(forced: Page, kind: str) -> None:
    forced.goto(KINDS[kind])
    assert forced.evaluate(SECTIONS) == 0
    assert forced.evaluate(UNDERLINED) == ["true"]


@pytest.fixture(scope="module")
def large(
    browser: Browser, chromium_path: str, site_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    """A page of someone whose letters are twice as large: a preference of the browser itself."""
    profile = tmp_path_factory.mktemp("profile")
    (profile / "Default").mkdir()
    preferences = {"webkit": {"webprefs": {"default_font_size": 32}}}
    (profile / "Default/Preferences").write_text(json.dumps(preferences), "utf-8")
    context = browser.browser_type.launch_persistent_context(
        profile,
        executable_path=chromium_path,
        args=list(ARGUMENTS),
        base_url=site_url,
        reduced_motion="reduce",
    )
    yield context.new_page()
    context.close()


def test_long_words_are_parted_as_words_where_letters_are_twice_as_large(large: Page) -> None:
    """In browsers that know the language's words; an address or a command has no hyphen added."""
    large.goto(KINDS["solution with everything"])
    large.set_viewport_size({"width": PHONE.width, "height": 800})
    parted = "one => getComputedStyle(one).hyphens"
    assert large.locator("h1").evaluate(parted) == "auto"
    for written in ("article a[rel=nofollow]", "article code", "article a[href^='mailto:']"):
        assert large.locator(written).first.evaluate(parted) == "manual", written


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_lost_where_letters_are_twice_as_large(large: Page, kind: str) -> None:
    """WCAG 2.2, 1.4.4; on a phone, too."""
    large.goto(KINDS[kind])
    assert large.evaluate("getComputedStyle(document.documentElement).fontSize") == "40px"
    faults = []
    for look in (LIGHT, PHONE):
        large.set_viewport_size({"width": look.width, "height": 800})
        faults += [f"{look.width}: {fault}" for fault in layout_faults(large)]
    assert faults == []
