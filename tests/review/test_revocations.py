"""Revocations in a change: of the decision that stands once the change is in the base."""

from collections.abc import Callable
from pathlib import Path

import pytest
from solution_registry.certification.proof import Verified
from solution_registry.problem import Severity

from tests.review.founded import errors, reviewed
from tests.review.test_cases import THREE, comment
from tests.review.test_counted import USED
from tests.verify.clone import REGISTRAR, WITH_REGISTRAR, Clone
from tests.verify.people import ADA, BO

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("language", THREE)
def test_a_signed_revocation(
    clone: Clone, language: str, golden: Callable[[Path, str], None]
) -> None:
    clone.main()
    clone.record()
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.revocation("2026-03-08")
    found = reviewed(clone)
    assert found.problems == ()
    golden(GOLDEN / f"revoked.{language}.md", comment(found, language))


def test_a_revocation_of_what_was_replaced(clone: Clone) -> None:
    """What came in last has the earlier day, so that it replaces nothing."""
    clone.main()
    clone.record()
    clone.commit()
    clone.record(day="2026-02-20")
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.revocation("2026-03-08")
    assert errors(clone) == set()
    clone.git("checkout", "-q", "-B", "change", "main")
    clone.revocation("2026-03-08", revokes="bygglov/2026-02-20-1")
    assert errors(clone) == {"revokes-replaced"}


def test_a_certification_from_before_a_revocation(clone: Clone) -> None:
    """Whoever decided it did not know why the other would be revoked."""
    clone.main()
    clone.record()
    clone.commit()
    clone.revocation("2026-03-08")
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.record(day="2026-03-05")
    assert errors(clone) == {"decided-before"}
    clone.git("checkout", "-q", "-B", "change", "main")
    clone.record(day="2026-03-08", n=2)
    assert errors(clone) == set()


def test_two_revocations_of_one(clone: Clone) -> None:
    clone.main()
    clone.record()
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.revocation("2026-03-08")
    clone.revocation("2026-03-08", n=2)
    assert errors(clone) == {"revoked-already"}


def test_a_revocation_of_what_the_change_itself_replaces(clone: Clone) -> None:
    clone.main()
    clone.record()
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.record(day="2026-03-08")
    clone.revocation("2026-03-08", n=2)
    assert errors(clone) == {"revokes-replaced"}


REGISTRAR_SIGNS = {"registrar": REGISTRAR}


@pytest.fixture
def registrar(clone: Clone) -> Clone:
    """A registrar signs below level 2, and there is a certification of that level."""
    about = {**WITH_REGISTRAR["registrar"], "own_keys_from_level": 2}
    policy = {**WITH_REGISTRAR, "signing": "registrar", "registrar": about}
    clone.main()
    clone.change_file("policy", "2026-01-10", "policy/policy.yml", policy)
    clone.write("solutions/bygglov/adopters/se-9103.yml", USED)
    clone.commit()
    counted = [{"organisation": "se-9103", "confirmed_on": "2026-02-01"}]
    clone.record(by=[ADA, BO], adopters=counted)
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    return clone


def test_what_own_keys_certified_own_keys_revoke(registrar: Clone) -> None:
    registrar.revocation("2026-03-08", by=[BO], signed_by=REGISTRAR_SIGNS)
    assert errors(registrar) == {"signature-missing"}
    registrar.git("checkout", "-q", "-B", "change", "main")
    registrar.revocation("2026-03-08", by=[BO])
    assert errors(registrar) == set()


def test_a_revocation_by_the_registrar_that_came_in_stands(registrar: Clone) -> None:
    registrar.main()
    registrar.revocation("2026-03-08", by=[BO], signed_by=REGISTRAR_SIGNS)
    registrar.commit()
    proof = registrar.prove()
    assert isinstance(proof.verdicts["bygglov/2026-03-08-1"], Verified)
    assert [(one.code, one.severity) for one in proof.problems] == [
        ("signature-missing", Severity.WARNING)
    ]


def test_the_registrar_revokes_what_it_may_certify(registrar: Clone) -> None:
    registrar.main()
    registrar.record(day="2026-03-05", signed_by=REGISTRAR_SIGNS)
    registrar.commit()
    registrar.git("checkout", "-q", "-B", "change")
    last = "bygglov/2026-03-05-1"
    registrar.revocation("2026-03-08", by=[BO], signed_by=REGISTRAR_SIGNS, revokes=last)
    assert errors(registrar) == set()
