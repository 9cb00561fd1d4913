"""The files of each record: found in a timeline, in the order in which they came in whole."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from ..certification.certified import Certified, hold_against
from ..certification.signed import Signed
from ..load import load
from ..model.certification import Certification
from ..problem import Problem
from .places import record_id, signer_of
from .timeline import Arrival, Timeline

Read = Callable[[Sequence[str]], Iterable[bytes]]
"""The bytes of files at the end of the history, by their paths."""


class RecordFile(NamedTuple):
    """Where a record and what belongs to it lie, and when the last of it came in."""

    path: str
    certified: str | None
    signatures: Mapping[str, str]
    arrival: Arrival

    @property
    def id(self) -> str:
        """The solution in whose folder it lies."""
        return record_id(self.path)

    @property
    def serial(self) -> str:
        """The serial that its place gives it."""
        return f"{self.id}/{self.path.rpartition('/')[2].removesuffix('.yml')}"


class Filed(NamedTuple):
    """A record that was read, with what is wrong with it whoever decided it."""

    record: Certification | None
    signed: Signed
    certified: Certified | None
    problems: tuple[Problem, ...]


def record_files(line: Timeline) -> list[RecordFile]:
    """Every record at the end of a history, in the order in which they came in."""
    parts: defaultdict[str, list[str]] = defaultdict(list)
    for path in line.files:
        folder, _, name = path.rpartition("/")
        parts[f"{folder}/{name.partition('.')[0]}"].append(path)
    found = [
        _record_file(stem, of_one, line.arrivals)
        for stem, of_one in parts.items()
        if record_id(f"{stem}.yml") and f"{stem}.yml" in line.files
    ]
    return sorted(found, key=lambda file: (file.arrival.position, file.path))


def _record_file(stem: str, parts: list[str], arrivals: Mapping[str, Arrival]) -> RecordFile:
    signatures = {signer: path for path in parts if (signer := signer_of(path))}
    certified = f"{stem}.json" if f"{stem}.json" in parts else None
    needed = (f"{stem}.yml", *signatures.values(), *([certified] if certified else []))
    last = max((arrivals[part] for part in needed), key=lambda arrival: arrival.position)
    beside = max((arrivals[part].beside for part in needed), key=lambda name: (name != "", name))
    return RecordFile(f"{stem}.yml", certified, signatures, last._replace(beside=beside))


def read_record(file: RecordFile, read: Read) -> Filed:
    """Read a record, what it certifies, and its signatures."""
    beside = [file.certified] if file.certified else []
    raw, *others = read([file.path, *file.signatures.values(), *beside])
    certified_raw = others.pop() if beside else None
    signed = Signed(file.path, raw, dict(zip(file.signatures, others, strict=True)))
    loaded = load(Certification, raw, file.path)
    if loaded.value is None:
        return Filed(None, signed, None, loaded.problems)
    certified, problems = hold_against(loaded.value, file.path, certified_raw)
    return Filed(loaded.value, signed, certified, problems)
