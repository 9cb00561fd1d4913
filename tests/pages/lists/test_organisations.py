"""Every organisation has a page that says what it leads and uses."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from solution_registry.exports.solutions import summary
from solution_registry.language import languages, words
from solution_registry.model.vocabulary import Organisation, Population
from solution_registry.pages import BuildContext
from solution_registry.pages.figures.land import MANY, land_of
from solution_registry.pages.organisations import organisation_pages
from solution_registry.pages.organisations.country import ENDED, HEADINGS
from solution_registry.pages.organisations.roles import ROLES, activity
from solution_registry.pages.search.facets import facet_values
from solution_registry.pages.ways import readers_of
from solution_registry.registry import AdopterOutline, Adoption, Registry
from solution_registry.registry.outline import RouteOutline
from solution_registry.site import Page, SiteSettings

from tests.elements import Elements
from tests.pages.lists.conftest import by_address, with_listings


@pytest.fixture(scope="module")
def pages(context: BuildContext) -> dict[str, Page]:
    """The pages of organisations."""
    return by_address(organisation_pages(context))


def section(body: str, role: str) -> list[str]:
    """The solutions that stand under a role."""
    after = body.partition(f'<h2 id="{role}">')[2].partition("<h2")[0]
    return Elements(after).solutions()


def test_each_organisation_has_a_page_in_each_language(
    pages: dict[str, Page], many: Registry
) -> None:
    for id in many.vocabulary.organisations:
        assert {f"organisations/{id}/", f"en/organisations/{id}/"} <= pages.keys()


def test_parts_stand_under_their_roles(many: Registry) -> None:
    context = BuildContext(many, SiteSettings(page_size=200), b"test")
    body = by_address(organisation_pages(context))["en/organisations/zz-byn/"].render().body
    leads = {x.id for x in many.listings.values() if x.outline.lead == "zz-byn"}
    confirmed = {
        x.id
        for x in many.listings.values()
        if any(one.confirmed and one.adopter.organisation == "zz-byn" for one in x.adoptions)
    }
    assert leads
    assert set(section(body, "leads")) == leads
    assert set(section(body, "confirmed")) == confirmed


def test_long_pages_go_on_on_the_next(pages: dict[str, Page], many: Registry) -> None:
    parts = [url for url in pages if url.startswith("organisations/zz-byn/")]
    assert len(parts) > 1
    found = [id for url in parts for id in Elements(pages[url].render().body).solutions()]
    assert len(found) == sum(
        len(own) for _, own in activity(many.listings.values(), {}).of("zz-byn")
    )


@pytest.mark.parametrize(
    ("stage", "confirmed", "role"),
    [
        ("production", True, "confirmed"),
        ("phasing_out", False, "reported"),
        ("implementing", False, "coming"),
        ("interested", False, "coming"),
        ("left", False, "left"),
    ],
)
def test_the_stage_decides_the_role(
    small: Registry, stage: str, confirmed: bool, role: str
) -> None:
    adopter = AdopterOutline("zz-byn", stage, None, None, None, None, None)
    listing = small.listings["minimal"]
    listing = replace(listing, adoptions=(Adoption.of(adopter, confirmed=confirmed),))
    found = activity([listing], {}).of("zz-byn")
    assert [(name, [part.listing.id for part in parts]) for name, parts in found] == [
        (role, ["minimal"])
    ]


def test_examples_count_for_nobody_real(small: Registry) -> None:
    listing = small.listings["minimal"]
    outline = listing.outline._replace(example=True, lead="se-0001", partners=("zz-byn",))
    found = activity([replace(listing, outline=outline)], {})
    assert found.count("se-0001", *ROLES) == 0
    assert found.count("zz-byn", *ROLES) == 1


def test_a_region_names_its_municipalities(pages: dict[str, Page]) -> None:
    body = pages["organisations/zz-region-norr/"].render().body
    assert {"../../organisations/zz-byn/", "../../organisations/zz-staden/"} <= set(
        Elements(body).links
    )


def test_a_country_names_all_its_organisations(pages: dict[str, Page], many: Registry) -> None:
    links = Elements(pages["organisations/zz/"].render().body).links
    assert {f"../../organisations/{id}/" for id in many.vocabulary.organisations} <= set(links)


def test_what_has_ended_is_not_among_what_there_is(small: Registry) -> None:
    """In its region it is left out and not counted; in its country it comes last, as ended."""
    known = dict(small.vocabulary.organisations)
    yesterday, tomorrow = (small.today + timedelta(days=days) for days in (-1, 1))
    known["zz-torpet"] = known["zz-torpet"].model_copy(
        update={"region": "zz-region-norr", "valid_to": yesterday}
    )
    known["zz-byn"] = known["zz-byn"].model_copy(update={"valid_from": tomorrow})
    made = replace(small, vocabulary=replace(small.vocabulary, organisations=known))
    pages = by_address(organisation_pages(BuildContext(made, SiteSettings(), b"test")))
    region = pages["en/organisations/zz-region-norr/"].render().body
    all_ = sum(one.region == "zz-region-norr" for one in known.values()) - 1
    assert "zz-torpet" not in region
    assert f"of {all_} in {known['zz-region-norr'].name}." in Elements(region).text
    country = pages["en/organisations/zz/"].render().body
    last = country.rpartition("<h2>")[2]
    assert last.startswith("Organisations that have ended</h2>")
    assert country.count("organisations/zz-torpet/") == last.count("organisations/zz-torpet/") == 1
    assert "zz-byn" not in last
    assert country.count(">from\N{NO-BREAK SPACE}") + country.count(">from ") == 1


def test_what_has_ended_is_not_counted_on_the_map(small: Registry) -> None:
    """Else fewer of a country's municipalities would seem to use something than do."""
    towns = {
        f"se-{n}": Organisation.model_validate(
            {
                "id": f"se-{n}",
                "name": f"Staden {n}",
                "kind": "municipality",
                "country": "se",
                "coordinates": {"lat": 55 + n / 10, "lon": 12},
                "valid_to": small.today - timedelta(days=n == 0),
            }
        )
        for n in range(MANY + 1)
    }
    made = replace(small, vocabulary=replace(small.vocabulary, organisations=towns))
    land = land_of(BuildContext(made, SiteSettings(), b"test"))
    assert land is not None
    assert land.countries == {"se": MANY}
    assert "se-0" not in land.places


