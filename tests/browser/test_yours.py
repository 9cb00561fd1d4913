"""A reader chooses a municipality once, and solutions say what concerns it."""

import json
import re
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from solution_registry.model.vocabulary import Organisation
from solution_registry.registry.alike import alike

from tests.browser.catalogue import answered
from tests.browser.faults import faults_in_any_look
from tests.browser.keyboard import Walk, walk
from tests.browser.kinds import HOMES, KINDS, address
from tests.browser.looks import LOOKS, Reader
from tests.browser.yours import NAMED, PERMITS, answers, back, choose, keep

FAULTS = KINDS["solution with everything"]
LABEL = {"sv": "Er kommun", "en": "Your municipality", "da": "Jeres kommune"}
CHOOSE = "Välj er kommun"


@pytest.mark.parametrize("language", HOMES)
def test_it_is_chosen_once_on_the_home_page(page: Page, language: str) -> None:
    page.goto(f"{HOMES[language]}./")
    choose(page, "hjortåra")
    summary = page.locator(".sr-yours > summary")
    expect(summary).to_have_text(f"{LABEL[language]}: Hjortåra kommun")
    page.goto(f"{HOMES[language]}{PERMITS}")
    expect(answers(page)).to_contain_text(NAMED[language])
    expect(summary).to_have_text(f"{LABEL[language]}: Hjortåra kommun")


def test_routes_say_whether_they_are_for_it(page: Page) -> None:
    page.goto(PERMITS)
    choose(page, "Hjortåra")
    lines = answers(page).locator("li")
    expect(lines).to_have_count(2)
    expect(lines.nth(0)).to_contain_text("kontrollera om ni får")
    expect(lines.nth(1)).to_contain_text("Optionsklausul: nämner er · Stänger snart till")
    routes = page.locator("#routes ~ .sr-more > summary")
    expect(routes.nth(1)).to_contain_text("nämner er")
    expect(routes.nth(3)).not_to_contain_text("er ·")
    choose(page, "Ekmarsund")
    expect(lines.nth(1)).to_contain_text("nämner inte er")
    expect(routes.nth(1)).to_contain_text("nämner inte er")
    expect(routes.nth(1).locator("[data-mark]")).to_have_count(1)
    choose(page, "Bjurholm")
    expect(lines).to_have_text(["påhittat: gäller inte er"])
    expect(routes.nth(1)).to_contain_text("påhittat: gäller inte er")


@pytest.mark.parametrize("example", [PERMITS, FAULTS])
def test_what_is_invented_is_not_for_a_real_municipality(page: Page, example: str) -> None:
    """Nor does it cost something in its size; to who is invented too it says what it would be."""
    page.goto(example)
    choose(page, "Åsele")
    expect(answers(page).locator("li")).to_have_text(["påhittat: gäller inte er"])
    told = answers(page).locator("dt")
    expect(told).to_have_count(1)
    expect(page.locator("tr[data-below] [data-mark]")).to_have_count(0)
    expect(page.locator("[data-mark]", has_text="öppen för er")).to_have_count(0)
    choose(page, "Hjortåra")
    expect(told.filter(has_text="Kostnad i er storlek")).to_have_count(1)
    expect(answers(page)).not_to_contain_text("påhittat")


def test_routes_of_another_country_are_left_out_where_there_is_one_of_its_own(page: Page) -> None:
    page.goto(PERMITS)
    told = page.evaluate(
        """async () => {
          const from = (name) => import(new URL(`../../assets/yours/${name}.js`, location));
          const [{ answer }, { routeList }] = [await from("answer"), await from("concerns")];
          const known = { elsewhere: "gäller inte i ert land", check: "kontrollera" };
          const told = (countries) => {
            const routes = countries.map((country) => {
              const own = answer({ others: "check", country }, "se-2403");
              return { label: country, state: "", answer: own };
            });
            return routeList(routes, known).innerText;
          };
          return [told(["dk", "se"]), told(["dk", "no"])];
        }"""
    )
    assert told == ["se: kontrollera", "gäller inte i ert land"]


