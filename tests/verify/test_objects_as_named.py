"""Objects are what their names say: a folder that was copied, not cloned, can hold anything."""

import zlib
from pathlib import Path

import pytest

from .clone import Clone
from .one_record import RECORD
from .test_refuses import refused


def loose(clone: Clone, name: str) -> Path:
    """The file in which git keeps an object."""
    return clone.path(f".git/objects/{name[:2]}/{name[2:]}")


def test_a_file_that_is_not_what_its_name_says(certified: Clone) -> None:
    file = loose(certified, certified.git("rev-parse", f"HEAD:{RECORD}"))
    raw = certified.path(RECORD).read_bytes() + b"# x\n"
    file.chmod(0o644)
    file.write_bytes(zlib.compress(b"blob %d\0" % len(raw) + raw))
    assert certified.git("cat-file", "blob", file.parent.name + file.name).endswith("# x")
    assert refused(certified) == "history-incomplete"


@pytest.mark.parametrize("folder", ["", ":solutions", ":solutions/bygglov/certifications"])
def test_a_folder_that_is_not_what_its_name_says(clone: Clone, folder: str) -> None:
    """As it was before a revocation came: nothing else would tell that one had."""
    clone.record()
    clone.commit()
    before = loose(clone, clone.git("rev-parse", f"HEAD{folder or '^{tree}'}"))
    clone.revocation("2026-03-05")
    clone.commit()
    after = loose(clone, clone.git("rev-parse", f"HEAD{folder or '^{tree}'}"))
    after.chmod(0o644)
    after.write_bytes(before.read_bytes())
    assert refused(clone) == "history-incomplete"


def test_a_commit_that_is_not_what_its_name_says(certified: Clone) -> None:
    """Git itself compares only the one that it is asked for by name."""
    file = loose(certified, certified.git("rev-parse", "HEAD~1"))
    kind, _, raw = zlib.decompress(file.read_bytes()).partition(b"\0")
    assert kind.startswith(b"commit ")
    file.chmod(0o644)
    raw += b"more\n"
    file.write_bytes(zlib.compress(b"commit %d\0" % len(raw) + raw))
    assert certified.git("log", "-1", "--format=%B", "HEAD~1").endswith("more")
    assert refused(certified) == "history-incomplete"