def test_fictional_organisations_say_so_and_are_kept_from_search_engines(
    pages: dict[str, Page],
) -> None:
    page = pages["en/organisations/zz-byn/"]
    assert "Example (fictional)" in page.render().body
    assert not page.robots
    assert pages["en/organisations/"].robots


def test_a_hostile_name_does_nothing(pages: dict[str, Page]) -> None:
    for url in ("organisations/zz-ond/", "organisations/zz/", "organisations/"):
        tags = [tag for tag, _ in Elements(pages[url].render().body).tags]
        assert "script" not in tags
    assert pages["organisations/zz-ond/"].render().title == "<script>alert('organisation')</script>"


def test_nothing_known_is_no_reproach(small: Registry) -> None:
    context = BuildContext(with_listings(small, []), SiteSettings(), b"test")
    pages = by_address(organisation_pages(context))
    body = pages["en/organisations/zz-byn/"].render().body
    assert "That does not mean that it uses none." in body
    assert "No organisation has a part in a solution yet." in (
        pages["en/organisations/"].render().body
    )


@pytest.mark.parametrize("language", [one for one in languages() if one != "en"])
def test_the_words_of_tables_are_translated(language: str) -> None:
    known = words(language).texts
    assert not [text for text in (*ROLES.values(), *HEADINGS.values(), ENDED) if text not in known]


def of_size(registry: Registry, id: str, count: int) -> Registry:
    """The same registry, in which a municipality has so many inhabitants."""
    known = dict(registry.vocabulary.organisations)
    sized = {"population": Population(count=count, year=2025)}
    known[id] = known[id].model_copy(update=sized)
    return replace(registry, vocabulary=replace(registry.vocabulary, organisations=known))


def test_a_municipality_that_uses_nothing_is_led_on(small: Registry) -> None:
    """To the nearest that do, with a sentence that says so, and to the catalogue."""
    listing = small.listings["minimal"]
    adopter = AdopterOutline("zz-staden", "production", None, None, None, None, None)
    listing = replace(listing, adoptions=(Adoption.of(adopter, confirmed=True),))
    made = of_size(with_listings(small, [listing]), "zz-torpet", 60_000)
    context = BuildContext(made, SiteSettings(), b"test")
    found = Elements(
        by_address(organisation_pages(context))["en/organisations/zz-torpet/"].render().body
    )
    assert "These do, and are the nearest in size." in found.text
    assert {"../../organisations/zz-staden/", "../../solutions/"} <= set(found.links)