def test_a_page_that_is_gone_back_to_is_of_whom_was_chosen_since(page: Page) -> None:
    page.goto(PERMITS)
    choose(page, "Hjortåra")
    expect(answers(page)).to_contain_text("nämner er")
    keep(page, "Bjurholms kommun", "se-2403")
    back(page)
    expect(answers(page)).to_contain_text("påhittat: gäller inte er")
    expect(page.locator(".sr-yours > summary")).to_have_text("Er kommun: Bjurholms kommun")
    expect(page.locator("#municipality")).to_have_value("Bjurholms kommun")
    expect(page.locator(".sr-yours [role=status]")).to_be_empty()


def test_cards_in_another_window_change_with_who_is_chosen(
    page: Page, context: BrowserContext
) -> None:
    page.goto("solutions/?q=bygglov", wait_until="networkidle")
    other = context.new_page()
    other.goto(PERMITS)
    choose(other, "Hjortåra")
    expect(page.locator("[data-list] [data-mark]")).not_to_have_count(0)
    choose(other, "")
    expect(page.locator("[data-mark]")).to_have_count(0)


def test_every_solution_says_what_concerns_it(page: Page, built_site: Path) -> None:
    """Also those of which no adopter, or no route, is stated."""
    page.goto(PERMITS)
    choose(page, "Bjurholm")
    expect(answers(page)).to_contain_text("påhittat: gäller inte er")
    told = page.evaluate(
        """async (ids) => {
          const { concerns } = await import(new URL("../../assets/yours/concerns.js", location));
          const whom = (id) => concerns(id, []).then((found) => found?.one.id, String);
          return Promise.all(ids.map(whom));
        }""",
        ids := sorted(one.stem for one in (built_site / "api/v1/solutions").glob("*.json")),
    )
    assert dict.fromkeys(ids, "se-2403") == dict(zip(ids, told, strict=True))
    page.goto("solutions/windermere/")
    expect(answers(page)).to_contain_text("öppen för er")


def test_its_size_and_those_like_it_are_marked(page: Page, built_site: Path) -> None:
    page.goto(FAULTS)
    choose(page, "Hjortåra")
    like = answers(page).locator("div", has_text="Användare som liknar er").get_by_role("link")
    entry = json.loads((built_site / "api/v1/solutions/exempel-felanmalan.json").read_bytes())
    register = json.loads((built_site / "api/v1/organisations.json").read_bytes())["organisations"]
    users = {
        one["organisation"]
        for one in entry["adopters"]
        if one["stage"] in ("production", "phasing_out")
    }
    known = [
        Organisation.model_validate({**one, "leads": None}, extra="ignore") for one in register
    ]
    near = alike(known, lambda id: id in users)["zz-hjortara"]
    expect(like).to_have_count(len(near.ids))
    ids = [str(one.get_attribute("href")).split("/")[-2] for one in like.all()]
    assert ids == list(near.ids)
    assert near.like
    expect(page.locator("tr[data-below] th", has_text="er storlek")).to_have_count(1)
    expect(answers(page)).to_contain_text("Kostnad i er storlek")
    page.goto(PERMITS)
    choose(page, "Slåttervika")
    marked = page.locator("#adopters ~ .sr-scroll th", has_text="liknar er")
    expect(marked.get_by_text("Hjortåra")).to_be_visible()
    expect(marked).to_have_count(answers(page).locator("a[href*=organisations]").count())


