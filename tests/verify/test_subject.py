"""What a record is about is what was certified, and what the entry is: never what its author says.

A revocation is about what it revokes, whatever lies beside it; an example's record is of no real
solution.
"""

from pathlib import Path
from typing import Any

import pytest
from solution_registry.certification.digest import canonical, digest, field_digests
from solution_registry.certification.proof import NotVerified, Verified, of_its_kind

from tests.verify.clone import BYGGLOV, EXEMPEL, REVIEWERS, Clone, Data
from tests.verify.one_record import SERIAL, decided
from tests.verify.people import ADA, BO, CAI, EXAMPLE, Person

REAL: Data = {**{key: EXEMPEL[key] for key in EXEMPEL if key != "example"}, "lead": "se-9001"}


def revoke(clone: Clone, by: Person, says: Data | None) -> None:
    """Revoke the record, with bytes beside it that say what it is about."""
    more: dict[str, Any] = {"by": (by,)}
    if says:
        more |= {"digest": digest(says, {}), "fields": field_digests(says, {}), "certified": says}
    path = clone.revocation("2026-04-01", **more)
    if says:
        clone.write(path.replace(".yml", ".json"), canonical(says, {}))
    clone.commit()


@pytest.mark.parametrize("says", [None, EXEMPEL])
def test_a_test_key_revokes_nothing_real(clone: Clone, says: Data | None) -> None:
    clone.record()
    clone.commit()
    revoke(clone, EXAMPLE, says)
    assert "example-key" in clone.codes()
    assert decided(clone) == [SERIAL]


@pytest.mark.parametrize("says", [None, {**BYGGLOV, "partners": []}])
def test_a_partner_revokes_nothing(clone: Clone, says: Data | None) -> None:
    clone.write("solutions/bygglov/solution.yml", {**BYGGLOV, "partners": [BO.organisation]})
    clone.record()
    clone.commit()
    revoke(clone, BO, says)
    assert "interest-conflict" in clone.codes()
    assert decided(clone) == [SERIAL]


@pytest.mark.parametrize("says", [None, {**BYGGLOV, "service_areas": ["streets"]}])
def test_nobody_revokes_beyond_their_scope(clone: Clone, says: Data | None) -> None:
    clone.git("reset", "-q", "--hard", "HEAD~1")
    narrow = [one | ({"scope": ["streets"]} if one["id"] == ADA.id else {}) for one in REVIEWERS]
    clone.found(narrow)
    clone.commit()
    clone.record(by=(CAI,))
    clone.commit()
    revoke(clone, ADA, says)
    assert "reviewer-out-of-scope" in clone.codes()
    assert decided(clone) == [SERIAL]


def test_bytes_beside_a_rightful_revocation_do_no_harm(clone: Clone) -> None:
    clone.record()
    clone.commit()
    revoke(clone, BO, BYGGLOV)
    assert len(decided(clone)) == 2


def turn_real(clone: Clone) -> None:
    """Certify the example, and then let its entry be a real one."""
    clone.record("zz-exempel", by=(EXAMPLE,))
    clone.commit()
    assert clone.codes() == []
    clone.write("solutions/zz-exempel/solution.yml", REAL)
    clone.commit()


def test_an_example_that_becomes_real_is_not_certified(clone: Clone) -> None:
    turn_real(clone)
    assert clone.codes() == ["record-of-other-kind"]
    assert decided(clone) == []


def test_a_test_key_certifies_nothing_real_by_other_bytes(clone: Clone) -> None:
    clone.record(by=(EXAMPLE,), certified=EXEMPEL)
    clone.commit()
    assert clone.codes() == ["record-of-other-kind"]
    assert decided(clone) == []


def test_a_registry_in_a_folder_of_its_repository_is_no_other(tmp_path: Path) -> None:
    clone = Clone(tmp_path / "registry")
    clone.folder.mkdir()
    clone.git("init", "-q", "-b", "main", "--template=", "..")
    clone.write("solutions/zz-exempel/solution.yml", EXEMPEL)
    clone.found()
    clone.commit()
    turn_real(clone)
    assert clone.codes() == ["record-of-other-kind"]


@pytest.mark.parametrize("content", [b"\tnothing", b"[]\n", b"example: true\nexample: true\n"])
def test_of_what_cannot_be_read_nothing_is_said(clone: Clone, content: bytes) -> None:
    clone.record("zz-exempel", by=(EXAMPLE,))
    clone.write("solutions/zz-exempel/solution.yml", content)
    clone.commit()
    assert clone.codes() == []


@pytest.mark.parametrize("example", [True, False])
def test_the_kind_of_a_record_is_that_of_its_entry(example: bool) -> None:
    path = "solutions/bygglov/certifications/2026-03-02-1.yml"
    right, believed = Verified({}, example=example), Verified({})
    wrong = of_its_kind(Verified({}, example=not example), SERIAL, example=example)
    assert of_its_kind(right, SERIAL, example=example) is right
    assert of_its_kind(believed, SERIAL, example=example) is believed
    assert isinstance(wrong, NotVerified)
    [problem] = wrong.problems
    assert (problem.code, problem.path) == ("record-of-other-kind", path)
