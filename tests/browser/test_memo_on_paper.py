"""A follower prints the decision memo of a comparison."""

import re
from datetime import UTC, date, datetime

import pytest
from playwright.sync_api import Page, expect
from solution_registry.formats import formats

from tests.browser.comparison import SHARED, THREE, kept
from tests.browser.kinds import HOMES, address
from tests.browser.words import cut_words
from tests.browser.yours import choose


@pytest.mark.parametrize("language", HOMES)
def test_the_memo_is_dated_as_the_registry_writes_days(page: Page, language: str) -> None:
    page.clock.set_fixed_time(datetime(2026, 11, 26, 12, tzinfo=UTC))
    page.goto(address("comparison", language))
    day = formats(language).day(date(2026, 11, 26))
    expect(page.locator("[data-printed]")).to_have_text(day)


def test_the_memo_is_printed(page: Page) -> None:
    page.add_init_script("globalThis.print = () => { document.body.dataset.printed = 1 }")
    page.goto(SHARED)
    expect(page.locator("[data-table] thead th")).to_have_count(4)
    choose(page, "uppsala")
    expect(page.get_by_label("Er kommun")).to_have_value("Uppsala kommun")
    own = page.get_by_role("link", name="Dess sida")
    expect(own).to_have_attribute("href", re.compile("/organisations/se-0380/$"))
    chosen = kept(page, "municipality")
    assert isinstance(chosen, dict)
    assert chosen.pop("population") > 200_000
    assert chosen == {"name": "Uppsala kommun", "id": "se-0380", "kind": "municipality"}
    page.get_by_role("button", name="Skriv ut beslutsunderlaget").click()
    expect(page.locator("body[data-printed]")).to_have_count(1)
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Beslutsunderlag$"))
    for text in ("Uppsala kommun", page.url):
        expect(page.get_by_role("definition").filter(has_text=text)).to_be_visible()
    expect(page.get_by_role("heading", name="Förslag till beslut")).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)
    assert 1 <= len(re.findall(rb"/Type /Page\b", page.pdf(format="A4"))) <= 2


def test_a_heading_of_the_memo_is_on_the_page_of_its_room(page: Page) -> None:
    page.goto(SHARED)
    expect(page.locator("[data-table] thead th")).to_have_count(4)
    page.emulate_media(media="print")
    heading = page.get_by_role("heading", name="Förslag till beslut")
    room = page.locator(".sr-compare__room").filter(has=heading)
    expect(room).to_have_css("break-inside", "avoid")
    left = """([room, heading]) => room.getBoundingClientRect().bottom
      - heading.getBoundingClientRect().bottom"""
    assert page.evaluate(left, [room.element_handle(), heading.element_handle()]) > 45


@pytest.mark.parametrize("language", HOMES)
def test_no_word_of_the_memo_is_cut_on_paper(page: Page, language: str) -> None:
    page.set_viewport_size({"width": 680, "height": 1000})  # A4 between the margins of the memo
    page.goto(f"{address('comparison', language)}?ids={','.join(THREE)}")
    table = page.locator("[data-table]")
    expect(table.locator("thead th")).to_have_count(4)
    page.emulate_media(media="print")
    assert cut_words(table) == []
