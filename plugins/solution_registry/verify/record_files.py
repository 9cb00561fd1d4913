"""The files of each record: found in a timeline, in the order in which they came in whole."""

from collections import defaultdict
from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from ..certification.certified import Certified, hold_against
from ..certification.keys import PublicKey
from ..certification.signed import Signed
from ..cores import on_all_cores
from ..load import load
from ..model.certification import Certification
from ..problem import Problem
from .places import record_id, signer_of, stem
from .timeline import Arrival, Timeline

_WORTH_A_PROCESS = 100
"""So many records take longer to read than a process takes to begin and to hand back."""

Read = Callable[[Sequence[str]], Iterable[bytes]]
"""The bytes of files at the end of the history, by their paths."""

Keys = Collection[tuple[str, PublicKey]]
"""Keys, each with the id of who signs with it."""


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
    def paths(self) -> tuple[str, ...]:
        """All that belongs to it."""
        beside = (self.certified,) if self.certified else ()
        return (self.path, *self.signatures.values(), *beside)

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


def record_files(line: Timeline, read: Read, registrars: Container[str]) -> list[RecordFile]:
    """Every record at the end of a history, in the order in which they came in whole.

    ``registrars`` are the ids under which a registrar ever might sign.
    """
    parts: defaultdict[str, list[str]] = defaultdict(list)
    for path in line.files:
        parts[stem(path)].append(path)
    found = []
    for common, of_one in parts.items():
        path = f"{common}.yml"
        if not record_id(path) or path not in line.files:
            continue
        signatures = {signer: one for one in of_one if (signer := signer_of(one))}
        certified = f"{common}.json" if f"{common}.json" in of_one else None
        needed = [path, *signatures.values(), *([certified] if certified else [])]
        if len({line.arrivals[one].position for one in needed}) > 1:
            needed = _needed(path, certified, signatures, next(iter(read([path]))), registrars)
        arrival = _whole([line.arrivals[one] for one in needed])
        found.append(RecordFile(path, certified, signatures, arrival))
    return sorted(found, key=lambda file: (file.arrival.position, file.path))


def _needed(
    path: str,
    certified: str | None,
    signatures: Mapping[str, str],
    raw: bytes,
    registrars: Container[str],
) -> list[str]:
    """What makes a record whole; what somebody puts beside it later does not make it younger."""
    record = load(Certification, raw, path).value
    if record is None:
        return [path]
    own = [signatures[id] for id in record.reviewers if id in signatures]
    if len(own) < len(record.reviewers):
        own += [one for signer, one in signatures.items() if signer in registrars]
    return [path, *own, *([certified] if certified and record.digest else [])]


def _whole(arrivals: Sequence[Arrival]) -> Arrival:
    last = max(arrivals, key=lambda arrival: arrival.position)
    beside = max((arrival.beside for arrival in arrivals), key=lambda name: (name != "", name))
    return last._replace(beside=beside)


def read_records(files: Sequence[RecordFile], read: Read, keys: Keys) -> list[Filed]:
    """Read records, what they certify, and their signatures; many of them on all cores.

    ``keys`` are all that anybody ever had: signatures are checked with those of their signers.
    """
    filed: dict[str, Filed] = {}
    for some in on_all_cores(partial(_read_some, read, keys), files, _WORTH_A_PROCESS):
        filed.update(some)
    return [filed[file.path] for file in files]


def _read_some(read: Read, keys: Keys, files: Sequence[RecordFile]) -> dict[str, Filed]:
    paths = [path for file in files for path in file.paths]
    raw = dict(zip(paths, read(paths), strict=True))
    return {file.path: _read(file, raw, keys) for file in files}


def _read(file: RecordFile, raw_of: Mapping[str, bytes], keys: Keys) -> Filed:
    raw = raw_of[file.path]
    certified_raw = raw_of[file.certified] if file.certified else None
    signatures = {signer: raw_of[path] for signer, path in file.signatures.items()}
    signed = Signed(file.path, raw, signatures)
    loaded = load(Certification, raw, file.path)
    if loaded.value is None:
        return Filed(None, signed, None, loaded.problems)
    certified, problems = hold_against(loaded.value, file.path, certified_raw)
    return Filed(loaded.value, signed.check_all(keys), certified, problems)
