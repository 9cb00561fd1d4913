"""The statistics tell true numbers, in words as in pictures, and examples are in none."""

import re
from collections import Counter
from dataclasses import replace

from solution_registry.certification.status import STANDING, State, Status
from solution_registry.pages import BuildContext
from solution_registry.pages.figures.numbers import totals
from solution_registry.pages.statistics import MOST, NAMED, corners, statistics_pages
from solution_registry.registry import Registry
from solution_registry.site import Page

from tests.elements import Elements
from tests.pages.figures.conftest import town
from tests.pages.lists.conftest import (
    SITE,
    TOWNS,
    MakeContext,
    by_address,
    using,
    with_listings,
    with_towns,
)
from tests.spoken import LANGUAGES, in_each_language

SITE_OF_ALL = replace(SITE, languages=LANGUAGES)

BAR = r'<span class="sr-number">(\d+)</span><svg class="sr-band"[^>]*><rect width="(\d+)%"'


def page(context: BuildContext, url: str = "en/statistics/") -> Page:
    return by_address(statistics_pages(context))[url]


def body(context: BuildContext) -> str:
    return page(context).render().body


def test_all_numbers_are_those_of_real_solutions(many: Registry) -> None:
    found = totals(many)
    real = [one for one in many.listings.values() if not one.outline.example]
    assert found.solutions == len(real) < len(many.listings)
    assert sum(found.states.values()) == len(real)
    assert found.areas["streets"] == sum("streets" in one.outline.service_areas for one in real)
    assert set(found.areas) == set(many.vocabulary.service_areas)
    used = Counter(x.adopter.organisation for one in real for x in one.adoptions if not x.own)
    assert {use.organisation: use.confirmed + use.reported for use in found.uses} == used


