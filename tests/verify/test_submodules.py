"""A submodule in a decision's place is no file: nothing that happens there is hidden by it."""

from collections.abc import Sequence

import pytest

from .clone import Clone
from .exceptions import allow, take_away
from .one_record import BYTES, RECORD, SIGNATURE, decided
from .people import ADA, BO, CAI

PARTS = (RECORD, BYTES, SIGNATURE)


def links(clone: Clone, objects: Sequence[str], mode: str) -> str:
    """Commit something else than files in the record's places; what they are called."""
    for path, name in zip(PARTS, objects, strict=True):
        clone.git("update-index", "--add", "--cacheinfo", f"{mode},{name},{path}")
    clone.git("commit", "-q", "-m", "Links")
    return clone.git("rev-parse", "HEAD")


@pytest.mark.parametrize("mode", ["", "120000", "160000"])
def test_one_called_as_the_file_is_hides_no_lost_key(clone: Clone, mode: str) -> None:
    """Main moves to a line with what the lost key signed, which merges the line of the loss."""
    clone.git("branch", "thief")
    clone.lose(ADA, "2026-05-01", [BO, CAI])
    loss = clone.commit()
    clone.git("checkout", "-q", "thief")
    clone.record()
    clone.commit()
    objects = [clone.git("rev-parse", f"HEAD:{path}") for path in PARTS]
    clone.git("checkout", "-q", "main")
    beside = links(clone, objects, mode) if mode else loss
    clone.git("checkout", "-qf", "thief")
    clone.git("checkout", "-q", loss, "--", "policy")
    tree = clone.git("write-tree")
    merge = clone.git("commit-tree", tree, "-p", "thief", "-p", beside, "-m", "Merge")
    clone.git("checkout", "-qf", "-B", "main", merge)
    assert decided(clone) == []
    told = clone.codes()
    assert "key-revoked" in told or {"record-altered", "history-altered"} <= set(told)


@pytest.mark.parametrize("trick", [False, True])
def test_what_was_let_go_does_not_come_back_by_way_of_one(clone: Clone, *, trick: bool) -> None:
    """It had once gone by accident and been put back, which an exception allowed as well."""
    clone.record()
    start = clone.commit()
    files = {path: clone.path(path).read_bytes() for path in PARTS}
    gone = take_away(clone, *PARTS)
    for path, raw in files.items():
        clone.write(path, raw)
    clone.commit()
    allow(clone, [*gone, *({"path": one["path"], "after": one["before"]} for one in gone)])
    allow(clone, take_away(clone, *PARTS), "2026-06-02")
    assert clone.codes() == []
    clone.git("checkout", "-q", "-b", "line", start)
    if trick:
        links(clone, [start] * len(PARTS), "160000")
    else:
        clone.write("README.md", b"More\n")
        clone.commit()
    clone.git("read-tree", "--reset", "-u", start)
    clone.git("commit", "-q", "--allow-empty", "-m", "As it was")
    clone.git("checkout", "-q", "main")
    clone.git("merge", "-q", "--no-ff", "--no-commit", "-s", "ours", "line")
    clone.git("checkout", "-q", "line", "--", *PARTS)
    clone.git("commit", "-q", "-m", "Merge")
    assert {"record-altered", "history-altered"} <= set(clone.codes())
    assert decided(clone) == []
