"""What organisations of the reader's own country use comes before what many of another do."""

import json
from dataclasses import replace

import pytest
from solution_registry.model.vocabulary import Organisation, Population
from solution_registry.pages import BuildContext
from solution_registry.pages.catalogue import catalogue_pages
from solution_registry.pages.countries import of_readers
from solution_registry.pages.home import highlights, home_pages
from solution_registry.pages.lists import lists
from solution_registry.pages.search import search_assets
from solution_registry.registry import AdopterOutline, Adoption, Registry

from tests.pages.lists.conftest import SITE, by_address, with_listings

USES = {
    "abroad": ("nl-0363", "nl-0518", "nl-0599"),
    "home": ("se-1280",),
    "mixed": ("se-1280", "se-1281", "nl-0363"),
    "unused": (),
}
ORDER = ["mixed", "home", "abroad", "unused"]


@pytest.fixture(scope="module")
def registry(small: Registry) -> Registry:
    """Solutions that are used here and there, in a registry of two countries' readers."""
    like = small.listings["minimal"]
    listings = [
        replace(
            like,
            outline=like.outline._replace(id=id, version=id),
            adoptions=tuple(
                Adoption.of(
                    AdopterOutline(user, "production", None, None, None, None, None),
                    confirmed=False,
                )
                for user in users
            ),
        )
        for id, users in USES.items()
    ]
    known = {
        id: Organisation(
            id=id,
            name=name,
            country=id[:2],
            kind="municipality",
            population=Population(count=350_000, year=2025),
        )
        for id, name in (("se-1280", "Malmö"), ("dk-101", "København"))
    }
    users = {user for own in USES.values() for user in own} - set(known)
    known |= {id: Organisation(id=id, name=id, country=id[:2], kind="other") for id in users}
    vocabulary = replace(
        small.vocabulary, organisations={**small.vocabulary.organisations, **known}
    )
    return with_listings(replace(small, vocabulary=vocabulary), listings)


@pytest.fixture(scope="module")
def context(registry: Registry) -> BuildContext:
    """A site of that registry."""
    return BuildContext(registry, SITE, b"test")


def test_a_card_says_how_many_are_of_the_readers_countries_where_not_all_are(
    context: BuildContext,
) -> None:
    """Else a list of what is most used here would look unsorted."""
    made = lists(context)
    cards = {x.id: made.card(x, "en", "./") for x in made.listings}
    told = {id: "of them in" in html for id, html in cards.items()}
    assert told == {"abroad": False, "home": False, "mixed": True, "unused": False}
    assert "3 reported (2 of them in Denmark and Sweden)</dd>" in cards["mixed"]


def test_the_catalogue_and_the_home_page(context: BuildContext) -> None:
    made = lists(context)
    assert [x.id for x in made.ordered("sv")] == ORDER
    assert [x.id for x in highlights(made, "sv").used] == ORDER[:2]


def test_search(context: BuildContext, registry: Registry) -> None:
    files = {asset.url: asset.content() for asset in search_assets(context)}
    places = json.loads(files["search/sv/order-used.json"])["places"]
    ids = list(registry.listings)
    assert sorted(ids, key=lambda id: places[ids.index(id)]) == ORDER
    ranks = dict(zip(ids, json.loads(files["search/rank.json"])["ranks"], strict=True))
    assert ranks["mixed"] >= ranks["home"] >= ranks["abroad"] > ranks["unused"]


def test_it_says_so(context: BuildContext) -> None:
    pages = by_address((*home_pages(context), *catalogue_pages(context)))
    for url, said in (
        ("", "Mest använda i Danmark och Sverige"),
        ("solutions/", "sedan de mest använda i Danmark och Sverige"),
        ("da/solutions/", "de mest brugte i Danmark og Sverige"),
        ("en/solutions/", "the most used in Denmark and Sweden"),
    ):
        assert said in pages[url].render().body, url


def test_what_nobody_uses_there_is_not_said_to_be_used_there(registry: Registry) -> None:
    abroad = [one for one in registry.listings.values() if one.id == "abroad"]
    pages = by_address(home_pages(BuildContext(with_listings(registry, abroad), SITE, b"test")))
    assert '<h2 id="used">Most used</h2>' in pages["en/"].render().body


def test_where_nobody_reads_it_names_no_country(small: Registry) -> None:
    assert of_readers(BuildContext(small, SITE, b"test"), "sv") == ""