@in_each_language
def test_every_picture_has_a_title_a_sentence_and_a_table(
    many: Registry, make_context: MakeContext, language: str
) -> None:
    context = replace(make_context(with_towns(many, TOWNS)), site=SITE_OF_ALL)
    url = f"{context.site.root(language)}statistics/"
    html = page(context, url).render().body
    tags = Elements(html).tags
    ids = [attributes["id"] for _, attributes in tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    pictures = [x for _, x in tags if x.get("role") == "img"]
    assert [(x["aria-labelledby"] or "").split()[0] for x in pictures] == ["map", "since-when"]
    for picture in pictures:
        assert set((picture["aria-labelledby"] or "").split()) <= set(ids)
    assert html.count("<details") == len(pictures)
    assert all("<caption" in part.partition("</details>")[0] for part in html.split("<details")[1:])


def test_bars_stand_in_their_tables_the_longest_for_most(
    many: Registry, make_context: MakeContext
) -> None:
    html = body(make_context(many))
    for table in ("Solutions by status", "Solutions by service area"):
        rows = html.partition(f">{table}</caption>")[2].partition("</table>")[0]
        bars = [(int(n), int(share)) for n, share in re.findall(BAR, rows)]
        most = max(n for n, _ in bars)
        assert len(bars) == rows.count('<tr><th scope="row">') > 0
        assert bars == [(n, round(100 * n / most)) for n, _ in bars]


def test_nothing_has_a_style_or_a_script(many: Registry, make_context: MakeContext) -> None:
    html = body(make_context(with_towns(many, TOWNS)))
    assert "style=" not in html
    assert "<script" not in html
    assert "<style" not in html


def test_an_empty_registry_is_told_kindly(small: Registry, make_context: MakeContext) -> None:
    html = body(make_context(with_listings(small, [])))
    text = Elements(html).text
    assert "sr-bars" not in html, "tables of noughts"
    areas = len(small.vocabulary.service_areas)
    assert f"0 of {areas} service areas have a solution." in text
    assert "None yet for" not in text, "all of them"
    assert "None of 0 solutions has been certified yet." in text
    assert "0 of 0 known uses say since when." in text
    assert "None of 0 solutions has been judged yet." in text


def test_the_certified_are_counted(many: Registry, make_context: MakeContext) -> None:
    certified = sum(one.status.state in STANDING for one in many.real)
    assert f"{certified} of {len(many.real)} solutions are certified" in body(make_context(many))


def test_the_quadrant_names_examples_and_does_not_count_them(many: Registry) -> None:
    real = [one for one in many.real if one.outline.complexity is None]
    judged = [
        replace(one, outline=one.outline._replace(complexity=("low", "high"), example=at % 2 == 1))
        for at, one in enumerate(real[: 2 * NAMED])
    ]
    found = corners([*judged, *real[2 * NAMED :]])
    assert found["expensive_and_hard"].total == (NAMED, NAMED)
    assert len(found["expensive_and_hard"].named) == NAMED
    assert found["collaboration"].total == (0, 0)


def test_municipalities_are_counted_by_country(many: Registry, make_context: MakeContext) -> None:
    listing = many.real[0]
    users = [
        replace(one, adopter=one.adopter._replace(organisation=TOWNS[at].id))
        for at, one in enumerate(many.listings["copy-003"].adoptions)
    ]
    registry = with_listings(with_towns(many, TOWNS), [replace(listing, adoptions=tuple(users))])
    html = body(make_context(registry))
    assert "3 of 25 in Sweden" in html
    assert html.count('<circle cx="') == 3


def test_the_table_holds_the_map_first_then_most_used_then_by_name(
    many: Registry, make_context: MakeContext
) -> None:
    towns = [*TOWNS, town("fr-1", 10.0, 10.0, "Fort")]
    names = {"se-1": "Öla", "se-2": "Ådal", "se-3": "Zinken", "se-4": "Bo"}
    towns = [x.model_copy(update={"name": names.get(x.id, x.name)}) for x in towns]
    users = {"fr-1": 3, "se-1": 1, "se-2": 1, "se-3": 1, "se-4": 2}
    html = page(make_context(using(with_towns(many, towns), users)), "statistics/").render().body
    users_alone = html.partition('id="leads"')[0]
    assert re.findall(r'organisations/[^"]+">([^<]+)</a></th>', users_alone) == [
        *("Bo", "Zinken", "Ådal", "Öla", "Fort")
    ]
    assert "Tabellen innehåller" not in html


def test_those_who_lead_are_told_the_one_with_most_first(
    many: Registry, make_context: MakeContext
) -> None:
    """Nobody who leads counts as who follows."""
    leads = {"se-1": 2, "se-2": 3, "se-3": 2}
    names = {"se-1": "Öla", "se-2": "Ådal", "se-3": "Zinken"}
    towns = [x.model_copy(update={"name": names.get(x.id, x.name)}) for x in TOWNS]
    led = [id for id, number in leads.items() for _ in range(number)]
    listings = [
        replace(one, outline=one.outline._replace(lead=lead), adoptions=())
        for one, lead in zip(many.real, [*led, None], strict=False)
    ]
    html = body(make_context(with_listings(with_towns(many, towns), listings)))
    rows = html.partition("Organisations that lead solutions</caption>")[2].partition("</table>")[0]
    found = re.findall(r'">([^<]+)</a></th>.*?"sr-number">(\d+)<', rows)
    assert found == [("Ådal", "3"), ("Öla", "2"), ("Zinken", "2")]  # as English has it
    assert '<strong>3</strong> <a href="../statistics/#leads">organisations lead one</a>' in html
    assert "0 of 25 in Sweden" in html


def test_a_table_of_very_many_says_how_many_it_leaves_out_and_stays_light(
    many: Registry, make_context: MakeContext
) -> None:
    name = "Den store by med det lange navn"
    towns = [town(f"dk-{n}", 55.0 + n / 300, 12.0 + n % 5, name) for n in range(400)]
    users = {one.id: 1 + at % 3 for at, one in enumerate(towns)}
    html = body(make_context(using(with_towns(many, towns), users)))
    assert f"The table holds {MOST} of 400 organisations." in html
    assert len(html.encode()) < 45_000


def test_the_key_follows_the_numbers_and_nothing_else(
    many: Registry, make_context: MakeContext
) -> None:
    listings = dict(many.listings)
    one = listings["copy-002"]
    said = replace(one, outline=one.outline._replace(version="x", summary={"sv": "Nytt"}))
    judged = replace(one, status=Status(State.REVOKED))
    before = page(make_context(many)).key
    same = with_listings(many, {**listings, one.id: said}.values())
    other = with_listings(many, {**listings, one.id: judged}.values())
    assert page(make_context(same)).key == before
    assert page(make_context(other)).key != before


def test_names_are_escaped(many: Registry, make_context: MakeContext) -> None:
    hostile = [one.model_copy(update={"name": "<b>&</b>"}) for one in TOWNS]
    html = body(make_context(with_towns(many, hostile)))
    assert not re.search("<b>", html)
