"""Words can be read: whole, in columns wide enough for them, of one size in text and picture."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kinds import HOMES, KINDS, address
from tests.browser.looks import LIGHT, Look, visit
from tests.browser.words import cut_words

COMPARED = "?ids=exempel-bygglov,decidim,exempel-felanmalan"

WIDTHS = (360, 600, 768, 1024, LIGHT.width)


@pytest.mark.parametrize("language", HOMES)
def test_no_word_of_the_first_numbers_is_cut(page: Page, language: str) -> None:
    cut = {}
    for kind in ("home", "statistics"):
        for width in WIDTHS:
            visit(page, Look("light", width), address(kind, language))
            cut[kind, width] = cut_words(page.locator(".sr-numbers"))
    assert {where: words for where, words in cut.items() if words} == {}


@pytest.mark.parametrize("language", HOMES)
def test_no_word_of_what_is_told_at_a_glance_is_cut(page: Page, language: str) -> None:
    cut = {}
    for kind in ("solution with everything", "organisation"):
        visit(page, Look("light", WIDTHS[0]), address(kind, language))
        cut[kind] = cut_words(page.locator(".sr-glance"))
    assert not any(cut.values()), cut


@pytest.mark.parametrize("language", HOMES)
def test_no_word_of_a_card_is_cut_on_the_narrowest_screen(page: Page, language: str) -> None:
    cut = {}
    for kind in ("home", "catalogue"):
        visit(page, Look("light", 320), address(kind, language))
        cards = page.locator("article .sr-cards")
        cut[kind] = [cut_words(cards.nth(at)) for at in range(cards.count())]
        assert cut[kind]
    assert not any(any(lists) for lists in cut.values()), cut


def test_a_mail_address_goes_on_after_its_at_or_a_dot(page: Page) -> None:
    visit(page, Look("light", 320), KINDS["solution with everything"])
    links = page.locator("article a[href^='mailto:']")
    page.locator("article details").evaluate_all("all => all.forEach((one) => (one.open = true))")
    told = links.all_text_contents()
    assert told
    assert [cut_words(links.nth(at)) for at in range(len(told))] == [[] for _ in told]


@pytest.mark.parametrize("language", HOMES)
def test_what_is_compared_has_columns_of_one_width_and_whole_words(
    page: Page, language: str
) -> None:
    page.goto(f"{address('comparison', language)}{COMPARED}")
    table = page.get_by_role("table")
    expect(table.locator("tbody tr").first).to_be_visible()
    for width in (768, 1024, LIGHT.width):
        page.set_viewport_size({"width": width, "height": 800})
        assert cut_words(table) == [], width
        [first, *others] = table.locator("thead th").evaluate_all(
            "cells => cells.map((cell) => Math.round(cell.getBoundingClientRect().width))"
        )
        assert len(others) == 3
        assert max(others) - min(others) <= 1
        assert first <= 1.3 * others[0]


@pytest.mark.parametrize("width", [320, 360, 600, 768])
def test_the_quadrant_has_no_cut_word_and_nothing_to_scroll(page: Page, width: int) -> None:
    visit(page, Look("light", width), KINDS["statistics"])
    table = page.locator("table:has(.sr-quadrant)")
    assert cut_words(table) == []
    assert table.evaluate("table => table.scrollWidth <= table.parentElement.clientWidth")


def test_on_a_phone_each_part_of_the_quadrant_says_whom_it_is_of(page: Page) -> None:
    visit(page, Look("light", 360), KINDS["statistics"])
    parts = page.locator(".sr-quadrant td").evaluate_all(
        "cells => cells.map((cell) => getComputedStyle(cell, '::before').content)"
    )
    assert ["Få" in part for part in parts] == [True, False, True, False]
    assert ["Många" in part for part in parts] == [False, True, False, True]
    lefts = page.locator(".sr-quadrant td").evaluate_all(
        "cells => new Set(cells.map((cell) => cell.getBoundingClientRect().left)).size"
    )
    assert lefts == 1


@pytest.mark.parametrize("width", [360, LIGHT.width])
@pytest.mark.parametrize("kind", ["adopters", "components"])
def test_letters_in_pictures_are_neither_larger_than_the_text_nor_tiny(
    page: Page, kind: str, width: int
) -> None:
    visit(page, Look("light", width), KINDS[kind])
    sizes = page.locator(".sr-drawing text").evaluate_all(
        """texts => texts.map((text) =>
          parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a)"""
    )
    text = page.evaluate(
        "parseFloat(getComputedStyle(document.querySelector('article p')).fontSize)"
    )
    assert len(sizes) > 3
    assert 0.75 * text <= min(sizes)
    assert max(sizes) <= text


@pytest.mark.parametrize("language", HOMES)
@pytest.mark.parametrize("width", [320, 360])
def test_no_table_with_bars_is_cut_on_a_phone(page: Page, language: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address("statistics", language))
    cut = """frames => frames.filter((one) => one.scrollWidth > one.clientWidth)
      .map((one) => `${one.ariaLabel} ${one.scrollWidth} ${one.clientWidth}`)"""
    assert page.locator(".sr-bars .sr-scroll").evaluate_all(cut) == []


def test_a_long_word_in_the_name_on_a_card_is_parted_with_a_hyphen(page: Page) -> None:
    page.goto("solutions/")
    expect(page.locator(".sr-card h3").first).to_have_css("hyphens", "auto")
