"""Everyday words lead to the page of the service area that they belong to."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.catalogue import CATALOGUE, ask, home, suggested_addresses

AREAS: dict[str, dict[str, str]] = json.loads(
    Path(__file__).with_name("areas.json").read_text("utf-8")
)
"""By language, what people ask, and the service area whose page has to be suggested."""


@pytest.mark.parametrize("language", AREAS)
def test_everyday_words_lead_to_their_area(page: Page, language: str) -> None:
    page.goto(home(language) + CATALOGUE)
    amiss = {}
    for query, area in AREAS[language].items():
        ask(page, query)
        found = suggested_addresses(page)
        if f"areas/{area}" not in found or len(found) > 3:
            amiss[query] = found
    assert amiss == {}


def test_the_area_that_has_more_of_the_words_is_suggested_alone(page: Page) -> None:
    page.goto(home("en") + CATALOGUE)
    ask(page, "elderly care")
    assert suggested_addresses(page) == ["areas/care"]
