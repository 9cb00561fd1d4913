"""A follower compares solutions."""

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.comparison import KEPT, SHARED, THREE, kept, names
from tests.browser.faults import faults_in_any_look
from tests.browser.keyboard import Walk, walk
from tests.browser.kinds import KINDS, address
from tests.browser.layout import layout_faults
from tests.browser.looks import LOOKS, PHONE, Reader
from tests.browser.yours import PERMITS, back, choose, keep


def test_the_answers_are_those_of_the_solutions_own_pages(page: Page) -> None:
    # What it still loads when it is left would count as a failed request.
    page.goto(KINDS["solution with everything"], wait_until="networkidle")
    told = [" ".join(one.split()) for one in page.locator(".sr-glance dd").all_text_contents()]
    page.goto(SHARED)
    rows = page.locator("[data-table] tbody tr")
    expect(rows.first).to_be_visible()
    shown = [" ".join(one.split()) for one in rows.locator("td:nth-child(2)").all_text_contents()]
    assert len(told) == 5
    assert set(told) < set(shown)
    questions = rows.locator("th").all_text_contents()
    assert len(questions) == len(set(questions))
    marked = ["Licens", "Återstår att upphandla", "Support: till och med", "Integrationer"]
    whom = ["Kontakter", "Fråga någon som använder den", "Leverantörer"]
    assert {*marked, *whom, "Så ansluter man sig, steg för steg"} < set(questions)
    contacts = rows.filter(has_text="Kontakter").locator("td").first
    expect(contacts).to_have_text(
        re.compile(r"^Systemägare: \S+@\S+ \(\+ 2\)$"), use_inner_text=True
    )
    asked = rows.filter(has_text="Fråga någon").locator("td").first
    expect(asked).to_have_text(re.compile(r"^Ekmarsund, \S+@\S+ \(\+ 4\)$"), use_inner_text=True)
    delivers = rows.filter(has_text="Leverantörer").locator("td").first.locator("li")
    expect(delivers.first).to_have_text("Driftlunda Exempel AB: Drift")
    systems = rows.filter(has_text="Integrationer").locator("td").first.locator("li")
    note = "(Status och svar går tillbaka till anmälaren utan dubbelarbete)"
    expect(systems.first).to_have_text(f"Ärendehantering (Ärendebok): Ingår {note}*")
    expect(systems.first.get_by_text(note)).to_be_visible()
    expect(systems.last).to_have_text(
        "Dataplattform och öppna data: Planerad (Planerad till våren 2027)"
    )
    page.emulate_media(media="print")
    expect(systems.first.get_by_text("*")).to_be_visible()
    expect(systems.first.get_by_text(note)).to_be_hidden()
    page.emulate_media(media="screen")
    expect(systems.nth(2)).to_have_text("Kartor och geodata (GIS) (Kartbordet Lo): Ingår")
    unknown = rows.filter(has_text="Återstår att upphandla").locator("td").last
    expect(unknown).to_have_text("Ej angivet")


def test_links_lead_where_they_lead_there(page: Page) -> None:
    page.goto(SHARED)
    link = page.locator("[data-table] tbody a[href$='#cost']").first
    expect(link).to_be_visible()
    link.click()
    page.wait_for_url(f"**/{KINDS['solution with everything']}#cost")


def test_the_address_wins_and_one_can_be_removed(page: Page) -> None:
    page.goto("solutions/decidim/")
    page.get_by_role("button", name="Jämför").click()
    page.goto(SHARED)
    expect(page.locator("[data-table] thead th")).to_have_count(4)
    name = names(page)[1]
    page.get_by_role("button", name=f"Ta bort: {name}").press("Enter")
    expect(page.locator("[data-table] thead th")).to_have_count(3)
    expect(page.locator("[data-status]")).to_have_text(f"Jämförs inte längre: {name}")
    expect(page.get_by_role("heading", name="Valda lösningar")).to_be_focused()
    assert name not in names(page)
    left = [THREE[0], THREE[2]]
    assert kept(page, "compare") == ["decidim"]
    assert page.url.endswith(f"?ids={','.join(left)}")
    page.reload()
    expect(page.locator("[data-table] thead th")).to_have_count(3)


