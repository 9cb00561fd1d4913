"""All organisations of a country: municipalities by region, others by what they are.

Those that have ended come last, whatever they were.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from solution_registry.language import words
from solution_registry.model.codes import FICTIONAL
from solution_registry.model.vocabulary import Organisation
from solution_registry.pages.body import render, rendered
from solution_registry.pages.collation import collation
from solution_registry.pages.countries import country_names
from solution_registry.pages.in_languages import Where, in_languages
from solution_registry.pages.organisations.register import Register
from solution_registry.pages.pager import how_many, numbered, page_path, pager, split
from solution_registry.site.page import Page, Rendered

MANY = 500
"""How many names one page holds."""

HEADINGS = {
    "municipality": "Municipalities",
    "region": "Regions",
    "agency": "State agencies",
    "central_purchasing_body": "Central purchasing bodies",
    "association": "Associations",
    "supplier": "Suppliers",
    "other": "Other organisations",
}
"""What organisations of a kind are called together, in the order they are shown in."""


ENDED = "Organisations that have ended"


class Place(NamedTuple):
    """Where an organisation stands in the list: under its region, or its kind."""

    title: str
    region: str


def country_pages(register: Register, country: str) -> Iterator[Page]:
    """The list of a country; more than one page where it has very many."""
    found = sum(one.country == country for one in register.organisations.values())
    last = how_many(found, MANY)
    for number in range(1, last + 1):
        part = _Part(register, country, number, last)
        path = page_path(f"organisations/{country}/", number)
        where = Where(path, "list", active="organisations", robots=country != FICTIONAL)
        yield from in_languages(register.context, where, part.read, part.make)


@dataclass(frozen=True, slots=True)
class _Part:
    """One page of a country's list."""

    register: Register
    country: str
    number: int
    last: int

    def read(self, _language: str) -> str:
        """Nothing but the register itself is read, which is part of every key."""
        return str(self.last)

    def make(self, language: str, url: str) -> Rendered:
        shown = split(_placed(self.register, self.country, language), MANY)[self.number - 1]
        groups = [(at, [one for _, one in own]) for at, own in groupby(shown, key=_place)]
        name = country_names(language)(self.country)
        title = words(language).text("Organisations: %(country)s") % {"country": name}
        body = render(
            self.register.context,
            language,
            "country.html",
            url,
            title=title,
            groups=groups,
            today=self.register.context.registry.today,
            pages=pager(f"organisations/{self.country}/", self.number, self.last),
        )
        title = numbered(title, self.number, self.last, language)
        return rendered(title, title, body)


def _place(row: tuple[Place, Organisation]) -> Place:
    return row[0]


def _placed(register: Register, country: str, language: str) -> list[tuple[Place, Organisation]]:
    """The organisations of a country in order, each with where it stands."""
    known, text, key = register.organisations, words(language).text, collation(language)
    order = list(HEADINGS)

    def place(one: Organisation) -> Place:
        if register.has_ended(one):
            return Place(text(ENDED), "")
        region = known.get(one.region or "") if one.kind == "municipality" else None
        return Place(region.name, region.id) if region else Place(text(HEADINGS[one.kind]), "")

    placed = [(place(one), one) for one in known.values() if one.country == country]
    return sorted(
        placed,
        key=lambda row: (
            register.has_ended(row[1]),
            not register.has_ended(row[1]) and order.index(row[1].kind),
            not row[0].region,
            key(row[0].title),
            key(row[1].name),
        ),
    )
