"""A registry that was founded without the entries of another takes that one's updates over."""

from pathlib import Path

import pytest

from tests.review.founded import AREAS, ORGANISATIONS, errors, merged
from tests.verify.clone import BYGGLOV, Clone

LEFT_OUT = "solutions/felanmalan/solution.yml"
KEPT = "solutions/bygglov/solution.yml"
DECISION = "policy/changes/2026-03-09-1.yml"
ASKED = {"lead-claimed"}
"""Of any new entry that says that its lead has listed it."""


def named(name: str) -> dict[str, object]:
    """An entry of another name."""
    return {**BYGGLOV, "name": {"sv": name}}


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    """The branch ``upstream`` has gone on since the founding here; ``change`` is checked out."""
    made = Clone(tmp_path)
    made.git("init", "-q", "-b", "main")
    made.write(KEPT, BYGGLOV)
    made.write("schema/vocabulary/organisations/all.yml", ORGANISATIONS)
    made.write("schema/vocabulary/service_areas.yml", AREAS)
    made.write(LEFT_OUT, named("Felanmälan"))
    made.commit()
    made.branch("upstream")
    made.write(LEFT_OUT, {**named("Felanmälan"), "summary": {"sv": "Ny text."}})
    made.write("plugins/code.py", b"x\n")
    made.commit()
    made.main()
    made.path(LEFT_OUT).unlink()
    made.found()
    made.commit()
    made.branch("change")
    return made


def update(clone: Clone, *without: str) -> None:
    """Merge what the other has, without some of its files."""
    clone.git("merge", "-q", "--no-ff", "--no-commit", "-s", "ours", "upstream")
    clone.git("checkout", "-q", "upstream", "--", "plugins")
    for path in without:
        clone.git("rm", "-q", "-f", path)
    clone.commit()


def test_what_was_left_out_is_edited_there(clone: Clone) -> None:
    update(clone)
    assert errors(clone) == {"undone-by-merge"}
    assert merged(clone) == set()


def test_and_its_id_stays_free(clone: Clone) -> None:
    update(clone)
    assert merged(clone) == set()
    clone.git("checkout", "-q", "-B", "change")
    clone.write(LEFT_OUT, named("Något annat"))
    assert errors(clone) == ASKED
    assert merged(clone) == set()


def test_not_once_it_was_taken_over(clone: Clone) -> None:
    """A merge has brought it, and a merge drops it: no commit here does anything to it."""
    clone.main()
    clone.git("merge", "-q", "--no-ff", "--no-commit", "-s", "ours", "upstream")
    clone.git("checkout", "-q", "upstream", "--", LEFT_OUT)
    clone.commit()
    clone.git("checkout", "-q", "-b", "line", "main~1")
    clone.write("README.md", b"More\n")
    clone.commit()
    clone.git("merge", "-q", "-s", "ours", "-m", "x", "main")
    clone.main()
    clone.git("merge", "-q", "--ff-only", "line")
    clone.git("checkout", "-q", "-B", "change")
    clone.write(LEFT_OUT, named("Något annat"))
    assert errors(clone) == {"id-used-before", *ASKED}


@pytest.mark.parametrize("edited", [True, False])
def test_what_is_here_does_not_go_with_it(clone: Clone, *, edited: bool) -> None:
    """Whichever of the two had it as it was: put back in the end, it was gone for a while."""
    if edited:
        clone.git("checkout", "-q", "upstream")
        clone.write(KEPT, {**BYGGLOV, "summary": {"sv": "Ny text."}})
        clone.commit()
        clone.git("checkout", "-q", "change")
    update(clone, KEPT)
    clone.git("checkout", "-q", "main", "--", KEPT)
    assert "entry-gone-within" in errors(clone)


def test_a_decision_of_a_line_without_the_founding_stays_all_the_same(clone: Clone) -> None:
    clone.git("checkout", "-q", "upstream")
    clone.write(DECISION, b"x: 1\n")
    clone.commit()
    clone.git("checkout", "-q", "change")
    update(clone)
    assert "record-changed-within" in errors(clone)
    assert "change-altered" in merged(clone)