def test_a_link_that_was_shared_leaves_ones_own_choice_alone(page: Page) -> None:
    page.goto(f"solutions/{THREE[0]}/", wait_until="networkidle")
    page.locator("[data-compare] button").click()
    page.goto(f"{KINDS['comparison']}?ids={THREE[1]},{THREE[2]}")
    expect(page.locator("[data-table] thead th")).to_have_count(3)
    page.locator("[data-chosen] button").first.click()
    expect(page.locator("[data-table] thead th")).to_have_count(2)
    assert page.url.endswith(f"?ids={THREE[2]}")
    page.goto(KINDS["comparison"])
    expect(page.locator("[data-chosen] a")).to_have_count(1)
    assert page.url.endswith(f"?ids={THREE[0]}")


def test_a_link_that_was_shared_is_kept_by_who_goes_on_from_it(unwatched_page: Page) -> None:
    page = unwatched_page
    page.goto(f"{KINDS['comparison']}?ids={THREE[1]},not-there")
    expect(page.locator("[data-table] thead th")).to_have_count(2)
    assert kept(page, "compare") is None
    page.get_by_role("link", name="Välj lösningar i katalogen").click()
    page.wait_for_url(f"**/{KINDS['catalogue']}")
    assert kept(page, "compare") == [THREE[1]]


def test_with_nothing_chosen_it_says_how(page: Page) -> None:
    page.goto(KINDS["comparison"])
    expect(page.get_by_text("Inget är valt ännu")).to_be_visible()
    expect(page.locator("[data-result]")).to_be_hidden()
    expect(page.locator("ul[data-chosen]")).to_be_hidden()
    page.get_by_role("link", name="Välj lösningar i katalogen").click()
    page.wait_for_url(f"**/{KINDS['catalogue']}")


def test_what_is_not_there_is_told(unwatched_page: Page) -> None:
    page = unwatched_page
    page.goto(f"{KINDS['comparison']}?ids=finns-inte,{THREE[0]},../../about,<b>")
    for told in ("finns-inte", "../../about", "<b>"):
        expect(page.locator("[data-wrong]")).to_contain_text(told)
    expect(page.locator("[data-chosen] li")).to_have_count(2)
    expect(page.locator("[data-table] thead th")).to_have_count(2)


def test_what_is_not_there_takes_no_place(unwatched_page: Page) -> None:
    page = unwatched_page
    page.goto(f"{KINDS['comparison']}?ids=finns-inte,finns-ej,{','.join(THREE)},origo")
    expect(page.locator("[data-table] thead th")).to_have_count(4)
    expect(page.locator("[data-wrong] p")).to_have_count(2)
    expect(page.locator("[data-status]")).to_contain_text("De tre första visas")
    assert page.url.endswith(f"?ids=finns-inte,finns-ej,{','.join(THREE)}")
    page.get_by_role("button", name="Ta bort: finns-inte").click()
    expect(page.locator("[data-status]")).to_have_text("Jämförs inte längre: finns-inte")
    expect(page.locator("[data-table] thead th")).to_have_count(4)
    page.goto(f"{KINDS['comparison']}?ids=finns-inte,finns-ej,altinn")
    expect(page.locator("[data-table] thead th")).to_have_count(2)
    expect(page.get_by_role("link", name="Välj lösningar i katalogen")).to_be_visible()


def test_what_is_no_longer_there_is_not_among_those_that_are_chosen(unwatched_page: Page) -> None:
    page = unwatched_page
    page.goto(f"solutions/{THREE[0]}/")
    page.get_by_role("button", name="Jämför").click()
    gone = """() => Object.keys(localStorage).filter((key) => key.endsWith(".compare"))
      .forEach((key) => localStorage.setItem(key, '["finns-inte","finns-ej","altinn"]'))"""
    page.evaluate(gone)
    page.goto(KINDS["comparison"])
    expect(page.locator("[data-table] thead th")).to_have_count(2)
    page.get_by_role("link", name="Välj lösningar i katalogen").click()
    page.wait_for_url(f"**/{KINDS['catalogue']}")
    assert kept(page, "compare") == ["altinn"]


