"""Lists of organisations: those that do something first, then all of each country."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from solution_registry.language import words
from solution_registry.model.codes import FICTIONAL
from solution_registry.model.vocabulary import Organisation
from solution_registry.pages.body import render, rendered
from solution_registry.pages.collation import collation
from solution_registry.pages.countries import country_names
from solution_registry.pages.in_languages import Where, in_languages
from solution_registry.pages.organisations.country import country_pages
from solution_registry.pages.organisations.register import Register
from solution_registry.pages.organisations.roles import DOES
from solution_registry.pages.pager import numbered, page_path, pager, split
from solution_registry.registry.listing import USES
from solution_registry.site.page import Page, Rendered

PATH = "organisations/"

OTHER = tuple(role for role in DOES if role not in {"leads", *USES})
"""Roles that are counted together."""


class Row(NamedTuple):
    """An organisation that does something: in how many solutions it has which part."""

    one: Organisation
    country: str
    leads: int
    confirmed: int
    reported: int
    other: int


def register_pages(register: Register) -> Iterator[Page]:
    """The list of those that do something, and a list of all organisations per country."""
    site = register.context.site
    countries = _countries(register)
    rows = {one: split(_rows(register, one), site.page_size) for one in site.languages}
    last = len(rows[site.languages[0]])
    for number in range(1, last + 1):
        part = _Part(register, countries, rows, number, last)
        where = Where(page_path(PATH, number), "list", active="organisations")
        yield from in_languages(register.context, where, part.read, part.make)
    for country in countries:
        yield from country_pages(register, country)


def _countries(register: Register) -> dict[str, int]:
    """How many organisations each country has; the largest first, what is fictional last."""
    found: dict[str, int] = {}
    for one in register.organisations.values():
        found[one.country] = found.get(one.country, 0) + 1
    order = sorted(found, key=lambda code: (code == FICTIONAL, -found[code], code))
    return {code: found[code] for code in order}


def _rows(register: Register, language: str) -> list[Row]:
    """Those that do something, by country and name; fictional ones last."""
    name, count, key = country_names(language), register.activity.count, collation(language)
    rows = [
        Row(
            one,
            name(one.country),
            count(one.id, "leads"),
            count(one.id, "confirmed"),
            count(one.id, "reported"),
            count(one.id, *OTHER),
        )
        for one in register.organisations.values()
        if count(one.id, *DOES)
    ]
    order = list(_countries(register))
    return sorted(rows, key=lambda row: (order.index(row.one.country), key(row.one.name)))


@dataclass(frozen=True, slots=True)
class _Part:
    """One page of the list."""

    register: Register
    countries: Mapping[str, int]
    rows: Mapping[str, Sequence[Sequence[Row]]]
    number: int
    last: int

    def shown(self, language: str) -> Sequence[Row]:
        return self.rows[language][self.number - 1]

    def read(self, language: str) -> str:
        return f"{self.last} {[(row.one.id, *row[2:]) for row in self.shown(language)]}"

    def make(self, language: str, url: str) -> Rendered:
        text, name = words(language).text, country_names(language)
        body = render(
            self.register.context,
            language,
            "organisations.html",
            url,
            rows=self.shown(language),
            countries=[(code, name(code), found) for code, found in self.countries.items()],
            pages=pager(PATH, self.number, self.last),
        )
        about = text("Who leads and who uses the solutions in the registry.")
        title = numbered(text("Organisations"), self.number, self.last, language)
        return rendered(title, about, body)
