"""The registry read and checked, whole or some entries of it."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from .. import source
from ..problem import Problem
from ..registry import Ground, Outline, Part, Vocabulary
from ..registry.ground import unread
from ..registry.misnamed import renamed
from ..registry.read import read, read_for_checks
from ..settings import Settings
from .entry import inspect, weighed
from .ground import GROUND_CHECKS
from .suggest import Guesses, suggested
from .tables import REGISTRY_CHECKS

if TYPE_CHECKING:
    from ..certification.proof import Proofs
    from ..registry import Registry


def read_checked(settings: Settings, today: date, proofs: "Proofs | None" = None) -> "Registry":
    """Read a whole registry and check it; all findings are in its ``problems``.

    Checks need no ``proofs``; what shows anybody a status gives those of :mod:`..verify`.

    Raises:
        OSError: where ``solutions/`` cannot be listed.
    """
    registry = read(settings, today, inspect, proofs)
    outlines = {id: listing.outline for id, listing in registry.listings.items()}
    ids = _ids(settings.root)
    missing = unread(registry.problems)
    found = [*_between(outlines, ids), *_standing(registry.vocabulary, ids, missing)]
    known = _named(registry.problems, registry, today)
    return replace(registry, problems=_all(settings.root, known, found))


def check(settings: Settings, today: date) -> Part:
    """Read a whole registry for what is wrong with it, and nothing else: git is not asked.

    Raises:
        OSError: where ``solutions/`` cannot be listed.
    """
    part = read_for_checks(settings, today, inspect)
    ids = _ids(settings.root)
    ground = part.ground
    found = [*_between(part.outlines, ids), *_standing(ground.vocabulary, ids, ground.unread)]
    known = _named(part.problems, ground, today)
    return replace(part, problems=_all(settings.root, known, found))


def check_some(settings: Settings, today: date, ids: Iterable[str]) -> Part:
    """Read and check only the entries named; relations are checked as far as these tell.

    The ground is read, and told of where it cannot be; its own rules are for the whole registry.
    """
    part = read_for_checks(settings, today, inspect, ids)
    found = _between(part.outlines, _ids(settings.root))
    known = _named(part.problems, part.ground, today)
    return replace(part, problems=_all(settings.root, known, found))


def _ids(root: Path) -> frozenset[str]:
    try:
        return frozenset(os.listdir(root / "solutions"))  # noqa: PTH208 - there are thousands
    except FileNotFoundError:
        return frozenset()


def _between(outlines: Mapping[str, Outline], ids: frozenset[str]) -> list[Problem]:
    return [weighed(p) for check in REGISTRY_CHECKS for p in check(outlines, ids)]


def _standing(
    vocabulary: Vocabulary, ids: frozenset[str], missing: frozenset[str]
) -> list[Problem]:
    found = [weighed(p) for check in GROUND_CHECKS for p in check(vocabulary, ids)]
    if "organisations" in missing:
        return [problem for problem in found if problem.code != "unknown-organisation"]
    return found


def _named(problems: Iterable[Problem], ground: "Ground | Registry", today: date) -> list[Problem]:
    """Names of files are judged without the vocabularies: say which organisation was meant.

    So is the ground. Of what an entry says, it was said when it was inspected.
    """
    guesses = Guesses(today)
    return [
        problem
        if problem.code == "bad-organisation-id" and problem.path.startswith("solutions/")
        else suggested(problem, ground, guesses)
        for problem in renamed(problems)
    ]


def _all(root: Path, known: Iterable[Problem], found: Iterable[Problem]) -> tuple[Problem, ...]:
    """The findings that are located, and others yet to be, in their order."""
    located = source.locate(found, source.in_folder(root))
    return tuple(sorted((*known, *located), key=lambda problem: problem.order))
