"""What was there before the registry was founded binds nobody: its ids are free."""

from pathlib import Path

import pytest

from tests.review.founded import AREAS, ORGANISATIONS, errors, merged
from tests.verify.clone import BYGGLOV, Clone

ENTRY = "solutions/felanmalan/solution.yml"
ASKED = {"lead-claimed"}
"""Of any new entry that says that its lead has listed it."""


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    """A registry that had an entry until it was founded; the branch ``change`` is checked out."""
    made = Clone(tmp_path)
    made.git("init", "-q", "-b", "main")
    made.write("solutions/bygglov/solution.yml", BYGGLOV)
    made.write("schema/vocabulary/organisations/all.yml", ORGANISATIONS)
    made.write("schema/vocabulary/service_areas.yml", AREAS)
    made.write(ENTRY, {**BYGGLOV, "name": {"sv": "Felanmälan"}})
    made.commit()
    made.path(ENTRY).unlink()
    made.found()
    made.commit()
    made.branch("change")
    return made


def test_an_id_from_before_is_free(clone: Clone) -> None:
    clone.write(ENTRY, {**BYGGLOV, "name": {"sv": "Något annat"}})
    assert errors(clone) == ASKED
    assert merged(clone) == set()


def test_one_from_since_then_is_not(clone: Clone) -> None:
    clone.main()
    clone.write(ENTRY, {**BYGGLOV, "name": {"sv": "Felanmälan"}})
    clone.commit()
    clone.path(ENTRY).unlink()
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.write(ENTRY, {**BYGGLOV, "name": {"sv": "Något annat"}})
    assert errors(clone) == {"id-used-before", *ASKED}


def test_nor_one_that_no_commit_has_taken_away(clone: Clone) -> None:
    """A merge alone has dropped it, with a line that never had it."""
    clone.git("checkout", "-q", "--orphan", "alone")
    clone.git("rm", "-q", "-f", "solutions/bygglov/solution.yml")
    clone.commit()
    clone.git("merge", "-q", "-s", "ours", "--allow-unrelated-histories", "-m", "x", "main")
    clone.main()
    clone.git("merge", "-q", "--ff-only", "alone")
    clone.git("checkout", "-q", "-B", "change")
    clone.write("solutions/bygglov/solution.yml", {**BYGGLOV, "name": {"sv": "Något annat"}})
    assert "id-used-before" in errors(clone)


def test_nor_one_that_the_founding_itself_had(clone: Clone) -> None:
    clone.main()
    clone.git("rm", "-q", "solutions/bygglov/solution.yml")
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.write("solutions/bygglov/solution.yml", {**BYGGLOV, "name": {"sv": "Något annat"}})
    assert errors(clone) == {"id-used-before", *ASKED}


@pytest.mark.parametrize("unrelated", [True, False])
def test_nor_one_that_went_before_a_line_without_the_founding_was_merged(
    clone: Clone, *, unrelated: bool
) -> None:
    clone.main()
    clone.write(ENTRY, {**BYGGLOV, "name": {"sv": "Felanmälan"}})
    clone.commit()
    clone.path(ENTRY).unlink()
    clone.commit()
    if unrelated:
        clone.git("checkout", "-q", "--orphan", "line")
        clone.git("rm", "-rqf", ".")
    else:
        clone.git("checkout", "-q", "-b", "line", "HEAD~3")
    clone.write("other/more.md", b"More\n")
    clone.commit()
    clone.main()
    clone.merge("line", "--allow-unrelated-histories")
    clone.git("checkout", "-q", "-B", "change")
    clone.write(ENTRY, {**BYGGLOV, "name": {"sv": "Något annat"}})
    assert "id-used-before" in errors(clone)


def let_go(clone: Clone) -> str:
    """An entry that is gone, while its certification stays; what it said."""
    clone.main()
    clone.write(ENTRY, {**BYGGLOV, "name": {"sv": "Felanmälan"}})
    clone.commit()
    clone.record("felanmalan", "2026-03-02")
    clone.commit()
    said = clone.git("show", f"HEAD:{ENTRY}")
    clone.path(ENTRY).unlink()
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    return said


def test_no_other_takes_the_folder_of_one_that_was_let_go(clone: Clone) -> None:
    let_go(clone)
    clone.write(ENTRY, {**BYGGLOV, "name": {"sv": "Något annat"}})
    assert "id-used-before" in errors(clone)


def test_the_same_is_put_back_with_an_exception(clone: Clone) -> None:
    said = let_go(clone)
    clone.write(ENTRY, f"{said}\n".encode())
    assert "id-used-before" in errors(clone)
    clone.change("exception", "2026-03-05", allows=[{"path": ENTRY, "before": clone.digest(ENTRY)}])
    assert "id-used-before" not in errors(clone)
    assert merged(clone) == set()


def test_another_is_not_by_the_same_exception(clone: Clone) -> None:
    said = let_go(clone)
    clone.write(ENTRY, f"{said}\n".encode())
    gone = [{"path": ENTRY, "before": clone.digest(ENTRY)}]
    clone.write(ENTRY, {**BYGGLOV, "name": {"sv": "Något annat"}})
    clone.change("exception", "2026-03-05", allows=gone)
    assert "id-used-before" in errors(clone)