def test_likeness_is_the_same_as_on_the_pages_of_organisations(page: Page) -> None:
    """Scripts and pages measure it with the same numbers."""
    page.goto(PERMITS)
    sizes = (2_000, 2_600, 2_601, 4_000, 4_001, 9_000)
    places = [
        {"id": f"{country}-{n}", "kind": "municipality", "country": country, "size": size, "of": of}
        for n, (country, size, of) in enumerate(product(("se", "dk"), sizes, (None, "A1", "B2")))
    ]
    found = page.evaluate(
        """async (places) => {
          const address = new URL("../../assets/yours/register.js", location);
          const { like, register } = await import(address);
          const { alike } = await register();
          const all = places.map((one) => ({ ...one, population: one.size, skr_group: one.of }));
          const others = (one) => all.filter((x) => x !== one && like(one, x, alike));
          return all.map((one) => others(one).map(({ id }) => id));
        }""",
        places,
    )
    known = [
        Organisation.model_validate(
            {
                "id": one["id"],
                "name": one["id"],
                "kind": one["kind"],
                "country": one["country"],
                "population": {"count": one["size"], "year": 2025},
                **({"skr_group": one["of"]} if one["of"] else {}),
            }
        )
        for one in places
    ]
    for one, ids in zip(places, found, strict=True):
        for other in ids:
            near = alike([x for x in known if x.id in (one["id"], other)], lambda _: 1)
            assert near[str(one["id"])].like, (one, other)
        others = {x.id for x in known} - {one["id"], *ids}
        for other in others:
            near = alike([x for x in known if x.id in (one["id"], other)], lambda _: 1)
            assert not near[str(one["id"])].like, (one, other)


def test_nothing_is_loaded_before_it_is_chosen(page: Page, requests: list[str]) -> None:
    page.goto(PERMITS, wait_until="networkidle")
    assert requests == []


def test_a_list_that_does_not_come_changes_nothing(unwatched_page: Page) -> None:
    page = unwatched_page
    page.route("**/organisations.json", lambda route: route.abort())
    page.goto(PERMITS)
    choose(page, "Bjurholm")
    told = page.locator(".sr-yours [role=status]")
    expect(told).to_contain_text("Listan kunde inte hämtas.")
    expect(answers(page)).to_be_empty()
    page.unroute("**/organisations.json")
    page.locator("#municipality").press("Enter")
    expect(told).to_have_text("Vald: Bjurholms kommun")


def test_a_template_is_filled_in_with_what_is_known_of_it(page: Page) -> None:
    page.goto(f"{KINDS['procurement template']}documents/avtal/")
    mark = page.locator("mark[data-detail=kommun]").first
    choose(page, "Bjurholm")
    expect(mark).to_have_text("Bjurholms kommun")
    page.locator("[data-fill-in] summary").press("Enter")
    form = page.locator("[data-fill-in]")
    expect(form.locator("[name=organisationsnummer]")).to_have_value("212000-2833")
    expect(form.locator("[name=invanare]")).to_have_value("2\u00a0327")
    expect(form.locator("[data-of-own]")).to_be_visible()
    # What somebody writes, or takes away, stays.
    form.locator("[name=kommun]").fill("Bjurholms kommun, tekniska")
    form.locator("[name=organisationsnummer]").fill("")
    page.goto(f"{KINDS['procurement template']}documents/kravspecifikation/")
    expect(form.locator("[name=invanare]")).to_have_value("2\u00a0327")
    expect(form.locator("[name=kommun]")).to_have_value("Bjurholms kommun, tekniska")
    expect(form.locator("[name=organisationsnummer]")).to_have_value("")


def test_numbers_are_written_as_in_the_document(page: Page) -> None:
    """Whatever the page's language: a Danish point would be a comma to who reads Swedish."""
    page.goto(f"da/{KINDS['document']}")
    choose(page, "Bjurholm")
    expect(page.locator("mark[data-detail=invanare]").first).to_have_text("2\u00a0327")


@pytest.mark.parametrize(
    ("solution", "name", "said", "confirms"),
    [
        ("exempel-felanmalan", "Ekmarsund", "I drift · Bekräftad", False),
        ("exempel-felanmalan", "Mörkvattna", "I drift · Rapporterad · Bekräfta det", True),
        (
            "exempel-felanmalan",
            "Gransjöhed",
            "I drift · bekräftelsen är för gammal för att räknas · Bekräfta det",
            True,
        ),
        ("exempel-felanmalan", "Tågevigby", "Intresserad", False),
        (
            "sundsvall-draken",
            "Sundsvall",
            "I drift · Huvudmannens egen användning, som inte räknas",
            False,
        ),
        ("decidim", "Göteborg", "I drift · Rapporterad · Bekräfta det", True),
    ],
)
def test_who_is_an_adopter_reads_what_is_told_of_it(
    page: Page, solution: str, name: str, said: str, confirms: bool
) -> None:
    page.goto(f"solutions/{solution}/")
    choose(page, name)
    told = answers(page).locator("div", has_text="Er egen användning").locator("dd")
    expect(told).to_have_text(said)
    way = told.get_by_role("link", name="Bekräfta det")
    expect(way).to_have_count(int(confirms))
    told.get_by_role("link").first.click()
    place = page.locator(":target")
    shown = page.locator("#adopters ~ .sr-scroll th").filter(has_text=name).count()
    expect(place).to_contain_text(name if shown else "Vem använder den?")
    if confirms:
        way.click()
        asked = page.get_by_role("combobox", name="Lösning")
        expect(asked).to_have_value(re.compile(re.escape(f"({solution})")))
        expect(page.get_by_label("Er organisation")).to_have_value(re.compile(f"^{name} "))


