"""A page can be printed: its content, without what is only for the screen."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import PdfMargins, expect

from tests.browser.kinds import KINDS
from tests.browser.looks import DARK, LIGHT, Look, Reader


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=str)
def test_a_solution_is_printed(reader: Reader, look: Look) -> None:
    page = reader(look).new_page()
    page.goto(KINDS["solution with everything"])
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".md-header")).to_be_hidden()
    for button in page.get_by_role("button").all():
        expect(button).to_be_hidden()
    expect(page.get_by_role("link", name="Vi använder den också")).to_be_hidden()
    assert page.pdf().startswith(b"%PDF-")
    page.close()


def test_numbers_of_a_picture_are_printed_where_they_are_open(reader: Reader) -> None:
    page = reader(LIGHT).new_page()
    page.goto(KINDS["statistics"])
    opened, closed = (page.locator(".sr-figure__data").nth(n) for n in (0, 1))
    opened.locator("summary").press("Enter")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(opened.get_by_role("table")).to_be_visible()
    expect(closed).to_be_hidden()
    page.goto(KINDS["solution with everything"])
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    picker = page.locator(".sr-yours")
    expect(picker).to_have_count(1)
    expect(picker).to_be_hidden()
    expect(picker).not_to_have_attribute("open", "")
    folded = page.locator("details:not(.sr-figure__data, .sr-yours, :has(details)) > :last-child")
    assert folded.count() > 3
    for one in folded.all():
        expect(one).to_be_visible()
    page.close()


def test_a_link_that_is_its_address_does_not_have_it_twice_on_paper(reader: Reader) -> None:
    page = reader(LIGHT).new_page()
    page.goto(KINDS["solution with everything"])
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    beside = "(link) => getComputedStyle(link, '::after').content"
    same = page.locator("#supply + dl").get_by_role("link", name="kod.vinterlunda.example").first
    assert same.evaluate(beside) == "none"
    named = page.locator("#supply + dl").get_by_role("link", name="EUPL-1.2")
    assert "spdx.org" in named.evaluate(beside)
    page.close()


@pytest.mark.parametrize(
    "path", [KINDS["organisation without solutions"], f"{KINDS['comparison']}?ids=altinn"]
)
def test_no_empty_page_comes_last(reader: Reader, path: str) -> None:
    page = reader(LIGHT).new_page()
    page.goto(path, wait_until="networkidle")
    margin = PdfMargins(top="10mm", right="10mm", bottom="10mm", left="10mm")
    assert len(re.findall(rb"/Type /Page\b", page.pdf(format="A4", margin=margin))) == 1
    page.close()


def test_what_is_unfolded_goes_over_pages(reader: Reader) -> None:
    """Else each of them that does not fit leaves the rest of a page empty."""
    page = reader(LIGHT).new_page()
    page.goto(KINDS["solution with everything"])
    page.emulate_media(media="print")
    for one in page.locator("details").all():
        expect(one).to_have_css("break-inside", "auto")
    rows = page.locator(".sr-table tbody tr:first-child")
    expect(rows.first).to_have_css("break-before", "avoid")
    page.close()


def test_an_address_in_a_table_has_room_on_paper(reader: Reader) -> None:
    page = reader(LIGHT).new_page()
    page.set_viewport_size({"width": PAPER, "height": 1000})
    page.goto(KINDS["solution with everything"])
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    cells = page.locator("td:has(> [data-plain])")
    assert cells.count() > 3
    assert min(cells.evaluate_all("all => all.map((one) => one.offsetWidth)")) > 160
    page.close()


PAPER = 717
"""CSS pixels between the margins of A4, as Chromium prints."""


def test_nothing_is_wider_than_the_paper(reader: Reader, built_site: Path) -> None:
    solutions = sorted(file.parent.name for file in (built_site / "solutions").glob("*/index.html"))
    page = reader(LIGHT).new_page()
    page.set_viewport_size({"width": PAPER, "height": 1000})
    page.emulate_media(media="print")
    wide = {}
    for path in (*KINDS.values(), *(f"solutions/{id}/" for id in solutions[::3])):
        page.goto(path)
        width = page.evaluate("() => document.documentElement.scrollWidth")
        if width > PAPER:
            wide[path] = width
    assert wide == {}
    page.close()
