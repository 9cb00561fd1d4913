"""What a card says of the organisation that leads a solution."""

from dataclasses import replace

import pytest
from solution_registry.model.vocabulary import Organisation, Population
from solution_registry.pages import BuildContext
from solution_registry.pages.lists import lists
from solution_registry.registry import Registry

from tests.pages.lists.conftest import SITE, with_listings

CITIES = {"se": "se-1280", "dk": "dk-101"}


def made(small: Registry, lead: str, *readers: str) -> str:
    """A card of what an organisation leads, for readers of some countries."""
    known = {
        id: Organisation(
            id=id,
            name=id,
            country=id[:2],
            kind="municipality",
            population=Population(count=350_000, year=2025),
        )
        for id in (CITIES[country] for country in readers)
    }
    known.setdefault(lead, Organisation(id=lead, name=lead, country=lead[:2], kind="other"))
    vocabulary = replace(small.vocabulary, organisations=known)
    like = small.listings["minimal"]
    listing = replace(like, outline=like.outline._replace(lead=lead))
    registry = with_listings(replace(small, vocabulary=vocabulary), [listing])
    return lists(BuildContext(registry, SITE, b"test")).card(listing, "sv", "./")


@pytest.mark.parametrize(
    ("lead", "readers", "said"),
    [
        ("dk-101", ("se", "dk"), "· dk-101 · Danmark</span>"),
        ("se-1280", ("se", "dk"), "· se-1280 · Sverige</span>"),
        ("nl-0363", ("se",), "· nl-0363 · Nederländerna</span>"),
        ("se-1280", ("se",), "· se-1280</span>"),
        ("zz-ekmarsund", ("se", "dk"), "· zz-ekmarsund</span>"),
    ],
)
def test_the_country_of_the_lead_is_told_unless_all_readers_are_of_it(
    small: Registry, lead: str, readers: tuple[str, ...], said: str
) -> None:
    """Where solutions of several countries are mixed, its law and its language follow from it."""
    assert said in made(small, lead, *readers)