def test_who_is_none_reads_nothing_of_its_own_use(page: Page) -> None:
    page.goto(FAULTS)
    choose(page, "Vinterlunda")
    expect(answers(page)).to_contain_text("öppen för er")
    expect(answers(page)).not_to_contain_text("Er egen användning")


def test_what_is_not_stated_of_a_cost_is_left_out(page: Page) -> None:
    page.goto(KINDS["procurement template"])
    choose(page, "Hjortåra")
    told = answers(page).locator("div", has_text="Kostnad i er storlek").locator("dd")
    expect(told).to_have_text("kostnad per år 190\u00a0000 SEK")


def test_who_uses_a_solution_too_is_known_already(page: Page) -> None:
    page.goto(PERMITS)
    choose(page, "Hjortåra")
    expect(answers(page)).to_contain_text("nämner er")
    page.get_by_role("link", name="Vi använder den också").click()
    field = page.get_by_label("Er organisation")
    expect(field).to_have_value("Hjortåra (zz-hjortara)")
    field.fill("Ekmarsund (zz-ekmarsund)")
    page.reload()
    expect(field).to_have_value("Ekmarsund (zz-ekmarsund)")


@pytest.mark.parametrize(
    "path",
    [PERMITS, "", "solutions/?q=bygglov", f"{KINDS['procurement template']}documents/avtal/"],
)
def test_it_has_no_fault_in_any_look(reader: Reader, path: str) -> None:
    page = reader(LOOKS[0]).new_page()
    page.goto(path)
    choose(page, "Hjortåra")
    expect(page.locator("[data-own]")).to_be_visible()
    if path == PERMITS:
        expect(answers(page)).to_contain_text("nämner er")
    assert faults_in_any_look(page) == []
    page.reload()
    if "?q=" in path:
        answered(page)
    page.locator(".sr-yours").evaluate("(details) => { details.open = true }")
    expect(page.locator("[data-own]")).to_be_visible()
    assert walk(page) == Walk(missed=[], unseen=[], unmarked=[])
    page.evaluate("localStorage.clear()")
    page.close()


_BELOW = """() => {
  const place = document.querySelector("[data-yours]"), fold = document.querySelector(".sr-yours");
  const below = (fold ?? place).nextElementSibling ?? place.parentElement.nextElementSibling;
  return [Boolean(fold), Math.round(below.getBoundingClientRect().top)];
}"""


@pytest.mark.parametrize("path", ["", PERMITS])
def test_its_room_is_kept_until_it_comes(unwatched_page: Page, path: str) -> None:
    page = unwatched_page
    page.route("**/yours/*.js", lambda route: route.abort())
    page.goto(path, wait_until="networkidle")
    there, before = page.evaluate(_BELOW)
    assert not there
    page.unroute("**/yours/*.js")
    page.goto(path, wait_until="networkidle")
    there, after = page.evaluate(_BELOW)
    assert there
    assert abs(after - before) <= 1


def test_without_a_script_it_is_not_offered(browser: Browser, site_url: str) -> None:
    context = browser.new_context(base_url=site_url, java_script_enabled=False)
    page = context.new_page()
    for path in ("", PERMITS, address("comparison", "sv")):
        page.goto(path)
        expect(page.locator("[data-yours]")).to_have_count(1)
        expect(page.get_by_text(CHOOSE)).to_have_count(0)
    context.close()