def test_what_does_not_come_can_be_asked_for_again(unwatched_page: Page) -> None:
    page = unwatched_page
    page.route(f"**/solutions/{THREE[0]}/", lambda route: route.abort())
    page.goto(SHARED)
    expect(page.locator("[data-wrong]")).to_have_text(f"Kunde inte hämtas: {THREE[0]}")
    expect(page.locator("[data-table] thead th")).to_have_count(3)
    page.unroute(f"**/solutions/{THREE[0]}/")
    page.get_by_role("button", name="Försök igen").press("Enter")
    expect(page.locator("[data-table] thead th")).to_have_count(4)
    expect(page.locator("[data-wrong]")).to_be_empty()


def test_costs_are_those_of_ones_own_size(page: Page) -> None:
    page.goto(SHARED)
    costs = page.locator("[data-table] tr", has_text="Kostnad efter kommunens storlek")
    every = costs.locator("td").nth(1).locator("li")
    expect(every.first).to_have_text(re.compile("Färre än .*: engångskostnad .*, kostnad per år "))
    assert every.count() > 1
    choose(page, "Hjortåra")
    expect(every).to_have_count(1)
    expect(every).to_have_text(re.compile(r"^Färre än 25.000: .*60.000.*85.000.*\(er storlek\)$"))
    page.goto(f"solutions/{THREE[1]}/")
    row = page.locator("tr[data-below]", has_text="er storlek")
    expect(row).to_have_count(1)
    expect(row).to_have_attribute("data-below", "25000")


def test_costs_are_in_the_money_of_ones_own_country(page: Page) -> None:
    page.goto(f"solutions/{THREE[0]}/")
    own = """async ([rows, one]) => {
        const { own } = await import(new URL("../../assets/yours/bands.js", location).href);
        const made = rows.map(([below, country]) => {
            const row = document.createElement("tr");
            Object.assign(row.dataset, { below, country });
            return row;
        });
        return made.indexOf(own(made, one));
    }"""
    rows = [["9000", "se"], ["", "se"], ["5000", "dk"], ["", "dk"], ["", ""]]
    for id, population, row in (("se-1", 8000, 0), ("dk-1", 4000, 2), ("dk-1", 8000, 3)):
        assert page.evaluate(own, [rows, {"id": id, "population": population}]) == row
    assert page.evaluate(own, [rows[:1], {"id": "dk-1", "population": 8000}]) == 0
    small = [["9000", "se"], ["", "dk"]]
    assert page.evaluate(own, [small, {"id": "se-1", "population": 10_000}]) == -1


def test_it_says_whether_one_may_and_who_is_like_one(page: Page) -> None:
    page.goto(SHARED)
    expect(page.locator("[data-table] thead th")).to_have_count(4)
    choose(page, "Hjortåra")
    cells = page.locator("[data-table] tr", has_text="Får vi använda den?").locator("td")
    expect(cells.nth(1)).to_contain_text("Optionsklausul: nämner er · Stänger snart")
    expect(cells.nth(0)).to_contain_text("öppen för er")
    users = page.locator("[data-table] tr", has_text="Används av").locator("td")
    expect(users.first.get_by_role("link", name="Slåttervika")).to_be_visible()
    expect(users.nth(1)).to_contain_text("Användare som liknar er: ingen känd")


def test_what_is_invented_is_not_for_a_real_municipality(page: Page) -> None:
    """The memo says so at its top; not to who is invented too."""
    page.goto(SHARED)
    warned = page.locator("[data-examples]")
    named = "Påhittade exempel, som ingen kan få: Felanmälan, Bygglov online"
    expect(warned).to_have_text(named)
    choose(page, "Åsele")
    may = page.locator("[data-table] tr", has_text="Får vi använda den?").locator("td")
    for at in (0, 1):
        expect(may.nth(at)).to_have_text("påhittat: gäller inte er")
    expect(may.nth(2)).not_to_contain_text("påhittat")
    expect(page.locator("[data-table]")).not_to_contain_text("(er storlek)")
    expect(warned).not_to_be_visible()
    page.emulate_media(media="print")
    expect(warned).to_be_visible()
    page.emulate_media(media="screen")
    choose(page, "Hjortåra")
    expect(may.nth(0)).to_contain_text("öppen för er")
    page.emulate_media(media="print")
    expect(warned).not_to_be_visible()