def test_who_is_far_larger_is_not_called_nearest_in_size(small: Registry) -> None:
    listing = small.listings["minimal"]
    adopter = AdopterOutline("zz-staden", "production", None, None, None, None, None)
    listing = replace(listing, adoptions=(Adoption.of(adopter, confirmed=True),))
    made = of_size(with_listings(small, [listing]), "zz-torpet", 20_000)
    pages = by_address(organisation_pages(BuildContext(made, SiteSettings(), b"test")))
    text = pages["en/organisations/zz-torpet/"].render().body
    assert "These differ least." in text
    assert "nearest in size" not in text


def test_who_is_more_than_ten_times_as_large_is_not_named(small: Registry) -> None:
    """There is none to ask as a neighbour, and that is what it says."""
    listing = small.listings["minimal"]
    adopter = AdopterOutline("zz-staden", "production", None, None, None, None, None)
    listing = replace(listing, adoptions=(Adoption.of(adopter, confirmed=True),))
    made = of_size(with_listings(small, [listing]), "zz-torpet", 12_000)
    pages = by_address(organisation_pages(BuildContext(made, SiteSettings(), b"test")))
    body = pages["en/organisations/zz-torpet/"].render().body
    told = body.partition('id="alike"')[2]
    assert "None that is known to use a solution is like this one" in told
    assert "zz-staden" not in told


def test_routes_that_name_it_stand_on_its_page_the_most_useful_first(small: Registry) -> None:
    """With what is offered by them, whether they are open and until when."""
    listing, today = small.listings["minimal"], small.today
    full, closing, other = (
        RouteOutline(type_, "zz", None, None, until, named, full=type_ == "framework")
        for type_, until, named in (
            ("framework", date(2026, 12, 31), ("zz-byn", "zz-torpet")),
            ("option_clause", date(2026, 3, 15), ("zz-byn",)),
            ("in_house", None, ("zz-staden",)),
        )
    )
    listing = replace(listing, outline=listing.outline._replace(routes=(full, closing, other)))
    context = BuildContext(with_listings(small, [listing]), SiteSettings(), b"test")
    pages = by_address(organisation_pages(context))
    assert today == date(2026, 2, 10)
    body = pages["en/organisations/zz-byn/"].render().body
    assert section(body, "named") == ["minimal", "minimal"]
    told = " ".join(
        Elements(body.partition('<h2 id="named">')[2].partition("</ul>")[0]).text.split()
    )
    assert "Option clause Closing soon until 15 March 2026" in told
    assert told.index("Option clause") < told.index("Framework agreement Closed: the ceiling")
    other_body = pages["en/organisations/zz-staden/"].render().body
    assert "Option clause" not in other_body
    assert "sr-badge--route-open" in other_body, "it is for those named, and this is one of them"
    assert "zz-byn" not in Elements(pages["en/organisations/"].render().body).text


def test_what_is_open_source_in_one_country_is_for_municipalities_of_all(small: Registry) -> None:
    """A licence is given to everybody, and filters and pages say so alike."""
    listing = small.listings["minimal"]
    free = RouteOutline("open_source", "dk", None, None, None, (), full=False)
    listing = replace(listing, outline=listing.outline._replace(routes=(free,), example=False))
    town = small.vocabulary.organisations["zz-byn"].model_copy(
        update={"id": "se-byn", "country": "se", "example": None}
    )
    vocabulary = replace(
        small.vocabulary, organisations={**small.vocabulary.organisations, town.id: town}
    )
    registry = replace(with_listings(small, [listing]), vocabulary=vocabulary)
    context = BuildContext(registry, SiteSettings(), b"test")
    pages = by_address(organisation_pages(context))
    links = Elements(pages["organisations/se-byn/"].render().body).links
    assert "../../solutions/?open_to=se-byn" in links
    assert facet_values(context)["country"] == [("dk", "se")]
    known = vocabulary.organisations
    (told,) = summary(listing, readers_of(context), known)["procurement_routes"]
    assert (told["country"], told["holds_in"]) == ("dk", ["dk", "se"])


def test_a_municipality_is_told_of_what_everybody_in_its_country_may_use(small: Registry) -> None:
    listing = small.listings["minimal"]
    free = RouteOutline("open_source", "zz", None, None, None, (), full=False)
    closed = free._replace(last_call_off=date(2020, 1, 1))
    for routes in ((free,), (closed,), ()):
        outline = listing.outline._replace(routes=routes, example=False)
        registry = with_listings(small, [replace(listing, outline=outline)])
        pages = by_address(organisation_pages(BuildContext(registry, SiteSettings(), b"test")))
        for id, told in (("zz-byn", routes == (free,)), ("zz-radet", False)):
            links = Elements(pages[f"organisations/{id}/"].render().body).links
            assert (f"../../solutions/?open_to={id}" in links) is told
