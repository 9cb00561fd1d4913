"""Badges of all states are told apart without colour: on screen, on paper, in forced colours."""

from typing import Any

import pytest
from playwright.sync_api import Page
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
def shown(page: Page, request: pytest.FixtureRequest) -> Page:
    """A page with all states, as a reader has it who sees no colours."""
    page.goto(KINDS["criteria"])
    page.emulate_media(
        media="print" if request.param == "print" else "screen",
        forced_colors="active" if request.param == "forced" else "none",
    )
    return page


def found(page: Page) -> list[dict[str, Any]]:
    """How each badge of the list of states looks."""
    badges: list[dict[str, Any]] = page.locator(".sr-states .sr-badge").evaluate_all(FOUND)
    return badges


def test_each_state_has_its_own_word_sign_and_border(shown: Page) -> None:
    states = found(shown)
    text = words("sv").text
    assert {one["word"] for one in states} == {text(label) for label in STATE_LABELS.values()}
    assert len({one["sign"] for one in states}) == len(states)
    assert "none" not in {one["sign"] for one in states}
    assert "none" not in {one["border"] for one in states}
    assert len({one["shape"] for one in states}) >= len(states) - 1


def test_the_sign_is_drawn_where_there_are_no_colours(shown: Page) -> None:
    nothing = ("rgba(0, 0, 0, 0)", "transparent")
    assert not [one["word"] for one in found(shown) if one["drawn"] in nothing]


def test_paper_needs_no_background(page: Page) -> None:
    """What is white on a colour would be white on white."""
    page.goto(KINDS["criteria"])
    page.emulate_media(media="print")
    for one in found(page):
        assert (one["colour"], one["background"]) == ("rgb(0, 0, 0)", "rgba(0, 0, 0, 0)")
        assert one["exact"] == "exact"
