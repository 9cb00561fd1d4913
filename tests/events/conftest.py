"""What tests of events share: one solution of the tiny registry, seen with other decisions."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest
from solution_registry.certification.record import RecordOutline
from solution_registry.registry import Listing, Registry
from solution_registry.registry.listing import listing as seen

from tests.tiny import HISTORY, read_tiny

See = Callable[[Listing, date], Registry]
"""The registry with one solution alone, on a day."""


def record(day: str, decision: str = "certified", until: str | None = None) -> RecordOutline:
    """A decision of a day."""
    return RecordOutline(
        serial=f"felanmalan/{day}-1",
        decision=decision,
        revokes=None,
        decided_on=date.fromisoformat(day),
        valid_until=date.fromisoformat(until) if until else None,
        level=2,
        criteria="2026.1",
        organisation="se-granskarna",
        changed_fields=(),
        uncovered=(),
    )


@pytest.fixture(scope="package")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Registry:
    """The tiny registry."""
    return read_tiny(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="package")
def bare(registry: Registry) -> Listing:
    """A solution with its history, without decisions, routes and contacts."""
    one = registry.listings["felanmalan"]
    outline = one.outline._replace(records=(), routes=(), contact_review_by=None)
    return replace(one, outline=outline, history=HISTORY)


@pytest.fixture(scope="package")
def see(registry: Registry) -> See:
    """See one solution, on a day, by the records that its outline has."""

    def look(one: Listing, today: date) -> Registry:
        made = seen(one.outline, registry.policy, today, one.history)
        return replace(registry, today=today, listings=MappingProxyType({one.id: made}))

    return look


def named(records: Sequence[RecordOutline]) -> list[RecordOutline]:
    """The same, with each revocation of the certification that came before it."""
    found: list[RecordOutline] = []
    for one in records:
        past = [x.serial for x in found if x.decision == "certified"]
        found.append(one._replace(revokes=past[-1]) if one.decision == "revoked" else one)
    return found


def with_records(one: Listing, records: Sequence[RecordOutline]) -> Listing:
    """A solution with these decisions."""
    records = named(records)
    return replace(one, outline=one.outline._replace(records=tuple(records)))
