"""Certified solutions that use a term which says something else once a change is in.

Their own files stay as they are, and their certificates stand; readers see the term.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from ..checks.walk import marks, named
from ..model.solution import Solution
from ..registry import Entry, Vocabulary
from ..source import if_readable
from .change import Change, Touched
from .effect import CERTIFIED, effect

MEANING: Final = (
    *("name", "official_name", "description", "kind", "holder", "country"),
    *("url", "homepage", "website", "valid_from", "valid_to", "successor"),
)
"""Fields of terms by which readers take a solution for what it is; all others are upkeep."""

USED: Final = (
    *("organisations", "service_areas", "system_types"),
    *("platforms", "agreements", "standards"),
)
"""Vocabularies whose terms solutions name."""

Term = tuple[str, str]
"""A vocabulary, and the id of its term."""


class Using(NamedTuple):
    """A certified solution, and the altered terms that it names."""

    entry: Entry
    terms: tuple[Term, ...]


def using(change: Change) -> tuple[Using, ...]:
    """The certified solutions of the base that name what means something else now.

    Raises NoHistory.
    """
    if change.after_ground is change.ground:
        return ()
    altered = frozenset(_altered(change.ground.vocabulary, change.after_ground.vocabulary))
    if not altered:
        return ()
    found = (_using(change, id, altered) for id in sorted(change.before.ids))
    return tuple(one for one in found if one)


def _altered(before: Vocabulary, after: Vocabulary) -> Iterator[Term]:
    for vocabulary in USED:
        old, new = getattr(before, vocabulary), getattr(after, vocabulary)
        for id in old.keys() & new.keys():
            if any(getattr(old[id], x, None) != getattr(new[id], x, None) for x in MEANING):
                yield vocabulary, id


def _using(change: Change, id: str, altered: frozenset[Term]) -> Using | None:
    """What a solution uses of it, where it is certified: most are told by their bytes alone."""
    if not any(name.startswith("certifications/") for name in change.before.below(_folder(id))):
        return None
    raw = if_readable(change.before.read)(f"{_folder(id)}/solution.yml") or b""
    if not any(term.encode() in raw for _, term in altered):
        return None
    folder = change.before.entry(id)
    seen = effect(change, Touched(id, folder, folder, ())).before
    if folder is None or folder.entry is None or seen is None:
        return None
    names = (
        (vocabulary, name) for _, vocabulary, name in named(marks(Solution), folder.entry.data)
    )
    terms = tuple(dict.fromkeys(one for one in names if one in altered))
    return Using(folder.entry, terms) if terms and seen.status.state in CERTIFIED else None


def _folder(id: str) -> str:
    return f"solutions/{id}"