def test_what_decides_stands_first_whichever_solution_does(page: Page) -> None:
    """To a real municipality, too, which no invented example is for."""
    page.goto("compare/?ids=exempel-bygglov,os2forms")
    choose(page, "Åsele")
    rows = page.locator("[data-table] tbody th")
    asked = ["I korthet", "Status", "Används av", "Kostnad", "Får vi använda den?", "Livscykel"]
    expect(rows.nth(5)).to_have_text("Livscykel")
    assert rows.all_text_contents()[:6] == asked
    assert rows.all_text_contents()[7] == "Kostnad efter kommunens storlek"


def test_the_memo_is_a_link_away_from_a_solution(page: Page) -> None:
    page.goto("solutions/altinn/")
    page.get_by_role("link", name="Beslutsunderlag").click()
    expect(page.locator("#memo")).to_be_in_viewport()
    assert names(page) == ["Altinn"]
    assert page.url.endswith("/compare/?ids=altinn#memo")


def test_what_is_left_to_procure_by_a_route_of_another_country_is_left_out(page: Page) -> None:
    """As long as there is a route of one's own; and what is the same of several is said once."""
    page.goto("compare/?ids=fixmystreet")
    left = page.locator("[data-table] tr", has_text="Återstår att upphandla").locator("td")
    expect(left).to_contain_text("Danmark")
    choose(page, "Uppsala")
    may = page.locator("[data-table] tr", has_text="Får vi använda den?").locator("td")
    expect(may.locator("li")).to_have_count(1)
    expect(left).to_contain_text("Sverige")
    expect(left).not_to_contain_text("Danmark")


def test_only_what_differs_is_shown_to_who_asks_for_it(page: Page) -> None:
    """The choice holds when one is removed; paper has every row."""
    page.goto(f"{KINDS['comparison']}?ids=decidim,consul-democracy,openstad")
    box = page.get_by_role("checkbox", name="Visa bara det som skiljer")
    expect(box).to_be_visible()
    rows = page.locator("[data-table] tbody tr")
    terms = rows.filter(has=page.get_by_role("rowheader", name="Villkor för återanvändning"))
    licence = rows.filter(has=page.get_by_role("rowheader", name="Licens", exact=True))
    expect(terms).to_be_visible()
    box.press("Space")
    expect(terms).to_be_hidden()
    expect(licence).to_be_visible()
    status = page.locator("[data-differing]").get_by_role("status")
    hidden = rows.count() - rows.filter(visible=True).count()
    expect(status).to_have_text(f"Lika för alla och visas inte: {hidden}")
    page.emulate_media(media="print")
    expect(terms).to_be_visible()
    page.emulate_media(media="screen")
    page.get_by_role("button", name="Ta bort: OpenStad headless").click()
    expect(page.locator("[data-table] thead th")).to_have_count(3)
    expect(licence).to_be_hidden()
    expect(status).not_to_have_text(f"Lika för alla och visas inte: {hidden}")
    box.press("Space")
    expect(licence).to_be_visible()
    expect(status).to_be_empty()
    page.get_by_role("button", name="Ta bort: Decidim").click()
    expect(page.locator("[data-table] thead th")).to_have_count(2)
    expect(box).to_be_hidden()


def test_what_is_kept_is_removed_on_the_page_on_privacy(page: Page) -> None:
    page.goto(f"solutions/{THREE[0]}/")
    page.get_by_role("button", name="Jämför").click()
    page.goto(KINDS["privacy"])
    for key in page.evaluate(KEPT):
        expect(page.get_by_role("cell", name=f".{key}")).to_be_visible()
    page.get_by_role("button", name="Ta bort det som är sparat").click()
    assert page.evaluate(KEPT) == {}


