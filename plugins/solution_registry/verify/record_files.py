"""The files of each record: found in a timeline, and read; and when it may have become whole."""

from collections import defaultdict
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from ..certification.certified import Certified, hold_against
from ..certification.changes import order
from ..certification.keys import PublicKey
from ..certification.signed import Signed
from ..cores import on_all_cores
from ..load import load
from ..model.certification import Certification
from ..problem import Problem
from .arrivals import NOTHING, Arrival
from .places import record_id, signer_of, stem
from .timeline import Timeline

_WORTH_A_PROCESS = 100
"""So many records take longer to read than a process takes to begin and to hand back."""

Read = Callable[[Sequence[str]], Iterable[bytes]]
"""The bytes of files at the end of the history, by their paths."""

Keys = Collection[tuple[str, PublicKey]]
"""Keys, each with the id of who signs with it."""


class RecordFile(NamedTuple):
    """Where a record and what belongs to it lie, and when each of these came in.

    ``signatures`` are paths by signer, ``arrivals`` by path.
    """

    path: str
    certified: str | None
    signatures: Mapping[str, str]
    arrivals: Mapping[str, Arrival]

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
    def name(self) -> str:
        """Its name within its solution: a day and a number."""
        return self.path.rpartition("/")[2].removesuffix(".yml")

    @property
    def serial(self) -> str:
        """The serial that its place gives it."""
        return f"{self.id}/{self.name}"

    def whole(self, paths: Iterable[str]) -> Arrival:
        """When the last of some of its paths came in."""
        arrivals = [self.arrivals[one] for one in paths]
        last = max(arrivals, key=lambda arrival: arrival.position)
        states = (arrival.beside for arrival in arrivals if arrival.beside)
        beside = max(states, key=order, default=NOTHING)
        return last._replace(beside=beside)


class Filed(NamedTuple):
    """A record that was read, with what is wrong with it whoever decided it."""

    record: Certification | None
    signed: Signed
    certified: Certified | None
    problems: tuple[Problem, ...]


class Attempt(NamedTuple):
    """A record as it was when something came in that may have made it whole.

    ``signed`` has the signatures that were there by then; ``last``: nothing comes after it.
    """

    file: RecordFile
    filed: Filed
    signed: Signed
    arrival: Arrival
    last: bool

    @property
    def order(self) -> tuple[int, str, bool, tuple[str, int]]:
        """By history, and in one commit by the names of records, revocations last."""
        record = self.filed.record
        revokes = record is not None and record.decision == "revoked"
        return (self.arrival.position, self.file.id, revokes, order(self.file.name))


def record_files(line: Timeline) -> list[RecordFile]:
    """Every record at the end of a history."""
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
        paths = (path, *signatures.values(), *([certified] if certified else []))
        arrivals = {one: line.arrivals[one] for one in paths}
        found.append(RecordFile(path, certified, signatures, arrivals))
    return found


def attempts(
    files: Sequence[RecordFile], filed: Sequence[Filed], registrars: Container[str]
) -> list[Attempt]:
    """Every record each time that it may have become whole, in the order of history.

    A record counts from when it was whole for the first time: what somebody puts beside it later
    makes it neither younger nor older. ``registrars`` are the ids under which a registrar ever
    might sign.
    """
    found = (
        attempt
        for file, read in zip(files, filed, strict=True)
        for attempt in _attempts(file, read, registrars)
    )
    return sorted(found, key=lambda attempt: attempt.order)


def _attempts(file: RecordFile, filed: Filed, registrars: Container[str]) -> Iterator[Attempt]:
    needed = [file.path]
    if file.certified and filed.record and filed.record.digest:
        needed.append(file.certified)
    begun = file.whole(needed).position
    came = {
        signer: file.arrivals[path].position
        for signer, path in file.signatures.items()
        if filed.record
        and (signer in filed.record.reviewers or signer in registrars)
        and filed.signed.holds(signer)
    }
    positions = sorted({begun, *(one for one in came.values() if one > begun)})
    for position in positions:
        there = [signer for signer, at in came.items() if at <= position]
        arrival = file.whole([*needed, *(file.signatures[signer] for signer in there)])
        last = position == positions[-1]
        signed = filed.signed if last else filed.signed.of(there)
        yield Attempt(file, filed, signed, arrival, last)


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
