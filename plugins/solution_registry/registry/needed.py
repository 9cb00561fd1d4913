"""What has to stand in a field before a criterion, or a reader, has anything to look at.

The signed criteria say on which fields each rests, and that a machine looks; here is what for.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from types import MappingProxyType
from typing import Any, Final, NamedTuple


class Rows(NamedTuple):
    """What has to stand together in the rows of a list: in one of them, or in every one."""

    at: str
    needs: tuple[str, ...]
    every: bool = False


Need = str | Rows
"""A place of the entry, ``exit.process``; of several with a bar between, one is enough. It may ask
for a value (``phase=production``), or for another one (``terms!=open_source``)."""

NEEDED: Final[Mapping[str, tuple[Need, ...]]] = MappingProxyType(
    {
        "in-use": (Rows("gates", ("phase=production|phase=phase_out|phase=retired",)),),
        "effect-measured": ("results",),
        "need-described": ("process.need",),
        "process-and-variation": ("process.steps", "process.local_variation"),
        "responsibility-clear": ("lead", "governance.decides"),
        "route-described": (Rows("procurement_routes", ("eligible|still_to_procure",)),),
        "licence-clear": ("reuse.licence|reuse.terms!=open_source",),
        "vulnerabilities-handled": ("information_security.contact",),
        "information-classified": (
            "information_security.classification",
            "information_security.locality",
        ),
        "privacy-assessed": (
            "information_security.personal_data",
            "information_security.dpia|information_security.personal_data=false",
        ),
        "accessibility-tested": ("accessibility.checked_on", "accessibility.evidence"),
        "usable-by-a-stranger": (
            "documentation.user|documentation.administration|template.documents",
        ),
        "integrations-described": (
            Rows("integrations", ("direction", "product|standard"), every=True),
        ),
        "cost-stated": (Rows("costs.bands", ("one_off", "per_year", "source")),),
        "effort-stated": ("adoption.roles", "adoption.effort_hours", "adoption.weeks"),
        "support-until": (
            "support.organisation|suppliers",
            "support.hours",
            "support.response",
            "support.until",
        ),
        "data-can-leave": ("exit.export_formats", "exit.process", "exit.notice_months"),
    }
)
"""By the ids of criteria, which keep their meaning from set to set. Whether it is enough, people
judge; without it there is nothing to judge."""

SAYING: Final[Mapping[str, Need]] = MappingProxyType(
    {
        "process": "process.need|process.steps|process.local_variation|process.diagram",
        "costs": Rows("costs.bands", ("one_off|per_year",)),
        "exit": "exit.export_formats|exit.operators|exit.process",
        "accessibility": "accessibility.level|accessibility.checked_on|accessibility.evidence",
    }
)
"""Fields that may be there and leave the reader's question open: what would answer it."""


def says_something(data: Mapping[str, Any]) -> Iterator[str]:
    """The top-level fields of an entry that answer anything."""
    return (name for name in data if name not in SAYING or not _lacks(SAYING[name], data))


def lacking(id: str, rests_on: tuple[str, ...], data: Mapping[str, Any]) -> tuple[str, ...] | None:
    """The places that a criterion needs and that are not stated, in their order.

    Of a field that is not there at all, the field alone. None where nothing is known of the
    criterion, or it rests on other fields here.
    """
    needs = _needs(id, rests_on)
    if not needs:
        return None
    found = [place for need in needs for place in _lacks(need, data)]
    tops = ((place.partition(".")[0], place) for place in found)
    return tuple(dict.fromkeys(place if top in data else top for top, place in tops))


@cache
def _needs(id: str, rests_on: tuple[str, ...]) -> tuple[Need, ...]:
    """What is asked for by a criterion that rests on these fields, once for all entries."""
    return tuple(need for need in NEEDED.get(id, ()) if _top(need) in rests_on)


def _top(need: Need) -> str:
    return (need.at if isinstance(need, Rows) else need).partition(".")[0]


def _lacks(need: Need, data: Mapping[str, Any]) -> Sequence[str]:
    if isinstance(need, str):
        ways = _ways(need)
        for way in ways:
            found = _at(way.steps, data)
            if found is not None and way.allows(found):
                return ()
        return (".".join(ways[0].steps),)
    rows: Sequence[Mapping[str, Any]] = _at(need.at.split("."), data) or ({},)
    each = [
        [f"{need.at}.{place}" for one in need.needs for place in _lacks(one, row)] for row in rows
    ]
    return tuple(dict.fromkeys(chain.from_iterable(each))) if need.every else min(each, key=len)


class _Way(NamedTuple):
    """A place, and what has to stand there, or must not; None where anything will do."""

    steps: tuple[str, ...]
    value: str | None
    other: bool

    def allows(self, found: object) -> bool:
        """Whether it may stand there."""
        return self.value is None or (str(found).lower() == self.value) is not self.other


@cache
def _ways(need: str) -> tuple[_Way, ...]:
    """Read a need, once for all entries."""
    found = []
    for way in need.split("|"):
        place, asks, value = way.partition("=")
        steps = tuple(place.rstrip("!").split("."))
        found.append(_Way(steps, value if asks else None, place.endswith("!")))
    return tuple(found)


def _at(steps: Iterable[str], data: Any) -> Any:
    """What stands at a place; None where nothing does."""
    for step in steps:
        if not isinstance(data, dict):
            return None
        data = data.get(step)
    return data
