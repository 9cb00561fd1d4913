"""When certifications ended by themselves, as the page on them tells it."""

from dataclasses import replace
from datetime import date

import pytest
from solution_registry.certification.proof import NotVerified, Verified
from solution_registry.certification.record import RecordOutline
from solution_registry.pages.context import BuildContext
from solution_registry.pages.solution.certified import events
from solution_registry.registry import Listing


def record(day: str, decision: str = "certified", until: str | None = None) -> RecordOutline:
    """A decision of a day."""
    return RecordOutline(
        serial=f"full/{day}-1",
        decision=decision,
        revokes="full/2024-01-01-1" if decision == "revoked" else None,
        decided_on=date.fromisoformat(day),
        valid_until=date.fromisoformat(until) if until else None,
        level=1,
        criteria="2026.1",
        organisation="zz-radet",
        changed_fields=(),
        uncovered=(),
    )


FIRST = record("2024-01-01", until="2025-01-01")


def with_records(listing: Listing, *records: RecordOutline, unproven: int = 9) -> Listing:
    """A solution with these records, in the order in which they came in."""
    verified = {one.serial: Verified({}) for at, one in enumerate(records) if at != unproven}
    lost = {one.serial: NotVerified(()) for one in records if one.serial not in verified}
    outline = listing.outline._replace(records=records)
    return replace(listing, outline=outline, verified=verified, unverified=lost)


@pytest.mark.parametrize(
    ("later", "unproven", "expired"),
    [
        ([], 9, ["2025-01-01"]),
        ([record("2024-12-31", until="2026-12-30")], 9, []),
        ([record("2025-01-02", until="2026-12-30")], 9, ["2025-01-01"]),
        ([record("2024-06-01", "revoked")], 9, []),
        ([record("2024-06-01", "declined")], 9, ["2025-01-01"]),
        ([record("2024-06-01", "revoked")], 1, ["2025-01-01"]),
        ([], 0, []),
    ],
    ids=[
        "alone",
        "renewed in time",
        "renewed too late",
        "revoked",
        "a refusal ends nothing",
        "what is not proven ends nothing",
        "not proven itself",
    ],
)
def test_time_ends_what_stood_until_then(
    context: BuildContext, later: list[RecordOutline], unproven: int, expired: list[str]
) -> None:
    listing = context.registry.listings["full"]
    seen = with_records(listing, FIRST, *later, unproven=unproven)
    found = events((), seen, date(2026, 2, 1))
    assert [one.on.isoformat() for one in found] == expired
    assert events((), seen, date(2025, 1, 1)) == ()
