"""Looking up what entries refer to; a term that is not there is named by its id.

Such an entry has an error, and no site is built with it; but a page is still shown under ``serve``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from solution_registry.model.vocabulary import (
    Agreement,
    Organisation,
    Platform,
    ServiceArea,
    Standard,
    SystemType,
)
from solution_registry.pages.explained import Explained, explained
from solution_registry.registry import Vocabulary

T = TypeVar("T")


class Lookup(dict[str, T]):
    """Values by id, and a stand-in for any other id."""

    def __init__(self, known: Mapping[str, T], stand_in: Callable[[str], T]) -> None:
        super().__init__(known)
        self._stand_in = stand_in

    def __missing__(self, key: str) -> T:
        return self._stand_in(key)


@dataclass(frozen=True, slots=True)
class Terms:
    """All that ids in entries stand for."""

    organisations: Lookup[Organisation]
    areas: Lookup[ServiceArea]
    systems: Lookup[SystemType]
    platforms: Lookup[Platform]
    standards: Lookup[Standard]
    agreements: Lookup[Agreement]
    explained: Explained


def terms(vocabulary: Vocabulary) -> Terms:
    """Prepare looking up in a vocabulary."""
    return Terms(
        Lookup(
            vocabulary.organisations,
            lambda id: Organisation(id=id, name=id, kind="other", country="zz"),
        ),
        Lookup(vocabulary.service_areas, lambda id: ServiceArea(id=id, name={"en": id})),
        Lookup(vocabulary.system_types, lambda id: SystemType(id=id, name={"en": id})),
        Lookup(vocabulary.platforms, lambda id: Platform(id=id, name=id)),
        Lookup(vocabulary.standards, lambda id: Standard(id=id, name=id)),
        Lookup(
            vocabulary.agreements,
            lambda id: Agreement(
                id=id, name={"en": id}, holder="zz-unknown", country="zz", kind="framework"
            ),
        ),
        explained(vocabulary),
    )
