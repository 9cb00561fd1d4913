"""Badges of all states are told apart without colour: on screen, on paper, in forced colours."""

from collections.abc import Iterator
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page
from solution_registry.certification.status import STATE_LABELS
from solution_registry.language import words

from tests.browser.kinds import KINDS

FOUND = """badges => badges.map(badge => {
  const own = getComputedStyle(badge), sign = getComputedStyle(badge, "::before");
  return {
    word: badge.innerText,
    sign: sign.maskImage,
    drawn: sign.backgroundColor,
    exact: sign.printColorAdjust,
    colour: own.color,
    background: own.backgroundColor,
    border: own.borderTopStyle,
    shape: [own.borderTopStyle, own.borderTopWidth, own.borderTopLeftRadius].join(" "),
  };
})"""


@pytest.fixture(params=["screen", "print", "forced"])
def page(browser: Browser, site_url: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page with all states, as a reader has it who sees no colours."""
    forced: Literal["active", "none"] = "active" if request.param == "forced" else "none"
    context = browser.new_context(base_url=site_url, forced_colors=forced)
    page = context.new_page()
    page.goto(KINDS["criteria"])
    if request.param == "print":
        page.emulate_media(media="print", forced_colors=forced)
    yield page
    context.close()


def found(page: Page) -> list[dict[str, Any]]:
    """How each badge of the list of states looks."""
    badges: list[dict[str, Any]] = page.locator(".sr-states .sr-badge").evaluate_all(FOUND)
    return badges


def test_each_state_has_its_own_word_sign_and_border(page: Page) -> None:
    states = found(page)
    text = words("sv").text
    assert {one["word"] for one in states} == {text(label) for label in STATE_LABELS.values()}
    assert len({one["sign"] for one in states}) == len(states)
    assert "none" not in {one["sign"] for one in states}
    assert "none" not in {one["border"] for one in states}
    assert len({one["shape"] for one in states}) >= len(states) - 1


def test_the_sign_is_drawn_where_there_are_no_colours(page: Page) -> None:
    nothing = ("rgba(0, 0, 0, 0)", "transparent")
    assert not [one["word"] for one in found(page) if one["drawn"] in nothing]


def test_paper_needs_no_background(browser: Browser, site_url: str) -> None:
    """What is white on a colour would be white on white."""
    page = browser.new_page(base_url=site_url)
    page.goto(KINDS["criteria"])
    page.emulate_media(media="print")
    for one in found(page):
        assert (one["colour"], one["background"]) == ("rgb(0, 0, 0)", "rgba(0, 0, 0, 0)")
        assert one["exact"] == "exact"
    page.close()
