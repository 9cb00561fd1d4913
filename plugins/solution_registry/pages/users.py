"""Who uses something: on a map, and how many of each country's municipalities do."""

from collections.abc import Sequence
from typing import NamedTuple

from solution_registry.model.vocabulary import Organisation
from solution_registry.pages.collation import collation
from solution_registry.pages.context import BuildContext
from solution_registry.pages.countries import country_names
from solution_registry.pages.figures.land import land_of
from solution_registry.pages.figures.numbers import Use, all_totals
from solution_registry.pages.figures.places import Places, places


class Country(NamedTuple):
    """How many of a country's municipalities use something; or of a region's."""

    name: str
    using: int
    all: int


class Users(NamedTuple):
    """All organisations with something in use.

    places: where they lie; None where the register places too few municipalities for a map.
    countries: those on the map, the one with most municipalities first.
    uses: first whom the map shows, then those with most in use, then by name.
    """

    places: Places | None
    countries: Sequence[Country]
    uses: Sequence[tuple[Organisation, Use]]


def users(context: BuildContext, language: str) -> Users:
    """Find them; fictional examples are in none of it."""
    known, key, land = (
        context.registry.vocabulary.organisations,
        collation(language),
        land_of(context),
    )
    shown = land.places if land else {}
    uses = [(known[use.organisation], use) for use in all_totals(context).uses]
    uses.sort(key=lambda x: (x[0].id not in shown, -x[1].confirmed - x[1].reported, key(x[0].name)))
    name = country_names(language)
    using = [one.country for one, _ in uses if one.kind == "municipality"]
    countries = [
        Country(name(code), using.count(code), n)
        for code, n in (land.countries if land else {}).items()
    ]
    return Users(
        places(land, [(one, bool(use.confirmed)) for one, use in uses]) if land else None,
        sorted(countries, key=lambda x: -x.all),
        uses,
    )
