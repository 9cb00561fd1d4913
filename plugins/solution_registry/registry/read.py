"""Reading a registry: every entry once, what is unchanged not at all."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from .. import __version__, source
from ..collector import no_collection
from ..cores import on_all_cores
from ..kept import code_stamp
from ..names import check_names
from ..problem import Problem
from ..settings import Settings
from .as_decided import as_decided
from .entry import Entry
from .folder import Folder, read_data, read_files, read_folder
from .ground import Ground
from .kept_ground import kept_ground
from .outline import Outline
from .outlined import outline
from .store import Known, Names, recall, remember
from .tree import Listed, scan, scan_decisions

if TYPE_CHECKING:
    from ..certification.proof import Proofs
    from ..history import History
    from .registry import Registry

_WORTH_A_PROCESS = 60
"""So many entries take longer to read than a process takes to begin and to hand back."""


class EntryChangedError(KeyError):
    """An entry's files are no longer what they were when the registry was read; names its id."""


Inspect = Callable[[Folder, Ground, date], Iterable[Problem]]
"""Tells all that is wrong with one entry's files, given the ground and the day."""


def read(
    settings: Settings, today: date, inspect: Inspect, proofs: Proofs | None = None
) -> Registry:
    """Read a whole registry; all findings are in its ``problems``.

    The status of a solution rests on those records alone that ``proofs`` say are verified, and on
    the policy as they say it was decided; without any, on what records and the policy say.

    Raises:
        OSError: where ``solutions/`` itself cannot be listed.
    """
    with no_collection():
        ground = kept_ground(settings.root, settings.cache, code_stamp())
        ground = as_decided(ground, proofs.decided if proofs else {})
        reading = _Reading(settings, today, ground, inspect, for_pages=True)
        known, names = reading.all()
        problems = _located(settings.root, [*ground.problems, *names])
        for one in known.values():
            problems.extend(one.problems)
        return _registry(reading, known, problems, _history(settings, today), proofs)


@dataclass(frozen=True, slots=True)
class Part:
    """Entries read for what is wrong with them, some or all: without status and dates."""

    ground: Ground
    outlines: Mapping[str, Outline]
    problems: tuple[Problem, ...]


def read_for_checks(
    settings: Settings, today: date, inspect: Inspect, ids: Iterable[str] | None = None
) -> Part:
    """Read all entries or those named, and the ground, for what is wrong with them."""
    with no_collection():
        ground = kept_ground(settings.root, settings.cache, code_stamp())
        reading = _Reading(settings, today, ground, inspect, for_pages=False)
        if ids is None:
            known, names = reading.all()
        else:
            trees = [scan(settings.root, id) for id in sorted(set(ids))]
            names = check_names([fact for tree in trees for fact in tree.facts])
            listed = {id: one for tree in trees for id, one in tree.entries.items()}
            known = {id: reading.one(id, one) for id, one in listed.items()}
        problems = _located(settings.root, [*ground.problems, *names])
        for one in known.values():
            problems.extend(one.problems)
        return Part(ground, _shown(settings, known), tuple(problems))


