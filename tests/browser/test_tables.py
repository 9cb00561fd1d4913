"""A wide table is a list on a phone, and a table to those who hear it."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kinds import KINDS
from tests.browser.looks import LIGHT, PHONE, Reader, settle


@pytest.fixture
def phone(reader: Reader) -> Page:
    """The page of components, which has a wide table and narrow ones."""
    page = reader(PHONE).new_page()
    page.goto(KINDS["components"])
    return page


def test_each_cell_says_its_column_on_a_phone(phone: Page) -> None:
    table = phone.get_by_role("table", name="Användare", exact=True).last
    expect(table.get_by_role("columnheader")).to_have_count(4)
    row = table.get_by_role("row").nth(2)
    expect(row.get_by_role("rowheader")).to_have_count(1)
    cell = row.get_by_role("cell", name="2024")
    label = cell.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert label.startswith('"Sedan"') or "Sedan" in label
    assert cell.evaluate("cell => getComputedStyle(cell).display") == "block"
    assert table.evaluate("table => table.scrollWidth <= table.parentElement.clientWidth")


def test_a_narrow_table_stays_one(phone: Page) -> None:
    table = phone.locator(".sr-table:not(.sr-table--list)").first
    assert table.evaluate("table => getComputedStyle(table).display") == "table"


def test_a_table_is_a_stop_only_where_it_scrolls(reader: Reader) -> None:
    """One that fits is told by its caption alone, and one that grows too wide can be scrolled."""
    page = reader(LIGHT).new_page()
    page.goto(KINDS["components"])
    settle(page)
    for said in ("tabindex", "role", "aria-label"):
        expect(page.locator(f".sr-scroll[{said}]:visible")).to_have_count(0)
    frame = (
        page.locator(".sr-scroll:visible")
        .filter(has=page.locator("table:not(.sr-table--list)"))
        .first
    )
    frame.evaluate("frame => frame.querySelector('td').append('x'.repeat(999))")
    expect(frame).to_have_attribute("tabindex", "0")
    expect(frame).to_have_role("group")
    caption = frame.locator("caption").text_content()
    expect(frame).to_have_accessible_name(caption or "")
    frame.focus()
    frame.evaluate("frame => frame.querySelector('td').lastChild.remove()")
    expect(frame).to_be_focused()
    page.keyboard.press("Tab")
    settle(page)
    page.close()


def test_without_a_script_it_is_a_table_that_scrolls(browser: Browser, site_url: str) -> None:
    context = browser.new_context(
        base_url=site_url, java_script_enabled=False, viewport={"width": 360, "height": 740}
    )
    page = context.new_page()
    page.goto(KINDS["components"])
    expect(page.get_by_role("table", name="Användare", exact=True).last).to_have_css(
        "display", "table"
    )
    expect(page.locator(".sr-scroll[tabindex][role=group][aria-label]").first).to_be_visible()
    context.close()
