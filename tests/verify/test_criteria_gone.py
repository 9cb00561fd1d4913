"""A certification by criteria that nobody can read proves nothing; git remembers those decided."""

import pytest
from solution_registry.certification.proof import BELIEVED, Proofs
from solution_registry.certification.status import State
from solution_registry.checks import read_checked
from solution_registry.registry.listing import Listing
from solution_registry.settings import Settings
from solution_registry.verify.present import present

from .clone import BYGGLOV, TODAY, Clone
from .one_record import SERIAL

CRITERIA = "schema/criteria/2026.1.yml"
COSTS = {"development": {"amount": 999, "currency": "SEK", "year": 2025}}


def listed(clone: Clone, proofs: Proofs | None = None) -> Listing:
    proofs = proofs or present(clone.folder, None, TODAY)
    return read_checked(Settings(clone.folder), TODAY, proofs).listings["bygglov"]


@pytest.mark.parametrize("content", [None, b"{\n"])
@pytest.mark.parametrize("committed", [True, False])
def test_criteria_that_were_decided_are_not_gone(
    certified: Clone, content: bytes | None, committed: bool
) -> None:
    """What was certified has changed since, which they tell; what lies there does not."""
    assert listed(certified).status.state is State.CERTIFIED
    certified.write("solutions/bygglov/solution.yml", {**BYGGLOV, "costs": COSTS})
    certified.commit()
    if content is None:
        certified.path(CRITERIA).unlink()
    else:
        certified.write(CRITERIA, content)
    if committed:
        certified.commit()
    assert listed(certified).status.state is State.CHANGED


@pytest.mark.parametrize("content", [None, b"{\n"])
def test_nothing_is_believed_by_criteria_that_are_not_there(
    certified: Clone, content: bytes | None
) -> None:
    if content is None:
        certified.path(CRITERIA).unlink()
    else:
        certified.write(CRITERIA, content)
    found = listed(certified, BELIEVED)
    assert found.status.state is State.LISTED
    assert [one.code for one in found.unverified[SERIAL].problems] == ["record-without-criteria"]


def test_a_revocation_stands(certified: Clone) -> None:
    certified.revocation()
    certified.commit()
    certified.path(CRITERIA).unlink()
    assert listed(certified).status.state is State.REVOKED


def test_what_it_replaced_does_not_come_back(certified: Clone) -> None:
    assert listed(certified).status.state is State.CERTIFIED
    certified.record(day="2026-05-04", criteria="2026.2")
    found = listed(certified, BELIEVED)
    assert (found.status.state, found.status.record) == (State.LISTED, None)
    assert [*found.unverified] == ["bygglov/2026-05-04-1"]
