"""Reading a registry: every entry once, what is unchanged not at all."""

import gc
import marshal
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType

from .. import __version__, history, source
from ..certification.proof import BELIEVED, Proofs
from ..kept import code_stamp
from ..names import check_names
from ..problem import Problem
from ..settings import Settings
from .entry import Entry
from .folder import Folder, read_data, read_files, read_folder
from .ground import Ground
from .kept_ground import kept_ground
from .listing import Listing, listing
from .outline import Outline, outline
from .registry import Registry
from .store import Known, recall, remember
from .tree import Stamp, Tree, scan

Inspect = Callable[[Folder, Ground, date], Iterable[Problem]]
"""Tells all that is wrong with one entry's files, given the ground and the day."""


def read(settings: Settings, today: date, inspect: Inspect, proofs: Proofs = BELIEVED) -> Registry:
    """Read a whole registry; all findings are in its ``problems``.

    The status of a solution rests on those records alone that ``proofs`` say are verified.

    Raises:
        OSError: where ``solutions/`` itself cannot be listed.
    """
    with _no_collection():
        ground = kept_ground(settings.root, settings.cache, code_stamp())
        tree = scan(settings.root)
        reading = _Reading(settings, today, ground, inspect)
        known = reading.all(tree)
        problems = [*ground.problems, *check_names(tree.facts)]
        problems = _located(settings.root, problems)
        for one in known.values():
            problems.extend(one.problems)
        return _registry(reading, known, problems, _history(settings), proofs)


def read_some(settings: Settings, today: date, inspect: Inspect, ids: Iterable[str]) -> Registry:
    """Read only the entries named, whole, with the ground, and without asking git for dates.

    For checking a few files quickly.
    """
    with _no_collection():
        ground = kept_ground(settings.root, settings.cache, code_stamp())
        reading = _Reading(settings, today, ground, inspect)
        known: dict[str, Known] = {}
        problems = list(_located(settings.root, ground.problems))
        for id in sorted(set(ids)):
            tree = scan(settings.root, id)
            problems.extend(_located(settings.root, check_names(tree.facts)))
            if id in tree.stamps:
                known[id] = reading.one(id, tree.stamps[id])
                problems.extend(known[id].problems)
        return _registry(reading, known, problems, ({}, "not-asked"), BELIEVED)


@dataclass(slots=True)
class _Reading:
    """One reading under way."""

    settings: Settings
    today: date
    ground: Ground
    inspect: Inspect
    parsed: dict[str, bytes] = field(default_factory=dict)
    """What was parsed of entries in this run, packed: models of them all would fill the memory."""

    @property
    def key(self) -> str:
        """What the knowledge of an entry depends on besides its own files."""
        parts = (__version__, code_stamp(), self.ground.version, self.today.isoformat())
        return blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()

    def all(self, tree: Tree) -> dict[str, Known]:
        """Know every entry: from the store where its files are as they were."""
        store = recall(self.settings.cache, self.key)
        known: dict[str, Known] = {}
        for id, stamps in tree.stamps.items():
            known[id] = store.unchanged(id, stamps) or self.one(id, stamps)
        if known != store.entries:
            remember(self.settings.cache, self.key, known)
        return known

    def one(self, id: str, stamps: tuple[Stamp, ...]) -> Known:
        """Read one entry and find what is wrong with it."""
        files = read_files(self.settings.root, id, tuple(name for name, _, _ in stamps))
        folder = read_folder(id, files)
        problems = list(self.inspect(folder, self.ground, self.today))
        found: Outline | None = None
        if folder.entry:
            found = outline(folder.entry, folder.version, self.ground.criteria)
            self.parsed[id] = marshal.dumps(dict(folder.data))
        if problems:
            prefix = f"solutions/{id}/"
            raw = {prefix + name: raw for name, raw in files.items() if isinstance(raw, bytes)}
            problems = source.locate(problems, raw.get)
        return Known(stamps, folder.version, found, tuple(problems))

    def entry(self, id: str) -> Entry:
        """Read one entry whole.

        Raises:
            KeyError: where the entry is not there or cannot be read.
        """
        if id in self.parsed:
            return read_data(id, marshal.loads(self.parsed[id]))  # noqa: S302 - packed above
        names = tuple(name for name, _, _ in scan(self.settings.root, id).stamps.get(id, ()))
        folder = read_folder(id, read_files(self.settings.root, id, names))
        if folder.entry is None:
            raise KeyError(id)
        return folder.entry


def _registry(
    reading: _Reading,
    known: Mapping[str, Known],
    problems: list[Problem],
    lives: tuple[Mapping[str, history.History], str],
    proofs: Proofs,
) -> Registry:
    settings, ground, terms = reading.settings, reading.ground, reading.ground.vocabulary
    shown = {
        id: one.outline
        for id, one in sorted(known.items())
        if one.outline and (settings.show_examples or not one.outline.example)
    }
    past, told = lives
    as_of = settings.examples_as_of or reading.today
    listings: dict[str, Listing] = {
        id: listing(
            one, ground.policy, as_of if one.example else reading.today, past.get(id), proofs
        )
        for id, one in shown.items()
    }
    return Registry(
        settings=settings,
        today=reading.today,
        vocabulary=terms if settings.show_examples else terms.without_examples(),
        criteria=MappingProxyType(dict(ground.criteria)),
        policy=ground.policy,
        reviewers=MappingProxyType(dict(ground.reviewers)),
        listings=MappingProxyType(listings),
        problems=tuple(sorted(problems, key=lambda problem: problem.order)),
        broken=tuple(id for id, one in sorted(known.items()) if one.outline is None),
        version=f"{reading.key}-{settings.examples_as_of}-{settings.show_examples}-{proofs.version}",
        no_history=told,
        read_entry=reading.entry,
    )


def _history(settings: Settings) -> tuple[Mapping[str, history.History], str]:
    try:
        return history.read(settings.root, cache=settings.cache), ""
    except history.NoHistory as reason:
        return {}, str(reason)


def _located(root: Path, problems: Iterable[Problem]) -> list[Problem]:
    def raw(path: str) -> bytes | None:
        try:
            return (root / path).read_bytes()
        except OSError:
            return None

    found = list(problems)
    return source.locate(found, raw) if found else found


@contextmanager
def _no_collection() -> Iterator[None]:
    """Many small objects and no cycles among them: the cycle collector would only cost time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