@dataclass(slots=True)
class _Reading:
    """One reading under way."""

    settings: Settings
    today: date
    ground: Ground
    inspect: Inspect
    for_pages: bool
    """Whether entries will be asked for, whole."""
    versions: dict[str, str] = field(default_factory=dict)
    """The version of each entry that was read."""
    parsed: dict[str, bytes] = field(default_factory=dict)
    """What was parsed of entries in this run, packed: models of them all would fill the memory."""

    @property
    def key(self) -> str:
        """What the knowledge of an entry depends on besides its own files."""
        parts = (__version__, code_stamp(), self.ground.version, self.today.isoformat())
        return blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()

    def all(self) -> tuple[dict[str, Known], Sequence[Problem]]:
        """Know every entry, and what is wrong with names: from the store where all is as it was."""
        store = recall(self.settings.cache, self.key)
        tree = scan(self.settings.root, recall=store.listed)
        listed = tree.entries
        known = {id: store.unchanged(id, one) for id, one in listed.items()}
        changed = [id for id, one in known.items() if one is None]
        for found, parsed in on_all_cores(partial(self.some, listed), changed, _WORTH_A_PROCESS):
            known.update(found)
            self.parsed.update(parsed)
        complete = {id: one for id, one in known.items() if one}
        self.versions.update((id, one.version) for id, one in complete.items())
        names = store.names if store.names.digest == tree.names else Names.of(tree)
        if complete != store.entries or names is not store.names:
            remember(self.settings.cache, self.key, complete, names, store)
        return complete, [*names.problems, *check_names(scan_decisions(self.settings.root))]

    def some(
        self, listed: Mapping[str, Listed], ids: Sequence[str]
    ) -> tuple[dict[str, Known], dict[str, bytes]]:
        """Read some entries: what is known of them, and what was parsed, packed."""
        known = {id: self.one(id, listed[id]) for id in ids}
        return known, {id: self.parsed[id] for id in ids if id in self.parsed}

    def one(self, id: str, listed: Listed) -> Known:
        """Read one entry and find what is wrong with it."""
        files = read_files(self.settings.root, id, tuple(name for name, _, _ in listed.files))
        folder = read_folder(id, files)
        problems = list(self.inspect(folder, self.ground, self.today))
        found: Outline | None = None
        if folder.entry:
            criteria = self.ground.criteria if folder.entry.certifications else {}
            found = outline(folder.entry, folder.version, criteria)
            if self.for_pages:
                self.parsed[id] = marshal.dumps(dict(folder.data))
        if problems:
            prefix = f"solutions/{id}/"
            raw = {prefix + name: raw for name, raw in files.items() if isinstance(raw, bytes)}
            problems = source.locate(problems, raw.get)
        return Known(listed, folder.version, found, tuple(problems))

    def entry(self, id: str) -> Entry:
        """Read one entry whole.

        Raises:
            EntryChangedError: where it is not what the registry was read from: changed, or gone.
        """
        if id in self.parsed:
            return read_data(id, marshal.loads(self.parsed[id]))  # noqa: S302 - packed above
        names = tuple(name for name, _, _ in scan(self.settings.root, id).stamps.get(id, ()))
        folder = read_folder(id, read_files(self.settings.root, id, names))
        if folder.entry is None or folder.version != self.versions.get(id):
            raise EntryChangedError(id)
        return folder.entry


def _registry(
    reading: _Reading,
    known: Mapping[str, Known],
    problems: list[Problem],
    lives: tuple[Mapping[str, History], str],
    proofs: Proofs | None,
) -> Registry:
    # Imported where a status is asked for: checking a file needs none of it.
    from ..certification.proof import BELIEVED
    from .listing import Listing, listing
    from .registry import Registry

    proofs = proofs or BELIEVED
    settings, ground = reading.settings, reading.ground
    terms = ground.vocabulary.on(reading.today)
    shown = _shown(settings, known)
    examples = any(one.example for one in shown.values())
    settings = replace(settings, show_examples=examples)
    past, told = lives
    as_of = settings.examples_as_of or reading.today
    listings: dict[str, Listing] = {
        id: listing(
            one,
            ground.policy,
            as_of if one.example else reading.today,
            past.get(id),
            proofs,
            ground.ended,
        )
        for id, one in shown.items()
    }
    return Registry(
        settings=settings,
        today=reading.today,
        vocabulary=terms if examples else terms.without_examples(),
        criteria=MappingProxyType(dict(ground.criteria)),
        policy=ground.policy,
        reviewers=MappingProxyType(dict(ground.reviewers)),
        listings=MappingProxyType(listings),
        problems=tuple(sorted(problems, key=lambda problem: problem.order)),
        broken=tuple(id for id, one in sorted(known.items()) if one.outline is None),
        version=f"{reading.key}-{settings.examples_as_of}-{examples}"
        f"-{'.'.join(settings.languages)}-{proofs.version}",
        no_history=told,
        read_entry=reading.entry,
    )


def _shown(settings: Settings, known: Mapping[str, Known]) -> dict[str, Outline]:
    return {
        id: one.outline
        for id, one in sorted(known.items())
        if one.outline and (settings.show_examples or not one.outline.example)
    }


def _history(settings: Settings, today: date) -> tuple[Mapping[str, History], str]:
    from .. import history

    try:
        return history.read(settings.root, today, cache=settings.cache), ""
    except history.NoHistory as reason:
        return {}, str(reason)


def _located(root: Path, problems: Iterable[Problem]) -> list[Problem]:
    found = list(problems)
    return source.locate(found, source.in_folder(root)) if found else found
