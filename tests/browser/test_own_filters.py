"""Filters for the reader's own municipality: what is open to it, and what those like it use."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from solution_registry.model.vocabulary import Organisation
from solution_registry.registry.alike import like

from tests.browser.catalogue import CATALOGUE, answered, ask, chips, choose, ids, open_filters
from tests.browser.kinds import HOMES, address
from tests.browser.yours import choose as choose_own

GROUP = "Öppen för er kommun"


def group(page: Page) -> Locator:
    """The filter, open."""
    open_filters(page)
    found = page.locator("details[data-facet=open_to]")
    if found.get_attribute("open") is None:
        found.locator("summary").click()
    return found


@pytest.fixture
def may(built_site: Path) -> dict[str, set[str]]:
    """The solutions that two municipalities may use, by what the site tells of routes.

    What is invented is for nobody real.
    """
    told = json.loads((built_site / "assets/yours/solutions.json").read_bytes())
    return {
        whom: {
            id
            for id, one in told.items()
            for offer in one.get("routes", ())
            if offer["others"] == "open" or whom in offer.get("named", ())
            if whom.startswith("zz-") or not id.startswith("exempel-")
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
    assert "exempel-bygglov" in may["zz-hjortara"] - may["se-2403"], "a route names it"


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


@pytest.fixture
def used(built_site: Path) -> dict[str, set[str]]:
    """The solutions that municipalities like two of them use."""
    register = json.loads((built_site / "api/v1/organisations.json").read_bytes())["organisations"]
    known = [
        Organisation.model_validate({**one, "leads": None}, extra="ignore") for one in register
    ]
    entries = {
        file.stem: json.loads(file.read_bytes())
        for file in (built_site / "api/v1/solutions").glob("*.json")
    }
    users = {
        id: {
            x["organisation"]
            for x in one.get("adopters", ())
            if x["stage"] in ("production", "phasing_out")
            and x["organisation"] != one["solution"].get("lead")
        }
        for id, one in entries.items()
    }
    return {
        whom: {id for id, them in users.items() if them & set(like(whom, known))}
        for whom in ("zz-hjortara", "se-0880", "se-2403")
    }


def test_what_those_like_it_use_is_found(page: Page, used: dict[str, set[str]]) -> None:
    page.goto(CATALOGUE)
    open_filters(page)
    page.locator("details[data-facet=like] > summary").click()
    choose_own(page, "Hjortåra")
    choose(page, "Används av dem som liknar er", "Används av dem som liknar Hjortåra kommun")
    assert everything(page) == used["zz-hjortara"] != set()
    page.goto(f"{CATALOGUE}?like=se-0880")
    assert everything(page) == used["se-0880"] != set()
    assert chips(page) == ["Används av dem som liknar Kalmar kommun"]
    kalmar = page.locator("details[data-facet=like] label", has_text="Kalmar")
    expect(kalmar.locator("[data-count]")).to_have_text(str(len(used["se-0880"])))


def test_what_those_like_it_use_is_offered_to_municipalities_alone(page: Page) -> None:
    page.goto(CATALOGUE)
    open_filters(page)
    like_it = page.locator("details[data-facet=like]")
    like_it.locator("summary").click()
    choose_own(page, "Region Uppsala")
    expect(group(page).get_by_role("checkbox")).to_have_count(1)
    expect(like_it.get_by_role("checkbox")).to_have_count(0)
    expect(page.locator("[data-own] a[href*=open_to]")).to_be_visible()
    expect(page.locator("[data-own] a[href*=like]")).to_be_hidden()
    choose_own(page, "Hjortåra")
    expect(like_it.get_by_role("checkbox")).to_have_count(1)
    expect(page.locator("[data-own] a[href*=like]")).to_be_visible()


def test_where_those_like_it_use_nothing_that_is_known_nothing_is_found(
    page: Page, used: dict[str, set[str]]
) -> None:
    page.goto(f"{CATALOGUE}?like=se-2403")
    answered(page)
    assert used["se-2403"] == set(ids(page)) == set()
    page.locator("[data-fewer]").get_by_role("button").click()
    expect(page.get_by_role("heading", name="Alla lösningar")).to_be_visible()


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


@pytest.mark.parametrize(("id", "there"), [("se-0880", 1), ("se-2403", 0)])
def test_the_page_of_one_leads_to_what_those_like_it_use(page: Page, id: str, there: int) -> None:
    """Where they use nothing that is known, it does not."""
    page.goto(f"organisations/{id}/")
    link = page.locator(f"a[href$='solutions/?like={id}']")
    expect(link).to_have_count(there)
    if there:
        link.click()
        answered(page)
        assert ids(page) != []
