"""A certification should not outlive what carries the solution: proposed so, and remarked on."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.verify.clone import Clone, Data
from tests.verify.people import ADA

from .conftest import Command, Own
from .outcome import RECORD, Prepared, told

SUPPLIER: Data = {"organisation": "se-9109", "role": "operation"}
OPEN: Data = {"type": "open_source", "country": "se", "still_to_procure": {"sv": "Drift"}}
SUPPORT, SUPPLIERS, LONGEST = "2027-06-30", "2027-03-31", "2028-10-31"


@pytest.fixture
def state_ends(clone: Clone, own: Own) -> Callable[..., None]:
    """Has the entry say until when something lasts; what is not named has no end."""
    own(ADA)

    def say(
        support: str = "", suppliers: tuple[str, ...] = (), routes: tuple[str, ...] = ()
    ) -> None:
        path = "solutions/felanmalan/solution.yml"
        entry: Data = {**clone.entry("felanmalan"), "support": {"organisation": "se-9001"}}
        framework = entry["procurement_routes"][0]
        del framework["last_call_off"]
        if support:
            entry["support"] = {"until": support}
        entry["suppliers"] = [{**SUPPLIER, "agreement_until": day} for day in suppliers]
        entry["procurement_routes"] = [{**framework, "last_call_off": day} for day in routes]
        if not routes:
            entry["procurement_routes"] = [OPEN]
        clone.write(path, {key: value for key, value in entry.items() if value != []})
        clone.commit()

    return say


@pytest.mark.parametrize(
    ("ends", "until"),
    [
        ({}, LONGEST),
        ({"support": SUPPORT}, SUPPORT),
        ({"support": SUPPORT, "suppliers": (SUPPLIERS,)}, SUPPLIERS),
        ({"suppliers": ("2028-01-31", SUPPLIERS)}, SUPPLIERS),
        ({"suppliers": ("2026-01-31", SUPPLIERS)}, SUPPLIERS),
        ({"suppliers": (SUPPLIERS,), "routes": ("2027-01-31",)}, "2027-01-31"),
        ({"routes": ("2027-01-31", "2027-05-31")}, "2027-05-31"),
        ({"support": "2029-12-31"}, LONGEST),
        ({"support": "2026-10-31"}, LONGEST),
    ],
)
def test_the_first_end_is_proposed(
    registry: Command,
    tmp_path: Path,
    state_ends: Callable[..., None],
    ends: dict[str, object],
    until: str,
) -> None:
    state_ends(**ends)
    file = tmp_path / "fill-in.yml"
    assert registry("certify", "felanmalan", "--prepare", file).code == 0
    assert f"valid_until: {until}" in file.read_text("utf-8")


def test_a_later_day_is_remarked_on_and_accepted(
    clone: Clone, registry: Command, prepared: Prepared, state_ends: Callable[..., None]
) -> None:
    state_ends(support=SUPPORT, suppliers=(SUPPLIERS,), routes=("2027-01-31",))
    ran = registry("certify", "felanmalan", "--from", prepared(valid_until=LONGEST), "--yes")
    assert (ran.code, told(ran)) == (0, set())
    assert ran.err.count("warning[validity-outlives]") == 3
    assert f"valid until {LONGEST}; support is promised until {SUPPORT}" in ran.err
    clone.commit()
    assert clone.codes() == []
    assert clone.data(f"{RECORD}.yml")["valid_until"] == LONGEST
    assert "validity-outlives" not in registry("validate", "--strict").err
    clone.git("branch", "-q", "base", "HEAD~1")
    ran = registry("review", "--base", "base")
    assert ran.code == 0
    assert "it can be procured until 2027-01-31" in ran.out
