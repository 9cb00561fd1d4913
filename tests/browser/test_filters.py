"""The filters and the order of the catalogue, and the address that says them."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.catalogue import (
    CATALOGUE,
    answered,
    ask,
    chips,
    choose,
    field,
    ids,
    open_filters,
    status,
)
from tests.browser.width import NARROWEST, too_wide


def test_on_a_phone_filters_are_loaded_when_asked_for(page: Page, requests: list[str]) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(CATALOGUE)
    page.wait_for_load_state("networkidle")
    assert requests == []
    open_filters(page)
    assert len(requests) == 1


def test_on_a_phone_filters_say_what_is_chosen_and_lead_to_the_results(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(CATALOGUE)
    choose(page, "Typ av lösning", "E-tjänst")
    button = page.get_by_role("button", name=re.compile("^Filter"))
    expect(button).to_contain_text("▴")
    expect(button).to_have_accessible_name("Filter (1)")
    found = status(page).inner_text()
    page.get_by_role("button", name=found).press("Enter")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_contain_text("▾")
    expect(page.get_by_role("button", name=found)).to_be_hidden()
    expect(status(page)).to_be_focused()
    expect(status(page)).to_be_in_viewport()


def test_the_keyboard_comes_past_the_filters_to_what_was_found(catalogue: Page) -> None:
    way = catalogue.locator(".sr-past button")
    expect(way).to_be_hidden()
    ask(catalogue, "bygglov")
    catalogue.get_by_role("button", name="Sök", exact=True).focus()
    catalogue.keyboard.press("Tab")
    expect(way).to_be_focused()
    expect(way).to_be_in_viewport(ratio=1)
    expect(way).to_contain_text("lösning")
    catalogue.keyboard.press("Enter")
    expect(status(catalogue)).to_be_focused()
    expect(catalogue.locator("#filters")).to_be_visible()
    focused = []
    for _ in range(4):
        catalogue.keyboard.press("Tab")
        focused.append(catalogue.evaluate("document.activeElement.closest('.sr-card') !== null"))
    assert any(focused), "what was chosen, and the link to copy, are all that stands between"


def test_the_order_is_named_truly(catalogue: Page) -> None:
    order = catalogue.get_by_label("Ordning")
    expect(order.locator("option").first).to_have_js_property("label", "Certifierade först")
    ask(catalogue, "bygglov")
    expect(order.locator("option").first).to_have_js_property("label", "Bästa träff först")
    field(catalogue).fill("")
    field(catalogue).press("Enter")
    expect(order.locator("option").first).to_have_js_property("label", "Certifierade först")


def test_the_address_is_the_state(catalogue: Page) -> None:
    ask(catalogue, "medborgardialog")
    choose(catalogue, "Typ av lösning", "Verksamhetssystem")
    found = ids(catalogue)
    assert catalogue.url.endswith("?q=medborgardialog&kind=application")
    catalogue.reload()
    answered(catalogue)
    assert ids(catalogue) == found
    expect(field(catalogue)).to_have_value("medborgardialog")
    expect(catalogue.get_by_label("Verksamhetssystem")).to_be_checked()


def test_what_is_typed_in_one_go_is_one_place_to_go_back_from(catalogue: Page) -> None:
    choose(catalogue, "Typ av lösning", "Verksamhetssystem")
    for words in ("karta", "fullmakt"):
        field(catalogue).fill("")
        field(catalogue).press_sequentially(words, delay=300)
        answered(catalogue)
        field(catalogue).press("Enter")
        answered(catalogue)
    assert catalogue.url.endswith("?q=fullmakt&kind=application")
    catalogue.go_back()
    expect(field(catalogue)).to_have_value("karta")
    catalogue.go_back()
    expect(field(catalogue)).to_have_value("")
    expect(catalogue.get_by_label("Verksamhetssystem")).to_be_checked()
    answered(catalogue)


def test_one_can_go_back(catalogue: Page) -> None:
    ask(catalogue, "webbkarta")
    before = ids(catalogue)
    ask(catalogue, "fullmakt")
    assert ids(catalogue) != before
    catalogue.go_back()
    expect(field(catalogue)).to_have_value("webbkarta")
    answered(catalogue)
    assert ids(catalogue) == before
    catalogue.go_back()
    expect(catalogue.get_by_role("heading", name="Alla lösningar")).to_be_visible()
    expect(field(catalogue)).to_have_value("")


def test_filters_count_what_they_leave(catalogue: Page) -> None:
    ask(catalogue, "karta")
    choose(catalogue, "Typ av lösning", "Verksamhetssystem")
    group = catalogue.locator("details[data-facet=kind]")
    label = group.locator("label").filter(has_text="Verksamhetssystem")
    told = int(label.locator("[data-count]").inner_text())
    assert status(catalogue).inner_text().startswith(f"{told} lösning")
    assert group.locator("summary").inner_text() == "Typ av lösning (1)"


def test_systems_must_all_fit(catalogue: Page) -> None:
    choose(catalogue, "Passar det ni har", "Ärendehantering")
    one = set(ids(catalogue))
    choose(catalogue, "Passar det ni har", "E-arkiv")
    assert set(ids(catalogue)) < one


def test_examples_can_be_left_out_and_come_last(catalogue: Page) -> None:
    ask(catalogue, "felanmälan")
    found = ids(catalogue)
    examples = [id for id in found if id.startswith("exempel-")]
    assert found[-len(examples) :] == examples
    open_filters(catalogue)
    catalogue.get_by_label("Utelämna påhittade exempel").check()
    expect(status(catalogue)).not_to_contain_text("exempel")
    assert ids(catalogue) == [id for id in found if id not in examples]


def test_everything_can_be_cleared(catalogue: Page) -> None:
    ask(catalogue, "karta")
    choose(catalogue, "Typ av lösning", "Komponent")
    catalogue.get_by_role("button", name="Rensa sökning och filter").click()
    expect(catalogue.get_by_role("heading", name="Alla lösningar")).to_be_visible()
    expect(status(catalogue)).to_be_empty()
    expect(catalogue.locator("[data-chips]")).to_be_hidden()
    assert catalogue.url.endswith(CATALOGUE)


def test_what_is_chosen_can_be_taken_away_one_by_one(catalogue: Page) -> None:
    ask(catalogue, "karta")
    searched = ids(catalogue)
    choose(catalogue, "Typ av lösning", "Verksamhetssystem")
    assert chips(catalogue) == ["”karta”", "Verksamhetssystem"]
    catalogue.locator("[data-chips]").get_by_role("button", name="Verksamhetssystem").click()
    answered(catalogue)
    assert chips(catalogue) == ["”karta”"]
    assert ids(catalogue) == searched
    expect(catalogue.get_by_role("button", name="”karta”")).to_be_focused()
    catalogue.keyboard.press("Enter")
    expect(catalogue.get_by_role("heading", name="Alla lösningar")).to_be_visible()
    expect(field(catalogue)).to_be_focused()
    catalogue.go_back()
    answered(catalogue)
    assert chips(catalogue) == ["”karta”"]


def test_who_takes_one_away_goes_on_from_the_next(catalogue: Page) -> None:
    for kind in ("E-tjänst", "Verksamhetssystem", "Komponent"):
        choose(catalogue, "Typ av lösning", kind)
    first, second, third = chips(catalogue)
    taken = catalogue.locator("[data-chips]")
    taken.get_by_role("button", name=second).press("Enter")
    expect(taken.get_by_role("button", name=third)).to_be_focused()
    catalogue.keyboard.press("Enter")
    expect(taken.get_by_role("button", name=first)).to_be_focused()


@pytest.mark.parametrize(
    ("home", "quoted"), [("", "”karta”"), ("en/", "“karta”"), ("da/", "”karta”")]
)
def test_what_is_searched_for_is_quoted_as_the_language_does(
    page: Page, home: str, quoted: str
) -> None:
    page.goto(f"{home}{CATALOGUE}?q=karta")
    answered(page)
    assert chips(page) == [quoted]


def test_an_order_is_chosen_shared_and_kept(catalogue: Page) -> None:
    ask(catalogue, "e-tjänst")
    catalogue.get_by_label("Ordning").select_option(label="Namn")
    answered(catalogue)
    assert catalogue.url.endswith("&sort=name")
    names = catalogue.locator("[data-list] h3").all_inner_texts()
    assert names == sorted(names, key=str.casefold)
    catalogue.reload()
    answered(catalogue)
    assert catalogue.locator("[data-list] h3").all_inner_texts() == names
    expect(catalogue.get_by_label("Ordning")).to_have_value("name")


def test_the_most_used_come_first_where_that_is_asked_for(page: Page) -> None:
    page.goto(f"{CATALOGUE}?sort=used")
    answered(page)
    facts = page.locator("[data-list] dd:first-of-type").all_inner_texts()
    unused = [not re.search("[1-9]", fact.partition(";")[0]) for fact in facts]
    assert unused == sorted(unused)
    assert not unused[0]


def test_what_is_used_at_home_comes_before_what_more_use_abroad(page: Page) -> None:
    page.goto(f"{CATALOGUE}?q=medborgardialog&sort=used")
    answered(page)
    names = page.locator("[data-list] h3").all_inner_texts()
    assert names.index("Decidim") < names.index("OpenStad headless")


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("?lifecycle=requirements", "Kravställning"),
        ("?system=payroll", "Lönesystem"),
        ("?platform=zz", "zz"),
        ("?platform=<b>zz</b>&platform=zz", "<b>zz</b>"),
        ("?q=karta&kind=idea", "idea"),
    ],
)
def test_an_address_that_names_what_nothing_has_finds_nothing(
    page: Page, address: str, said: str
) -> None:
    """A link that was kept must not turn from a few solutions into all of them."""
    page.goto(CATALOGUE + address)
    answered(page)
    expect(status(page)).to_have_text("0 lösningar")
    assert said in chips(page)
    for one in chips(page):
        page.locator("[data-chips]").get_by_role("button", name=one, exact=True).click()
    expect(page.get_by_role("heading", name="Alla lösningar")).to_be_visible()
    assert page.url.endswith(CATALOGUE)


def test_a_long_value_stays_within_the_page(page: Page) -> None:
    page.set_viewport_size({"width": NARROWEST, "height": 740})
    page.goto(f"{CATALOGUE}?platform={'w' * 300}")
    answered(page)
    open_filters(page)
    assert too_wide(page) == []


def test_a_value_that_nothing_has_is_one_of_several(page: Page) -> None:
    page.goto(f"{CATALOGUE}?lifecycle=requirements&lifecycle=retired")
    answered(page)
    assert len(chips(page)) == 2
    expect(status(page)).not_to_have_text("0 lösningar")


def test_what_is_no_filter_chooses_nothing(page: Page) -> None:
    page.goto(f"{CATALOGUE}?from=mail&sort=best&lifecycle=")
    expect(page.get_by_label("Ordning")).to_have_value("")
    expect(page.get_by_role("heading", name="Alla lösningar")).to_be_visible()


def test_filters_that_leave_nothing_can_be_taken_away_where_that_helps(catalogue: Page) -> None:
    ask(catalogue, "fullmakt")
    choose(catalogue, "Typ av lösning", "Riktlinje")
    expect(status(catalogue)).to_have_text("0 lösningar")
    offered = catalogue.locator("[data-fewer] button")
    expect(offered).to_have_count(1)
    told = int(re.findall(r"\((\d+)\)", offered.inner_text())[0])
    offered.click()
    answered(catalogue)
    assert len(ids(catalogue)) == min(told, 10) > 0


def test_examples_are_not_counted_in_what_taking_away_would_give(page: Page) -> None:
    page.goto(f"{CATALOGUE}?q=skola&area=it")
    answered(page)
    offered = page.locator("[data-fewer] button")
    expect(offered).to_have_text(re.compile(r"^Verksamhetsområde \(\d+\)"))
    told = re.findall(r"\((\d+)\)", offered.inner_text())[0]
    offered.click()
    expect(status(page)).to_have_text(re.compile(rf"^{told} lösningar \+ 1 exempel"))


def test_examples_can_be_let_in_where_there_is_nothing_else(page: Page) -> None:
    page.goto(f"{CATALOGUE}?q=plogkoll&examples=no")
    answered(page)
    expect(status(page)).to_have_text("0 lösningar")
    page.locator("[data-fewer] button", has_text="Utelämna påhittade exempel").click()
    expect(status(page)).to_have_text(re.compile("1 exempel"))
    assert ids(page) == ["exempel-plogkoll"]
