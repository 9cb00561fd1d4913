"""What the page of a solution says, and what it leaves out."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest
from solution_registry.attention import attention
from solution_registry.pages.context import BuildContext
from solution_registry.pages.lists import lists
from solution_registry.pages.solution import solution_bundles
from solution_registry.pages.solution.adopter_pages import PER_PAGE
from solution_registry.registry import Entry
from solution_registry.site.page import Page

from tests.described import solution_pages

IDS = ("full", "hostile", "minimal")
FOLDER = Path(__file__).parent / "registry"


def test_the_four_questions_are_its_structure(pages: dict[str, Page]) -> None:
    """In this order, whatever is known."""
    toc = [item.anchor for item in pages["en/solutions/minimal/"].render().toc]
    assert toc == ["what", "cost", "supply", "join", "adopters", "about"]


def test_there_is_a_text_to_ask_with_where_there_is_somebody_to_ask(pages: dict[str, Page]) -> None:
    """Nobody is behind an example; and of others the lead has to be known."""
    offered = {id: "sr-letter" in pages[f"en/solutions/{id}/"].render().body for id in IDS}
    assert offered == {"full": False, "hostile": True, "minimal": False}


def test_all_that_there_is_of_a_solution_is_made_of_one_reading(context: BuildContext) -> None:
    """Its pages in all languages, and its file for other programs."""
    read: list[str] = []

    def reading(id: str) -> Entry:
        read.append(id)
        return context.registry.read_entry(id)

    counted = replace(context, registry=replace(context.registry, read_entry=reading))
    for bundle in solution_bundles(counted):
        for part in bundle.parts():
            part.render() if isinstance(part, Page) else part.content()
    assert read == list(context.registry.listings)


def test_text_in_another_language_is_marked(pages: dict[str, Page]) -> None:
    """With its language, and with a word at the top of the page."""
    body = pages["en/solutions/minimal/"].render().body
    assert '<h1 id="main-heading"><span class="sr-other" lang="sv">Namnregler</span></h1>' in body
    assert "Parts of this page are not translated" in body


def test_text_in_the_language_of_the_page_is_not_marked(pages: dict[str, Page]) -> None:
    """Nothing to mark where all is translated."""
    assert "sr-other" not in pages["da/solutions/full/"].render().body


def test_what_is_missing_is_told_once(pages: dict[str, Page]) -> None:
    """A short list; what does not matter for a guideline is not in it."""
    body = pages["en/solutions/minimal/"].render().body
    missing = body.partition('id="not-stated"')[2].partition("</ul>")[0]
    assert "<li>Costs</li>" in missing
    assert "Integrations" not in missing
    assert '<dt>Lead organisation</dt><dd><span class="sr-unknown">Not stated</span></dd>' in body


def test_what_is_free_of_charge_says_so_where_its_cost_is_asked_for(
    tmp_path: Path, make_context: Callable[..., BuildContext]
) -> None:
    """And nobody is asked to state its costs."""
    folder = copytree(FOLDER, tmp_path / "registry")
    with (folder / "solutions/minimal/solution.yml").open("a") as file:
        file.write("reuse: {terms: free_of_charge}\n")
    context = make_context(folder)
    made = {page.url: page for page in solution_pages(context)}
    body = made["en/solutions/minimal/"].render().body
    assert '<dt>Cost</dt><dd><a href="#cost">Free of charge</a></dd>' in body
    assert "By its terms it is free of charge." in body.partition('id="cost"')[2]
    assert '<dt>May we use it?</dt><dd><span class="sr-unknown">Not stated</span></dd>' in body
    card = lists(context).card(context.registry.listings["minimal"], "en", "")
    assert card.count("Free of charge") == 1
    asked = {one.solution: one.about for one in attention(context.registry)}
    assert "costs" not in asked["minimal"]


def test_a_template_without_documents_leads_to_its_publisher(
    tmp_path: Path, make_context: Callable[..., BuildContext]
) -> None:
    """Also where nobody knows on what terms it may be reused, and without saying that one may."""
    folder = copytree(FOLDER, tmp_path / "registry")
    entry = folder / "solutions/minimal/solution.yml"
    text = entry.read_text().replace("kind: guideline", "kind: procurement_template")
    text += 'homepage: "https://staden.se/avtal"\ntemplate: {subject: {sv: IT}}\n'
    entry.write_text(text)
    made = {page.url: page for page in solution_pages(make_context(folder))}
    head, _, supply = made["en/solutions/minimal/"].render().body.partition('id="supply"')
    assert 'href="https://staden.se/avtal" rel="nofollow">Open at the publisher</a>' in head
    assert '<span class="sr-kind">Procurement template · documents at its publisher</span>' in head
    assert '<dt>May we use it?</dt><dd><span class="sr-unknown">Not stated</span></dd>' in head
    assert "they are to be looked for at the publisher: <a" in supply


def test_how_procurements_with_a_template_have_ended(
    tmp_path: Path, make_context: Callable[..., BuildContext]
) -> None:
    """The newest contract first, those without one last; nothing where none is told of."""
    folder = copytree(FOLDER, tmp_path / "registry")
    adopters = folder / "solutions/mall/adopters"
    adopters.mkdir()
    told = {
        "zz-a": "{route: own_procurement, outcome: cancelled}",
        "zz-b": "{route: own_procurement, concluded_on: 2025-01-13, outcome: awarded}",
        "zz-c": "{route: own_procurement, concluded_on: 2025-09-08, outcome: appealed_rejected}",
        "zz-d": "{route: own_procurement}",
    }
    for id, procurement in told.items():
        text = f"schema_version: 1\nstage: production\nprocurement: {procurement}\n"
        text += 'version: "3"\n' if id == "zz-b" else ""
        (adopters / f"{id}.yml").write_text(text)

    def body(context: BuildContext) -> str:
        made = {page.url: page for page in solution_pages(context)}
        return made["en/solutions/mall/"].render().body

    def supply(context: BuildContext) -> str:
        return body(context).partition('id="supply"')[2].partition('id="documents"')[0]

    caption = "<caption>How procurements with it have ended</caption>"
    rows = supply(make_context(folder)).partition(caption)[2]
    assert [f"{id}/" in rows for id in told] == [True, True, True, False]
    assert rows.index("zz-c/") < rows.index("zz-b/") < rows.index("zz-a/")
    assert rows.count("2025</td><td>") == 2
    unknown = '<td><span class="sr-unknown">Not stated</span></td>'
    assert f"{unknown}{unknown}<td>Cancelled<br>" in rows
    assert "<td>3</td>" in rows
    assert '<br><a href="#told-zz-a">More about zz-a</a>' in rows
    assert '<details class="sr-details" id="told-zz-a">' in body(make_context(folder))
    assert caption not in supply(make_context())


def test_the_number_of_adopters_counts_the_confirmed(pages: dict[str, Page]) -> None:
    """Others are reported apart, and those who introduce it are told as such."""
    body = pages["en/solutions/full/"].render().body
    counted = '<strong class="sr-confirmed">1 confirmed</strong>; 1 introduces or considers it'
    assert f'<a href="#adopters">{counted}</a>' in body


def test_who_has_ended_is_shown_and_not_counted(
    tmp_path: Path, make_context: Callable[..., BuildContext]
) -> None:
    folder = copytree(FOLDER, tmp_path / "registry")
    (register,) = folder.glob("schema/vocabulary/organisations/*.yml")
    text = register.read_text()
    for id in ("zz-byn", "zz-torpet"):
        text = text.replace(f"id: {id},", f"id: {id}, valid_to: 2026-01-31,")
    register.write_text(text)
    made = {page.url: page for page in solution_pages(make_context(folder))}
    body = made["en/solutions/full/"].render().body
    assert '<strong class="sr-confirmed">' not in body.partition('id="what"')[0]
    ended = "The organisation has ended: its last day was 31\N{NO-BREAK SPACE}January"
    assert ended in body.partition('id="adopters"')[2]


def test_an_example_says_so_and_stays_out_of_search_engines(pages: dict[str, Page]) -> None:
    """In the title, in a mark, and without structured data."""
    page = pages["en/solutions/full/"]
    made = page.render()
    assert made.title == "Fault reports – Example (fictional)"
    assert '<span class="sr-example">Example (fictional)</span>' in made.body
    assert made.head == ""
    assert not page.robots


def test_a_contact_past_its_day_needs_confirmation(pages: dict[str, Page]) -> None:
    """Only the one whose day has passed."""
    body = pages["en/solutions/full/"].render().body
    assert body.count("Needs confirmation since 1\xa0January\xa02026") == 1
    assert body.count("Needs confirmation") == 1


def test_the_status_says_what_the_decision_no_longer_covers(pages: dict[str, Page]) -> None:
    """Fields by their names, criteria by their questions."""
    body = pages["en/solutions/full/"].render().body
    status = body.partition('id="status"')[2].partition("</details>")[0]
    assert "<li>Costs</li><li>Name</li>" in status
    assert "Is the cost stated?" in status
    assert "Is the exit described?" not in status
    assert "signature not yet checked" in status


def test_we_use_it_too_leads_to_the_form_with_the_solution_filled_in(
    pages: dict[str, Page],
) -> None:
    body = pages["en/solutions/full/"].render().body
    actions = body.partition('class="sr-actions"')[2]
    assert 'href="../../submit/use/?solution=full"' in actions


def test_very_many_adopters_have_pages_of_their_own(
    tmp_path: Path, make_context: Callable[..., BuildContext]
) -> None:
    """The solution's page stays small and leads there; each adopter is listed once."""
    folder = copytree(FOLDER, tmp_path / "registry")
    adopters = folder / "solutions" / "plattform" / "adopters"
    adopters.mkdir()
    for number in range(130):
        (adopters / f"zz-kommun-{number}.yml").write_text("stage: production\nsource: Protokoll\n")
    made = {page.url: page for page in solution_pages(make_context(folder))}
    own = made["en/solutions/plattform/"].render().body
    assert own.count("organisations/zz-kommun-") == 5
    assert 'href="../../solutions/plattform/adopters/"' in own
    addresses = [url for url in made if url.startswith("en/solutions/plattform/adopters/")]
    assert len(addresses) == -(-130 // PER_PAGE)
    listed = "".join(made[address].render().body for address in addresses)
    assert listed.count("organisations/zz-kommun-") == 130


def test_twenty_adopters_stay_on_the_solution_s_own_page(
    tmp_path: Path, make_context: Callable[..., BuildContext]
) -> None:
    """There are no pages for so few."""
    folder = copytree(FOLDER, tmp_path / "registry")
    adopters = folder / "solutions" / "plattform" / "adopters"
    adopters.mkdir()
    for number in range(20):
        (adopters / f"zz-kommun-{number}.yml").write_text("stage: production\nsource: Protokoll\n")
    made = {page.url: page for page in solution_pages(make_context(folder))}
    body = made["en/solutions/plattform/"].render().body
    assert body.count("organisations/zz-kommun-") == 20
    assert "en/solutions/plattform/adopters/" not in made


def test_a_table_has_no_column_for_what_no_row_states(
    tmp_path: Path, make_context: Callable[..., BuildContext]
) -> None:
    """One that some row states is there, and says of the others that they do not."""
    folder = copytree(FOLDER, tmp_path / "registry")
    adopters = folder / "solutions" / "plattform" / "adopters"
    adopters.mkdir()

    def table() -> str:
        made = {page.url: page for page in solution_pages(make_context(folder))}
        body = made["en/solutions/plattform/"].render().body
        return body.partition(">Adopters</caption>")[2].partition("</table>")[0]

    for id in ("zz-kommun-1", "zz-kommun-2"):
        (adopters / f"{id}.yml").write_text("stage: production\nsource: Protokoll\n")
    bare = table()
    assert "Not stated" not in bare
    assert '<th scope="col">Since</th>' not in bare
    with (adopters / "zz-kommun-2.yml").open("a") as file:
        file.write("since: 2025-09\n")
    dated = table()
    assert '<th scope="col">Since</th>' in dated
    assert '<th scope="col">Version</th>' not in dated
    assert dated.count("Not stated") == 1


def test_every_verdict_is_on_a_page_of_its_own(pages: dict[str, Page]) -> None:
    """The solution's page counts them; the lead's own answers stay apart from the reviewers'."""
    own = pages["en/solutions/full/"].render().body
    assert "<li>Met: 1</li><li>Not applicable: 1</li>" in own
    made = pages["en/solutions/full/certification/"].render()
    anchors = [item.anchor for item in made.toc]
    assert anchors.index("verdicts") < anchors.index("self-assessment")
    reviewed, _, answered = made.body.partition('id="self-assessment"')
    assert "No data." in reviewed
    assert "The agreement is new." in answered


def test_an_entry_that_refers_to_what_is_not_there_is_still_shown(
    tmp_path: Path, make_context: Callable[..., BuildContext]
) -> None:
    """Under serve, the page of an entry with errors names what it cannot find by its id."""
    folder = copytree(FOLDER, tmp_path / "registry")
    file = folder / "solutions" / "full" / "solution.yml"
    changed = file.read_text().replace("lead: zz-staden", "lead: zz-ingen")
    changed = changed.replace("[streets]", "[ingenting]").replace("[plattformen]", "[saknas]")
    file.write_text(changed.replace("[oidc, sdk]", "[okand]").replace("id: it-drift", "id: borta"))
    made = {page.url: page for page in solution_pages(make_context(folder))}
    body = made["solutions/full/"].render().body
    for name in ("zz-ingen", "ingenting", "saknas", "okand", "borta"):
        assert f">{name}<" in body or f'lang="en">{name}<' in body


@pytest.mark.parametrize(
    ("phase", "badge", "told"),
    [("retired", "Retired", "It is retired."), ("phase_out", "Being phased out", "phased out. ")],
)
def test_what_is_being_left_does_not_look_like_something_to_take_into_use(
    tmp_path: Path, make_context: Callable[..., BuildContext], phase: str, badge: str, told: str
) -> None:
    """Its phase stands where its status would, and no button is filled; others are to be found."""
    folder = copytree(FOLDER, tmp_path / "registry")
    entry = folder / "solutions/minimal/solution.yml"
    before = solution_page(make_context(folder), "en/solutions/minimal/")
    assert "md-button--primary" in before
    entry.write_text(entry.read_text().replace("lifecycle: idea", f"lifecycle: {phase}"))
    head = solution_page(make_context(folder), "en/solutions/minimal/").partition('id="what"')[0]
    marks = head.partition('<p class="sr-marks">')[2].partition("</p>")[0]
    assert f">{badge}</span>" in marks
    assert "Listed, not certified" not in marks
    assert "md-button--primary" not in head
    assert told in head
    assert 'href="../../areas/streets/"' in head.partition("Others in the same area:")[2]


def solution_page(context: BuildContext, url: str) -> str:
    """What one page of a solution says."""
    return next(page for page in solution_pages(context) if page.url == url).render().body


def test_its_head_tells_the_country_where_its_users_are(
    tmp_path: Path, make_context: Callable[..., BuildContext]
) -> None:
    """Where no lead is stated; readers are those of the other country that has a municipality."""
    folder = copytree(FOLDER, tmp_path / "registry")
    with (folder / "schema/vocabulary/organisations/all.yml").open("a") as file:
        file.write("- {id: nl-0363, name: Amsterdam, kind: municipality, country: nl}\n")
        file.write(
            "- {id: dk-101, name: København, kind: municipality, country: dk,"
            " population: {count: 650000, year: 2025}}\n"
        )
    adopters = folder / "solutions/minimal/adopters"
    adopters.mkdir()
    (adopters / "nl-0363.yml").write_text("schema_version: 1\nstage: production\n")
    head = solution_page(make_context(folder), "en/solutions/minimal/").partition('id="what"')[0]
    assert '<span class="sr-kind">Guideline · Netherlands</span>' in head
    assert "1 reported (in Netherlands)</a>" in head
