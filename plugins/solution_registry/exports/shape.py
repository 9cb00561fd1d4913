"""Shapes that several exports share: texts, status, counts, history, and what a file is."""

from typing import Annotated, NotRequired, cast

from pydantic import Field
from typing_extensions import TypedDict

from ..registry import Listing
from .json_text import stated
from .source import Source

API = "api/v1"
"""Where the files lie, from the site's root."""

LICENCE = "CC0-1.0"

Text = Annotated[
    dict[str, str], Field(description="A text by language (BCP 47), at least one.", min_length=1)
]


LEVEL = "Above 0 where a certification stands, in the states certified and due; otherwise 0."
LAST_DAY = "The last day of the decision that `state` rests on; whether it stands, `level` tells."


class Status(TypedDict):
    """What one may rely on, computed from the records of certification on a day."""

    state: Annotated[
        str,
        Field(
            description="The headline: withdrawn, deprecated, revoked, expired, changed, due, "
            "certified, listed or idea."
        ),
    ]
    notes: NotRequired[
        Annotated[list[str], Field(description="Other states that are true as well.")]
    ]
    level: Annotated[int, Field(description=LEVEL)]
    record: NotRequired[Annotated[str, Field(description="The record that decides.")]]
    criteria: NotRequired[Annotated[str, Field(description="The criteria set it used.")]]
    decided_by: NotRequired[Annotated[str, Field(description="The certifying organisation.")]]
    decided_on: NotRequired[Annotated[str, Field(description="The day of the decision.")]]
    valid_until: NotRequired[Annotated[str, Field(description=LAST_DAY)]]
    changed_fields: NotRequired[
        Annotated[list[str], Field(description="Fields changed since the decision.")]
    ]
    uncovered: NotRequired[
        Annotated[list[str], Field(description="Criteria whose verdicts no longer hold.")]
    ]


CONFIRMED = (
    "How many use it (`production`, `phasing_out`) and have said so themselves, and lately. The "
    "lead's own use is in no count."
)
REPORTED = "How many others are said to use it."
COMING = "How many introduce or consider it: no users."


SERVICE_AREAS = "Ids of `service_areas`."
PLATFORMS = "What it runs on, or is built with: ids of `platforms`."
STANDARDS = "What it follows: ids of `standards`."
SYSTEM_TYPES = "What it connects to: ids of `system_types`."


class AdopterCount(TypedDict):
    """How many use it: only those who have said so themselves, and lately, are confirmed."""

    confirmed: Annotated[int, Field(description=CONFIRMED)]
    reported: Annotated[int, Field(description=REPORTED)]
    coming: Annotated[int, Field(description=COMING)]


CREATED = "The day (UTC) on which the registry first had it: when its first change was merged."
CHANGED = "The day (UTC) on which a change of its files was last merged."


class History(TypedDict):
    """The entry's life in git."""

    created: Annotated[str, Field(description=CREATED)]
    changed: Annotated[str, Field(description=CHANGED)]
    changes: Annotated[int, Field(description="How many changes.")]
    people: Annotated[int, Field(description="By how many people.")]


REPOSITORY = (
    "The address of the registry's git repository, with the entries, records and signatures."
)


class Meta(TypedDict):
    """About the file."""

    api_version: Annotated[int, Field(description="Fields are only ever added to a version.")]
    registry: Annotated[str, Field(description="The registry's id.")]
    generated_on: Annotated[str, Field(description="The day whose status is told.")]
    examples_as_of: NotRequired[
        Annotated[str, Field(description="The day at which fictional examples are looked at.")]
    ]
    licence: Annotated[str, Field(description="SPDX; of the data.")]
    repository: NotRequired[Annotated[str, Field(description=REPOSITORY)]]


def meta(source: Source) -> Meta:
    """Tell what a file is; its key reads the site's repository."""
    registry = source.registry
    about = {
        "api_version": 1,
        "registry": registry.policy.registry,
        "generated_on": registry.today,
        "examples_as_of": registry.settings.examples_as_of,
        "licence": LICENCE,
        "repository": source.site.repository,
    }
    return cast(Meta, stated(about))


def status(listing: Listing) -> Status:
    """Tell the status of a solution."""
    found, record = listing.status, listing.status.record
    told = {
        "state": found.state,
        "notes": found.notes,
        "level": found.level,
        "record": record and record.serial,
        "criteria": record and record.criteria,
        "decided_by": record and record.organisation,
        "decided_on": record and record.decided_on,
        "valid_until": record and record.valid_until,
        "changed_fields": found.changed_fields,
        "uncovered": found.uncovered,
    }
    return cast(Status, stated(told))


def adopter_count(listing: Listing) -> AdopterCount:
    """Count the adopters of a solution."""
    return AdopterCount(
        confirmed=listing.confirmed, reported=listing.reported, coming=listing.coming
    )


def history(listing: Listing) -> History | None:
    """Tell the life of an entry, where git could be asked."""
    life = listing.history
    if life is None:
        return None
    told = {
        "created": life.created,
        "changed": life.changed,
        "changes": life.commits,
        "people": life.people,
    }
    return cast(History, told)
