"""Which files of a folder wait to be committed, and which of them are read."""

import pytest
from solution_registry.certification.proof import Verified
from solution_registry.history.graph import whole_history
from solution_registry.history.object_format import blob_name
from solution_registry.history.objects import Objects
from solution_registry.verify.places import PROVEN
from solution_registry.verify.present import present
from solution_registry.verify.waiting import Waiting

from .clone import TODAY, Clone
from .one_record import RECORD, SERIAL


def test_a_file_that_is_about_to_go_is_none_of_those_that_wait(clone: Clone) -> None:
    clone.record()
    waiting = Waiting(clone.folder, "", {})
    assert RECORD in waiting.files
    assert RECORD not in Waiting(clone.folder, "", {RECORD: None}).files


@pytest.mark.parametrize(
    "path",
    [
        "policy/changes/notes/readme.txt",
        "policy/changes/a/b/c.yml",
        "schema/criteria/x/2026.2.yml",
        "solutions/bygglov/certifications/x/y.txt",
    ],
)
def test_a_file_that_lies_deeper_is_none_and_is_not_taken_for_gone(clone: Clone, path: str) -> None:
    clone.record()
    clone.write(path, b"x")
    clone.commit()
    assert clone.prove().records[0].serial == SERIAL
    waiting = Waiting(clone.folder, clone.git("rev-parse", "HEAD"), {})
    with Objects(clone.folder) as objects:
        history = whole_history(objects, waiting.head, PROVEN)
    assert path not in waiting.files
    assert waiting.commits(history) is history
    assert isinstance(present(clone.folder, None, TODAY).of(SERIAL), Verified)


def test_of_a_file_that_is_too_large_nothing_is_read(
    clone: Clone, monkeypatch: pytest.MonkeyPatch
) -> None:
    clone.record()
    whole = Waiting(clone.folder, "", {}).files[RECORD]
    monkeypatch.setattr("solution_registry.verify.waiting.LARGEST", 10)
    assert Waiting(clone.folder, "", {}).files[RECORD].object == blob_name(b"", len(whole.object))


def ended_by(clone: Clone, path: str, ending: bytes) -> None:
    """Write a file's lines with another ending, as a checkout with a setting of git's does."""
    file = clone.path(path)
    file.write_bytes(file.read_bytes().replace(b"\n", ending))


@pytest.mark.parametrize(
    "path", ["policy/changes/2026-01-02-1.yml", "policy/reviewers.yml", RECORD]
)
def test_how_lines_end_is_gits_own_affair(certified: Clone, path: str) -> None:
    ended_by(certified, path, b"\r\n")
    assert isinstance(present(certified.folder, None, TODAY).of(SERIAL), Verified)


@pytest.mark.parametrize("ending", [b"\r", b" \n"])
def test_any_other_difference_is_one(certified: Clone, ending: bytes) -> None:
    ended_by(certified, RECORD, ending)
    assert not isinstance(present(certified.folder, None, TODAY).of(SERIAL), Verified)
