"""The check of the layout finds what it is there to find, and nothing in a page that is right."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.layout import layout_faults, space_out

Show = Callable[[str], Page]


@pytest.fixture
def show(browser: Browser) -> Iterator[Show]:
    page = browser.new_page(viewport={"width": 360, "height": 800})

    def shown(body: str) -> Page:
        page.set_content(f"<!doctype html><title>x</title><body>{body}")
        return page

    yield shown
    page.close()


RIGHT = """
<p>One line, and <em>more</em> of it, long enough to be broken into several lines of text.</p>
<p style="position: absolute; clip-path: inset(50%)">For screen readers</p>
<p style="visibility: hidden; margin-top: -2em">Not there</p>
<div style="overflow: auto; width: 100px"><p style="width: 400px">This can be scrolled</p></div>
<svg viewBox="0 0 100 20" font-size="8"><text y="9">Up</text><text y="19">Down</text></svg>
"""


def test_nothing_is_wrong_with_what_is_right(show: Show) -> None:
    page = show(RIGHT)
    assert layout_faults(page) == []
    space_out(page)
    assert layout_faults(page) == []


@pytest.mark.parametrize(
    "body",
    [
        "<p>Below</p><p style='margin-top: -2em'>Above</p>",
        "<svg viewBox='0 0 99 20'><text y='15'>Below</text><text x='9' y='15'>Above</text></svg>",
    ],
    ids=["paragraphs", "labels of a picture"],
)
def test_texts_over_each_other_are_found(show: Show, body: str) -> None:
    (pair,) = layout_faults(show(body))
    assert pair.startswith("over each other: ")
    assert "“Below”" in pair
    assert "“Above”" in pair


def test_a_text_that_is_cut_off_is_found(show: Show) -> None:
    body = "<p style='width: 40px; overflow: hidden; white-space: nowrap'>A long line</p>"
    assert layout_faults(show(body)) == ["cut off: <p> A long line"]


def test_a_box_that_cannot_grow_is_found_when_letters_are_spaced_out(show: Show) -> None:
    page = show("<p style='width: 5.2em; overflow: hidden; white-space: nowrap'>Certifierad</p>")
    assert layout_faults(page) == []
    space_out(page)
    assert layout_faults(page) == ["cut off: <p> Certifierad"]


def test_a_list_wider_than_its_room_is_found(show: Show) -> None:
    body = """
    <div style="overflow: auto; width: 100px">
    <table class="sr-table--list" style="display: {display}"><caption>Levels</caption>
    <tbody style="display: block"><tr style="display: block"><td style="display: block">
    <p style="white-space: nowrap">Confirmed adopters besides the lead: 0</p></table></div>
    """
    assert layout_faults(show(body.format(display="block"))) == [
        "a list that scrolls sideways: Levels"
    ]
    assert layout_faults(show(body.format(display="table"))) == []
