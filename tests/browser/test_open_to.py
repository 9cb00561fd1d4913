"""The filter that asks what is open to the reader's own municipality."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.catalogue import CATALOGUE, answered, ask, chips, choose, ids, open_filters
from tests.browser.kinds import HOMES, address
from tests.browser.yours import choose as choose_own

GROUP = "Öppen för er kommun"


def group(page: Page) -> Locator:
    """The filter, open."""
    open_filters(page)
    found = page.locator("details[data-offer]")
    if found.get_attribute("open") is None:
        found.locator("summary").click()
    return found


@pytest.fixture
def may(built_site: Path) -> dict[str, set[str]]:
    """The solutions that two municipalities may use, by what the site tells of routes."""
    told = json.loads((built_site / "assets/yours/solutions.json").read_bytes())
    return {
        whom: {
            id
            for id, one in told.items()
            for offer in one.get("routes", ())
            if offer["others"] == "open" or whom in offer.get("named", ())
        }
        for whom in ("zz-hjortara", "se-2403")
    }


def everything(page: Page) -> set[str]:
    """All that was found, once it is shown."""
    answered(page)
    more = page.locator("[data-more]")
    while more.is_visible():
        shown = len(ids(page))
        more.click()
        page.wait_for_function(
            "shown => document.querySelector('[data-list]').children.length > shown", arg=shown
        )
    return set(ids(page))


def test_it_is_chosen_where_it_is_asked_for(page: Page, may: dict[str, set[str]]) -> None:
    page.goto(CATALOGUE)
    own = group(page)
    expect(own.get_by_role("checkbox")).to_have_count(0)
    own.get_by_role("button", name="Välj er kommun").click()
    expect(page.locator(".sr-yours > summary")).to_be_focused()
    expect(page.locator("#municipality")).to_be_visible()
    choose_own(page, "Hjortåra")
    box = own.get_by_role("checkbox", name="Öppen för Hjortåra kommun")
    expect(own.get_by_role("button")).to_be_hidden()
    real = {id for id in may["zz-hjortara"] if not id.startswith("exempel-")}
    expect(own.locator("[data-count]")).to_have_text(str(len(real)))
    box.check()
    assert everything(page) == may["zz-hjortara"]
    assert page.url.endswith(f"{CATALOGUE}?open_to=zz-hjortara")
    assert chips(page) == ["Öppen för Hjortåra kommun"]
    expect(own.locator("[data-count]")).to_have_text(str(len(real)))
    assert may["zz-hjortara"] - may["se-2403"], "a route names it"


def test_an_address_says_the_same_to_everybody(page: Page, may: dict[str, set[str]]) -> None:
    page.goto(f"{CATALOGUE}?open_to=se-2403")
    assert everything(page) == may["se-2403"]
    assert chips(page) == ["Öppen för Bjurholms kommun"]
    expect(group(page).get_by_role("button", name="Välj er kommun")).to_be_visible()
    choose_own(page, "Hjortåra")
    names = group(page).locator("label")
    expect(names).to_have_count(2)
    expect(names.first.get_by_role("checkbox")).to_be_checked()
    page.locator("[data-chips]").get_by_role("button", name="Bjurholm").click()
    choose(page, GROUP, "Öppen för Hjortåra kommun")
    assert everything(page) == may["zz-hjortara"]
    page.go_back()
    page.go_back()
    assert everything(page) == may["se-2403"]


def test_with_other_filters_it_leaves_what_fits_all(page: Page, may: dict[str, set[str]]) -> None:
    page.goto(f"{CATALOGUE}?open_to=se-2403")
    ask(page, "bygglov")
    found = everything(page)
    choose(page, "Typ av lösning", "Komponent")
    assert everything(page) <= found <= may["se-2403"]
    ask(page, "xyzzyqwv")
    assert ids(page) == []


def test_who_is_not_known_is_named_as_the_address_has_it(page: Page) -> None:
    page.goto(f"{CATALOGUE}?open_to=se-0000")
    answered(page)
    assert chips(page) == ["Öppen för se-0000"]


@pytest.mark.parametrize("language", HOMES)
def test_who_has_chosen_one_is_led_there(page: Page, language: str) -> None:
    page.goto(f"{HOMES[language]}./")
    choose_own(page, "Bjurholm")
    page.locator("[data-own] a[href*=open_to]").click()
    page.wait_for_url(f"**/{address('catalogue', language)}?open_to=se-2403")
    answered(page)
    assert len(chips(page)) == 1
    page.locator(".sr-yours > summary").click()
    page.locator("[data-own] a[href*=organisations]").click()
    page.wait_for_url(f"**/{HOMES[language]}organisations/se-2403/")


@pytest.mark.parametrize("language", HOMES)
def test_the_page_of_a_municipality_leads_there(page: Page, language: str) -> None:
    home = HOMES[language]
    page.goto(f"{home}organisations/se-2403/")
    page.locator("a[href*='open_to=se-2403']").click()
    page.wait_for_url(f"**/{address('catalogue', language)}?open_to=se-2403")
    answered(page)
    assert len(chips(page)) == 1
    assert "Bjurholms kommun" in chips(page)[0]
