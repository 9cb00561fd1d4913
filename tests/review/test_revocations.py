"""Revocations in a change: of the decision that stands once the change is in the base."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.review.founded import errors, reviewed
from tests.review.test_cases import THREE, comment
from tests.verify.clone import Clone

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