def test_it_has_no_fault_in_any_look(reader: Reader) -> None:
    page = reader(LOOKS[0]).new_page()
    page.goto(SHARED)
    expect(page.locator("[data-table] thead th")).to_have_count(4)
    assert faults_in_any_look(page) == []
    assert walk(page) == Walk(missed=[], unseen=[], unmarked=[])
    page.evaluate("localStorage.clear()")
    page.close()


@pytest.mark.parametrize("count", [1, 2, 3])
def test_on_a_phone_no_answer_is_squeezed_into_a_column(reader: Reader, count: int) -> None:
    page = reader(PHONE).new_page()
    page.goto(f"{KINDS['comparison']}?ids={','.join(THREE[:count])}")
    cells = page.locator("[data-table] tbody td")
    expect(cells.first).to_be_visible()
    room = page.locator("[data-table]").evaluate("one => one.clientWidth")
    widths = cells.evaluate_all("all => all.map((one) => one.offsetWidth).filter(Boolean)")
    assert min(widths) > 0.8 * room
    assert layout_faults(page) == []
    page.evaluate("localStorage.clear()")
    page.close()


def test_without_a_script_it_leads_to_the_catalogue(browser: Browser, site_url: str) -> None:
    context = browser.new_context(base_url=site_url, java_script_enabled=False)
    page = context.new_page()
    page.goto(KINDS["solution with everything"])
    expect(page.locator("[data-compare]")).to_be_hidden()
    page.goto(address("comparison", "sv"))
    expect(page.get_by_text("Jämförelsen kräver JavaScript")).to_be_visible()
    page.get_by_role("article").get_by_role("link", name="Alla lösningar").click()
    page.wait_for_url(f"**/{KINDS['catalogue']}")
    context.close()


def test_the_memo_is_of_whom_is_chosen_elsewhere(page: Page, context: BrowserContext) -> None:
    page.goto(SHARED)
    choose(page, "Alingsås")
    whose = page.locator("[data-whose] dd")
    expect(whose).to_have_text("Alingsås kommun")
    other = context.new_page()
    other.goto(PERMITS)
    choose(other, "Malmö")
    expect(other.locator(".sr-yours > summary")).to_have_text("Er kommun: Malmö kommun")
    expect(page.locator(".sr-yours > summary")).to_have_text("Er kommun: Malmö kommun")
    expect(whose).to_have_text("Malmö kommun")
    expect(page.locator("#municipality")).to_have_value("Malmö kommun")
    choose(other, "")
    expect(whose).to_have_text("")
    expect(page.locator(".sr-yours > summary")).to_have_text("Välj er kommun")


def test_who_goes_back_to_the_memo_finds_whom_they_chose_since(page: Page) -> None:
    page.goto(SHARED)
    choose(page, "Alingsås")
    whose = page.locator("[data-whose] dd")
    expect(whose).to_have_text("Alingsås kommun")
    keep(page, "Malmö kommun", "se-1280")
    back(page)
    expect(whose).to_have_text("Malmö kommun")


def test_who_takes_away_two_at_once_is_left_with_the_third(page: Page) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.goto(f"{KINDS['comparison']}?ids=origo,hajk,decidim")
    choose(page, "Uppsala")
    expect(page.locator("[data-table] tr", has_text="Får vi använda den?")).to_have_count(1)
    page.route("**/api/v1/solutions/hajk.json", hold)
    page.get_by_role("button", name="Ta bort: Origo").click()
    page.get_by_role("button", name="Ta bort: Hajk").click()
    expect(page.locator("[data-chosen] a")).to_have_text(["Decidim"])
    with page.expect_response("**/hajk.json"):
        held[0].continue_()
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(200)
    assert page.url.endswith("?ids=decidim")
    expect(page.locator("[data-chosen] a")).to_have_text(["Decidim"])
    expect(page.locator("[data-status]")).to_have_text("Jämförs inte längre: Hajk")
    assert names(page) == ["Decidim"]
