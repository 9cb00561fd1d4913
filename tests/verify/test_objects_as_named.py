"""Objects are what their names say: a folder that was copied, not cloned, can hold anything."""

import zlib
from pathlib import Path

import pytest
from solution_registry.history.objects import LARGEST

from .clone import Clone
from .odd_trees import swell
from .one_record import RECORD
from .test_refuses import refused


def loose(clone: Clone, name: str) -> Path:
    """The file in which git keeps an object."""
    return clone.path(f".git/objects/{name[:2]}/{name[2:]}")


def overwrite(file: Path, kind: bytes, raw: bytes) -> None:
    """Put another object in the place of one, as no git does."""
    file.chmod(0o644)
    file.write_bytes(zlib.compress(b"%b %d\0" % (kind, len(raw)) + raw))


def content(file: Path) -> tuple[bytes, bytes]:
    """Kind and bytes of an object."""
    head, _, raw = zlib.decompress(file.read_bytes()).partition(b"\0")
    return head.partition(b" ")[0], raw


@pytest.mark.parametrize("more", [b"# x\n", b"# " + b"x" * LARGEST])
def test_a_file_that_is_not_what_its_name_says(certified: Clone, more: bytes) -> None:
    file = loose(certified, certified.git("rev-parse", f"HEAD:{RECORD}"))
    overwrite(file, b"blob", certified.path(RECORD).read_bytes() + more)
    name = file.parent.name + file.name
    assert certified.git("cat-file", "blob", name).endswith("x")
    assert refused(certified) == "history-incomplete"


def test_a_file_that_was_emptied(certified: Clone) -> None:
    file = loose(certified, certified.git("rev-parse", f"HEAD:{RECORD}"))
    overwrite(file, b"blob", b"")
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


@pytest.mark.parametrize("folder", ["solutions", "solutions/bygglov"])
def test_a_folder_that_is_too_large_to_be_one(clone: Clone, folder: str) -> None:
    """As it was before a revocation came, and a name of ten megabytes after all others."""
    clone.record()
    clone.commit()
    _, before = content(loose(clone, clone.git("rev-parse", f"HEAD:{folder}")))
    clone.revocation("2026-03-05")
    clone.commit()
    file = bytes.fromhex(clone.git("rev-parse", f"HEAD:{RECORD}"))
    large = b"100644 " + b"~" * LARGEST + b"\0" + file
    overwrite(loose(clone, clone.git("rev-parse", f"HEAD:{folder}")), b"tree", before + large)
    assert refused(clone) == "history-incomplete"


def test_a_folder_of_that_size_under_its_own_name(certified: Clone) -> None:
    """Nobody is asked to believe that it is empty."""
    swell(certified.folder, "solutions", LARGEST)
    assert refused(certified) == "history-incomplete"


@pytest.mark.parametrize("more", [b"more\n", b"m" * LARGEST + b"\n"])
def test_a_commit_that_is_not_what_its_name_says(certified: Clone, more: bytes) -> None:
    """Git itself compares only the one that it is asked for by name."""
    file = loose(certified, certified.git("rev-parse", "HEAD~1"))
    kind, raw = content(file)
    assert kind == b"commit"
    overwrite(file, kind, raw + more)
    assert certified.git("log", "-1", "--format=%B", "HEAD~1").endswith(more.decode()[-5:].strip())
    assert refused(certified) == "history-incomplete"
