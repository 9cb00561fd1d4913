"""``solutions.csv``: one row for each solution, for spreadsheets."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from typing import Annotated, NamedTuple

from ..model.vocabulary import Organisation
from ..registry import Listing
from ..site import Asset
from .cell import lines
from .columns import columns
from .rows import rows
from .shape import (
    API,
    CHANGED,
    COMING,
    CONFIRMED,
    CREATED,
    LAST_DAY,
    LEVEL,
    PLATFORMS,
    REPORTED,
    SERVICE_AREAS,
    STANDARDS,
    SYSTEM_TYPES,
)
from .source import Source


class Row(NamedTuple):
    """The columns, in their order; names and summaries follow, a column for each language.

    Columns that were added later stand last of all, so that no other has moved.
    """

    id: Annotated[str, "Permanent."]
    example: Annotated[bool, "Fictional, for demonstration; never counted."]
    kind: Annotated[str, "What sort of solution it is: one of `labels.kind`."]
    lead: Annotated[str | None, "The principal; an organisation's id."]
    listed_by: Annotated[str, "Who put it in the registry: one of `labels.listed_by`."]
    lifecycle: Annotated[str | None, "One of `labels.lifecycle`; empty where it is not known."]
    state: Annotated[str, "Where it stands, as `status.state` in JSON: one of `labels.state`."]
    level: Annotated[int, LEVEL]
    valid_until: Annotated[date | None, LAST_DAY]
    confirmed_adopters: Annotated[int, CONFIRMED]
    reported_adopters: Annotated[int, REPORTED]
    service_areas: Annotated[tuple[str, ...], SERVICE_AREAS]
    audience: Annotated[tuple[str, ...], "Whom it is for: of `labels.audience`."]
    platforms: Annotated[tuple[str, ...], PLATFORMS]
    standards: Annotated[tuple[str, ...], STANDARDS]
    system_types: Annotated[tuple[str, ...], SYSTEM_TYPES]
    terms: Annotated[str | None, "On what terms others may use it: one of `labels.reuse_terms`."]
    licence: Annotated[str | None, "An SPDX expression; of the solution, not of the data."]
    created: Annotated[date | None, CREATED]
    changed: Annotated[date | None, CHANGED]


class Texts(NamedTuple):
    """The columns of one language of the site, each with the language at its end."""

    name: Annotated[str | None, "Its name, by language: `name_en` and so on."]
    summary: Annotated[str | None, "One sentence, by language."]


class Later(NamedTuple):
    """The columns after all others."""

    coming_adopters: Annotated[int, COMING]
    lead_name: Annotated[str | None, "What the lead is called, in its own language."]


COLUMNS = (*columns(Row), *columns(Texts), *columns(Later))
"""What the table has, each text once for all languages."""

_NAME = "solutions-csv"


def solutions_csv(source: Source) -> Iterator[Asset]:
    """One file with all solutions."""
    languages = source.registry.settings.languages
    content = partial(_content, source, languages)
    yield Asset(f"{API}/solutions.csv", source.key(_NAME), content)


def _content(source: Source, languages: tuple[str, ...]) -> bytes:
    texts = [f"{field}_{language}" for language in languages for field in Texts._fields]
    known = source.registry.vocabulary.organisations

    def write(listing: Listing) -> bytes:
        told = (text for language in languages for text in _texts(listing, language))
        return lines([(*_row(listing), *told, *_later(listing, known))])

    header = lines([(*Row._fields, *texts, *Later._fields)])
    return header + b"".join(rows(source, _NAME, write))


def _texts(listing: Listing, language: str) -> Texts:
    outline = listing.outline
    return Texts(name=outline.name.get(language), summary=outline.summary.get(language))


def _later(listing: Listing, known: Mapping[str, Organisation]) -> Later:
    lead = known.get(listing.outline.lead or "")
    return Later(coming_adopters=listing.coming, lead_name=lead.name if lead else None)


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
