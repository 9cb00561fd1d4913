"""What is proven of the files that lie in a folder: of its history, and of what comes next."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

from .. import kept
from ..certification.past import Anchor, Checkpoint, Past, Ruling
from ..certification.places import POLICY, REVIEWERS
from ..certification.proof import NotVerified, Proven, Verified
from ..history import NoHistory
from ..history.changes import Change
from ..history.graph import Commit, Edge, main_line, whole_history
from ..history.objects import LARGEST, SYMLINK, Objects, TreeFile, blob_name
from ..model.policy_change import Allowed, FileChange, PolicyChange
from ..problem import Problem, Severity
from .places import FOLDERS, is_followed
from .refusal import no_history

_NAME = "verdicts.pickle"
_PLAIN = 0o100644


def present(root: Path, cache: Path | None) -> Proven:
    """Prove the records of a folder, as if all that is not yet committed were committed now.

    On any day: what is of the future says so, and counts from its day on. What was learnt is kept
    in ``cache``; ``registry verify`` never takes anything from there.
    """
    try:
        with Objects(root) as objects:
            return _present(objects, cache)
    except NoHistory as reason:
        return Proven({}, no_history(str(reason)))


def _present(objects: Objects, cache: Path | None) -> Proven:
    head = objects.commit("HEAD")
    here = dict(_here(objects.root, head))
    state = hashlib.blake2b(repr(sorted(here.items())).encode(), digest_size=16).hexdigest()
    key = f"{kept.code_stamp()} {head} {state}"
    known = kept.recall(cache / _NAME, key, _CLASSES) if cache else None
    if known:
        verdicts, told = known[0]
        return Proven(verdicts, past=told)
    from .past import past  # and with it cryptography, which takes a while
    from .proof import prove

    commits = whole_history(objects, head, FOLDERS)
    changes = tuple(_changes(main_line(commits), here))
    if changes:
        commits = (*commits, Commit("", (Edge(head, changes),)))
    added = {one.new.object: _raw(objects.root / one.path) for one in changes if one.new}
    proof = prove(commits, partial(_read, objects, added), date.max)
    verdicts, told = dict(proof.verdicts), past(proof)
    if changes:
        told = replace(told, checkpoint=None)  # nobody else has what is not committed
    if cache:
        kept.keep(cache / _NAME, key, (verdicts, told))
    return Proven(verdicts, past=told)


_CLASSES = (
    Allowed,
    Anchor,
    Checkpoint,
    FileChange,
    NotVerified,
    Past,
    PolicyChange,
    Problem,
    Ruling,
    Severity,
    Verified,
    date,
)


def _read(objects: Objects, added: Mapping[str, bytes], names: Sequence[str]) -> Iterable[bytes]:
    there = iter(objects.blobs([name for name in names if name not in added]))
    for name in names:
        yield added[name] if name in added else next(there)


def _changes(line: Sequence[Commit], here: Mapping[str, TreeFile]) -> Iterator[Change]:
    """What differs between the end of the main line and the folder."""
    committed: dict[str, TreeFile] = {}
    for change in chain.from_iterable(commit.edges[0].changes for commit in line):
        if not is_followed(change.path):
            continue
        if change.new is None:
            committed.pop(change.path, None)
        else:
            committed[change.path] = change.new
    for path in sorted({*committed, *here}):
        old, new = committed.get(path), here.get(path)
        if (old and old.object) != (new and new.object):
            yield Change(path, old, new)


def _here(root: Path, head: str) -> Iterator[tuple[str, TreeFile]]:
    """The files of the folder that a proof is about, under the names that git would give them."""
    for path in filter(is_followed, (POLICY, REVIEWERS, *_listed(root))):
        file = root / path
        try:
            raw = _raw(file)
        except OSError:
            continue
        yield path, TreeFile(SYMLINK if file.is_symlink() else _PLAIN, blob_name(raw, len(head)))


def _raw(file: Path) -> bytes:
    """The bytes of a file or of a link; of one that is too large, none."""
    if file.is_symlink():
        return os.fsencode(file.readlink())
    return file.read_bytes() if file.stat().st_size <= LARGEST else b""


def _listed(root: Path) -> Iterator[str]:
    """What lies in the folders of records, of changes of policy and of criteria."""
    folders = ["policy/changes", "schema/criteria"]
    with suppress(OSError):
        names = sorted(one.name for one in os.scandir(root / "solutions"))
        folders += [f"solutions/{name}/certifications" for name in names]
    for folder in folders:
        with suppress(OSError):
            yield from (f"{folder}/{one.name}" for one in os.scandir(root / folder))
