"""A review lets nobody decide who may not, whatever bytes lie beside the record."""

from typing import Any

import pytest
from solution_registry.certification.digest import canonical, digest, field_digests
from solution_registry.certification.status import State

from tests.review.founded import errors, reviewed
from tests.verify.clone import BYGGLOV, EXEMPEL, REVIEWERS, Clone, Data
from tests.verify.people import ADA, CAI, EXAMPLE, Person

REAL: Data = {**{key: EXEMPEL[key] for key in EXEMPEL if key != "example"}, "lead": "se-9001"}
FELL_SHORT = {"cost-stated": {"verdict": "not_met", "grounds": {"sv": "Bluff"}}}


def revoke(clone: Clone, by: Person, says: Data) -> None:
    more: dict[str, Any] = {"digest": digest(says, {}), "fields": field_digests(says, {})}
    path = clone.revocation("2026-03-08", by=(by,), certified=says, **more)
    clone.write(path.replace(".yml", ".json"), canonical(says, {}))


def certified(clone: Clone, **more: Any) -> None:
    clone.main()
    clone.record(**more)
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")


def test_a_stranger_revokes_nothing(clone: Clone) -> None:
    certified(clone)
    revoke(clone, EXAMPLE, EXEMPEL)
    assert "example-key" in errors(clone)


def narrowed(clone: Clone) -> None:
    """Found the registry with a reviewer of streets alone."""
    clone.main()
    clone.git("rm", "-rq", "policy")
    narrow = [one | ({"scope": ["streets"]} if one["id"] == ADA.id else {}) for one in REVIEWERS]
    clone.found(narrow)
    clone.git("add", "--all")
    clone.git("commit", "-q", "--amend", "-m", "Founded")


def test_nobody_revokes_beyond_their_scope(clone: Clone) -> None:
    narrowed(clone)
    certified(clone, by=(CAI,))
    revoke(clone, ADA, {**BYGGLOV, "service_areas": ["streets"]})
    assert "reviewer-out-of-scope" in errors(clone)


def decline(clone: Clone, by: Person, says: Data) -> None:
    clone.record(
        day="2026-03-08", by=(by,), certified=says, decision="declined", valid_until=None,
        verdicts=FELL_SHORT,
    )  # fmt: skip


def test_a_stranger_turns_nothing_down(clone: Clone) -> None:
    decline(clone, EXAMPLE, EXEMPEL)
    assert {"example-key", "example-mixed"} <= errors(clone)


def test_nobody_turns_down_beyond_their_scope(clone: Clone) -> None:
    narrowed(clone)
    clone.git("checkout", "-q", "-B", "change")
    decline(clone, ADA, {**BYGGLOV, "service_areas": ["streets"]})
    assert errors(clone) == {"reviewer-out-of-scope"}


def test_nobody_turns_down_what_is_theirs(clone: Clone) -> None:
    """Also where the change itself is what gives them an interest."""
    clone.write("solutions/bygglov/solution.yml", {**BYGGLOV, "partners": [ADA.organisation]})
    decline(clone, ADA, BYGGLOV)
    assert errors(clone) == {"interest-since"}


@pytest.mark.parametrize(("solution", "by"), [("zz-exempel", EXAMPLE), ("bygglov", ADA)])
def test_what_was_decided_on_stays_of_its_kind(clone: Clone, solution: str, by: Person) -> None:
    clone.main()
    clone.write("solutions/zz-exempel/solution.yml", EXEMPEL)
    certified(clone, solution=solution, by=(by,))
    other = EXEMPEL if solution == "bygglov" else REAL
    clone.write(f"solutions/{solution}/solution.yml", other)
    found = reviewed(clone)
    assert "record-of-other-kind" in {problem.code for problem in found.problems}
    [entry] = found.entries
    assert entry.effect.before is not None
    assert entry.effect.before.status.state is State.CERTIFIED
    assert entry.effect.after is not None
    assert entry.effect.after.status.state is State.LISTED
    assert [*entry.effect.after.unverified] == [f"{solution}/2026-03-02-1"]


def test_an_example_that_nobody_decided_on_may_become_real(clone: Clone) -> None:
    clone.write("solutions/zz-exempel/solution.yml", EXEMPEL)
    clone.main()
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.write("solutions/zz-exempel/solution.yml", REAL)
    assert "record-of-other-kind" not in errors(clone)
