"""Squash, rebase, another forge and forged claims change nothing of a proof."""

import pytest
from solution_registry.certification.proof import Verified

from .clone import Clone
from .people import ADA, BO, DOE

SERIAL = "bygglov/2026-03-02-1"


@pytest.fixture
def work(clone: Clone) -> Clone:
    """A line with an unrelated commit and a record, and a main line that has gone on."""
    clone.branch("work")
    clone.write("notes.md", b"1\n")
    clone.commit()
    clone.record(by=[ADA, BO])
    clone.commit()
    clone.main()
    clone.write("other.md", b"2\n")
    clone.commit()
    return clone


def holds(clone: Clone) -> bool:
    """Whether the record is verified, and nothing wrong."""
    proof = clone.prove()
    return proof.problems == () and isinstance(proof.verdicts[SERIAL], Verified)


def test_merge(work: Clone) -> None:
    work.merge("work")
    assert holds(work)


def test_squash(work: Clone) -> None:
    work.git("merge", "-q", "--squash", "work")
    work.commit("squashed", GIT_AUTHOR_NAME="Somebody else")
    assert holds(work)


def test_rebase(work: Clone) -> None:
    work.git("checkout", "-q", "work")
    work.git("rebase", "-q", "main")
    work.main()
    work.git("merge", "-q", "--ff-only", "work")
    assert holds(work)


def test_another_clone(work: Clone) -> None:
    work.merge("work")
    work.git("clone", "-q", "--bare", ".", "elsewhere.git")
    work.git("clone", "-q", "elsewhere.git", "again")
    assert holds(Clone(work.folder / "again"))


def test_a_registry_below_the_top_of_its_repository(clone: Clone) -> None:
    clone.path("registry").mkdir()
    for name in ("solutions", "policy", "schema"):
        clone.git("mv", name, f"registry/{name}")
    clone.commit()
    below = Clone(clone.folder / "registry")
    below.record()
    below.commit()
    assert holds(below)


def test_forged_authors_dates_trailers_and_mailmap_are_no_evidence(clone: Clone) -> None:
    """Claims of a commit: none of them makes somebody a reviewer."""
    clone.write(".mailmap", b"Ada <ada@example.org> Doe <doe@example.org>\n")
    clone.record(by=[DOE])
    clone.commit(
        "Certify\n\nReviewed-by: Ada <ada@example.org>\nSigned-off-by: Bo <bo@example.org>",
        GIT_AUTHOR_NAME="Ada",
        GIT_AUTHOR_EMAIL="ada@example.org",
        GIT_AUTHOR_DATE="2026-01-01T00:00:00Z",
        GIT_COMMITTER_DATE="2026-01-01T00:00:00Z",
    )
    assert clone.codes() == ["reviewer-unknown"]


def test_dates_of_commits_order_nothing(clone: Clone) -> None:
    clone.retire(ADA)
    clone.commit(GIT_COMMITTER_DATE="2030-01-01T00:00:00Z", GIT_AUTHOR_DATE="2030-01-01T00:00:00Z")
    clone.record(day="2026-04-20")
    clone.commit(GIT_COMMITTER_DATE="2010-01-01T00:00:00Z", GIT_AUTHOR_DATE="2010-01-01T00:00:00Z")
    assert clone.codes() == ["reviewer-inactive"]


def test_attributes_hide_nothing(clone: Clone) -> None:
    clone.record()
    clone.commit()
    clone.write(".gitattributes", b"* -diff -merge export-ignore\n*.yml binary filter=none\n")
    path = "solutions/bygglov/certifications/2026-03-02-1.yml"
    clone.write(path, clone.path(path).read_bytes() + b"#\n")
    clone.commit()
    assert "record-altered" in clone.codes()


def test_messages_that_look_like_a_listing(clone: Clone) -> None:
    clone.record()
    name = clone.commit(":100644 100644 0 0 M\x01\nsolutions/x")
    clone.commit(f"{name} (from {name}) x")
    assert holds(clone)


def test_a_reverted_edit_of_the_entry_changes_nothing(clone: Clone) -> None:
    clone.record()
    clone.commit()
    path = "solutions/bygglov/solution.yml"
    was = clone.path(path).read_bytes()
    clone.write(path, was.replace(b"Bygglov", b"Annat"))
    clone.commit()
    clone.write(path, was)
    clone.commit()
    assert holds(clone)
