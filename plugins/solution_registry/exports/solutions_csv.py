"""``solutions.csv``: one row for each solution, for spreadsheets."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import NamedTuple

from ..registry import Listing
from ..site import Asset
from .cell import Value, lines
from .rows import rows
from .shape import API
from .source import Source


class Row(NamedTuple):
    """The columns, in their order; names and summaries follow, a column for each language.

    Columns that were added later stand last of all, so that no other has moved.
    """

    id: str
    example: bool
    kind: str
    lead: str | None
    listed_by: str
    lifecycle: str | None
    state: str
    level: int
    valid_until: date | None
    confirmed_adopters: int
    reported_adopters: int
    service_areas: tuple[str, ...]
    audience: tuple[str, ...]
    platforms: tuple[str, ...]
    standards: tuple[str, ...]
    system_types: tuple[str, ...]
    terms: str | None
    licence: str | None
    created: date | None
    changed: date | None


class Later(NamedTuple):
    """The columns after all others."""

    coming_adopters: int
    """How many introduce or consider it: they are in neither count of adopters."""


_NAME = "solutions-csv"


def solutions_csv(source: Source) -> Iterator[Asset]:
    """One file with all solutions."""
    languages = source.registry.settings.languages
    content = partial(_content, source, languages)
    yield Asset(f"{API}/solutions.csv", source.key(_NAME), content)


def _content(source: Source, languages: tuple[str, ...]) -> bytes:
    texts = [f"{field}_{language}" for language in languages for field in ("name", "summary")]

    def write(listing: Listing) -> bytes:
        return lines([(*_row(listing), *_texts(listing, languages), *_later(listing))])

    header = lines([(*Row._fields, *texts, *Later._fields)])
    return header + b"".join(rows(source, _NAME, write))


def _texts(listing: Listing, languages: tuple[str, ...]) -> Iterator[Value]:
    for language in languages:
        yield listing.outline.name.get(language)
        yield listing.outline.summary.get(language)


def _later(listing: Listing) -> Later:
    return Later(coming_adopters=listing.coming)


def _row(listing: Listing) -> Row:
    o, record, life = listing.outline, listing.status.record, listing.history
    return Row(
        id=o.id,
        example=o.example,
        kind=o.kind,
        lead=o.lead,
        listed_by=o.listed_by,
        lifecycle=o.lifecycle,
        state=listing.status.state.value,
        level=listing.status.level,
        valid_until=record.valid_until if record else None,
        confirmed_adopters=listing.confirmed,
        reported_adopters=listing.reported,
        service_areas=o.service_areas,
        audience=o.audience,
        platforms=o.platforms,
        standards=o.standards,
        system_types=o.system_types,
        terms=o.terms,
        licence=o.licence,
        created=life.created if life else None,
        changed=life.changed if life else None,
    )
