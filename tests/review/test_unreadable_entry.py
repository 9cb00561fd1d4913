"""Decisions on an entry that cannot be read: it is revoked as any other, certified by nobody."""

from tests.review.founded import errors
from tests.verify.clone import BYGGLOV, Clone

UNREADABLE = {**BYGGLOV, "kind": "none_such"}


def unreadable(clone: Clone) -> None:
    """An entry was certified, and cannot be read any more."""
    clone.main()
    clone.record()
    clone.commit()
    clone.write("solutions/bygglov/solution.yml", UNREADABLE)
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")


def test_a_revocation_does_not_wait_for_an_entry_that_cannot_be_read(clone: Clone) -> None:
    unreadable(clone)
    clone.revocation("2026-03-08")
    assert errors(clone) == set()
    clone.git("checkout", "-q", "-B", "change", "main")
    clone.revocation("2026-03-08", signed_by={})
    assert errors(clone) == {"signature-missing"}


def test_what_is_revoked_already_is_so_too_where_the_entry_cannot_be_read(clone: Clone) -> None:
    unreadable(clone)
    clone.main()
    clone.revocation("2026-03-07")
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.revocation("2026-03-08")
    assert errors(clone) == {"revoked-already"}


def test_nobody_certifies_what_cannot_be_read(clone: Clone) -> None:
    unreadable(clone)
    clone.record(day="2026-03-08")
    assert errors(clone) == {"record-of-other-content"}


def test_nobody_certifies_what_could_never_be_read(clone: Clone) -> None:
    clone.main()
    clone.write("solutions/bygglov/solution.yml", UNREADABLE)
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.record()
    assert errors(clone) == {"record-of-other-content"}
