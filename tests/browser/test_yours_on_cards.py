"""In the catalogue cards say what concerns the reader's own municipality, as pages do."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.kinds import HOMES
from tests.browser.yours import NAMED, PERMITS, choose

OF_SIZE = {
    "sv": " · er storlek: 85\u00a0000\u00a0SEK per år",
    "en": " · your size: 85,000\u00a0SEK a year",
    "da": " · jeres størrelse: 85.000\u00a0SEK pr. år",
}


def card(page: Page, name: str) -> Locator:
    """The answers on the card of a solution that shows: who uses it, its cost, its route."""
    link = page.get_by_role("link", name=name, exact=True)
    return page.locator(".sr-card").filter(has=link).and_(page.locator(":visible")).locator("dd")


@pytest.mark.parametrize("language", HOMES)
def test_cards_say_what_concerns_it(page: Page, language: str) -> None:
    page.goto(f"{HOMES[language]}solutions/?q=byggesag")
    permits = page.locator("a[href$='/exempel-bygglov/']")
    shown = page.locator("[data-list] .sr-card").filter(has=permits)
    answers = shown.locator("dd")
    expect(answers).to_have_count(4)
    expect(page.locator("[data-mark]")).to_have_count(0)
    choose(page, "Hjortåra")
    expect(answers.nth(2)).to_contain_text(f" · {NAMED[language]}")
    expect(answers.nth(1)).to_contain_text(OF_SIZE[language])
    page.locator("#q").fill("e-tjänst")
    page.locator("#q").press("Enter")
    expect(shown).to_have_count(0)
    expect(page.locator("[data-list] [data-mark]")).not_to_have_count(0)


def test_cards_change_with_who_is_chosen(page: Page) -> None:
    page.goto("solutions/")
    choose(page, "Bjurholm")
    expect(card(page, "Origo").nth(2)).to_have_text("Öppen källkod Öppen för er")
    badge = card(page, "Origo").nth(2).locator(".sr-badge--route-open")
    choose(page, "")
    expect(badge).to_have_text("Öppen")
    choose(page, "Bjurholm")
    expect(badge).to_have_text("Öppen för er")
    page.goto("solutions/?q=bygglov")
    expect(card(page, "Bygglov online").nth(2)).to_contain_text("· påhittat: gäller inte er")
    choose(page, "Slåttervika")
    expect(card(page, "Bygglov online").nth(2)).to_contain_text("· kontrollera om ni får")
    expect(card(page, "Bygglov online").nth(2).locator("[data-mark]")).to_have_count(1)
    choose(page, "")
    expect(page.locator("[data-mark]")).to_have_count(0)


def test_a_card_says_once_for_whom_its_route_is(page: Page) -> None:
    page.goto("solutions/?q=exempelplattformen")
    choose(page, "Hjortåra")
    expect(card(page, "Exempelplattformen").nth(2)).to_have_text("Öppen källkod Öppen för er")


@pytest.mark.parametrize("query", ["felanmälan", "exempelplattformen"])
def test_what_is_invented_is_not_for_a_real_municipality(page: Page, query: str) -> None:
    page.goto(f"solutions/?q={query}")
    choose(page, "Åsele")
    shown = page.locator("[data-list] .sr-card").filter(has=page.locator(".sr-example")).first
    expect(shown.locator("[data-mark]")).to_have_text([" · påhittat: gäller inte er"])
    route = shown.locator("dd").nth(2)
    expect(route.locator("[data-mark]")).to_have_count(1)
    green = route.locator(".sr-badge--route-open")
    expect(green).to_have_css("background-color", "rgba(0, 0, 0, 0)")


def test_an_open_licence_answers_where_no_route_is_stated(page: Page) -> None:
    page.goto("solutions/?q=os2web")
    choose(page, "Bjurholm")
    route = card(page, "OS2web").nth(2)
    expect(route).to_have_text("Öppen källkod Öppen för er")
    expect(route.locator(".sr-badge--route-open")).to_have_text("Öppen för er")
    page.goto("solutions/os2web/")
    expect(page.locator(".sr-yours + div li").first).to_have_text("Öppen källkod: öppen för er")
    expect(page.locator("[data-licence]")).to_have_text("Alla, på licensens villkor. öppen för er")


def test_cards_say_of_routes_what_pages_say(page: Page) -> None:
    page.goto(PERMITS)
    differing = page.evaluate(
        """async () => {
          const root = new URL("../../", location);
          const get = async (path) => fetch(new URL(path, root));
          const { routes } = await import(new URL("assets/yours/routes.js", root));
          const told = await (await get("assets/yours/solutions.json")).json();
          const all = (await (await get("api/v1/solutions.json")).json()).solutions;
          const read = new DOMParser();
          const pairs = await Promise.all(all.map(async ({ id }) => {
            const text = await (await get(`solutions/${id}/`)).text();
            const said = (rows) => rows.map(({ others }) => others).join();
            const page = said(routes(read.parseFromString(text, "text/html")));
            return [id, page, said(told[id]?.routes ?? [])];
          }));
          if (pairs.length < 50) throw new Error(`only ${pairs.length}`);
          return pairs.filter(([, page, card]) => page !== card);
        }"""
    )
    assert differing == []


def test_a_catalogue_without_its_file_is_as_before(unwatched_page: Page) -> None:
    page = unwatched_page
    page.route("**/yours/solutions.json", lambda route: route.abort())
    page.goto("solutions/?q=bygglov")
    choose(page, "Hjortåra")
    expect(page.locator(".sr-yours [role=status]")).to_have_text("Vald: Hjortåra kommun")
    expect(page.locator("[data-mark]")).to_have_count(0)
    expect(page.locator("[data-list] .sr-card")).not_to_have_count(0)
