"""Rules over the registry: one function each, listed in two tables.

``ENTRY_CHECKS`` look at one entry and what it stands on; their findings are kept with the entry.
``REGISTRY_CHECKS`` look at what entries say of each other, from outlines alone.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from .. import source
from ..problem import Problem, Severity
from ..registry import Entry, Folder, Ground, Outline, Part, Vocabulary
from ..registry.ground import unread
from ..registry.read import read, read_for_checks
from ..settings import Settings
from .adopters import adopter_is_lead, confirmation_proof_missing, source_missing
from .claims import claims_certification
from .dates import date_in_future, ends_before_start, use_not_begun
from .documents import document_missing, document_unlisted, placeholders
from .examples import example_mark_missing, example_mixed
from .ground import GROUND_CHECKS
from .languages import sami_meant
from .licences import licence
from .lists import (
    band_without_amount,
    bands_not_ascending,
    duplicate_value,
    range_reversed,
    versions_not_falling,
)
from .meant import whatever_was_meant
from .persons import person_named
from .phases import (
    confirmed_before_use,
    gate_ahead,
    gates_reversed,
    seeking_after_end,
    use_ahead,
)
from .pictures import image_not_shown
from .procurement import (
    deadline_after_end,
    eligible_organisations_missing,
    outside_agreement,
    still_to_procure_missing,
    template,
)
from .records import (
    explained,
    interest_conflict,
    record_name,
    reviewer_known_and_active,
    revokes_unknown,
    unknown_criteria,
    validity,
)
from .references import reference, reference_in
from .relations import (
    reference_cycle,
    replaced_by_missing,
    repository_twice,
    unknown_solution,
)
from .reuse import homepage_twice
from .roles import contact_unreachable, lead_is_partner
from .sources import source_wanted
from .suggest import Guesses, filled_in, suggested
from .text_links import link_not_shown

if TYPE_CHECKING:
    from ..certification.proof import Proofs
    from ..registry import Registry

EntryCheck = Callable[[Entry, Ground, date], Iterable[Problem]]
RegistryCheck = Callable[[Mapping[str, Outline], frozenset[str]], Iterable[Problem]]

ENTRY_CHECKS: tuple[EntryCheck, ...] = (
    reference,
    licence,
    homepage_twice,
    sami_meant,
    duplicate_value,
    range_reversed,
    bands_not_ascending,
    band_without_amount,
    versions_not_falling,
    date_in_future,
    use_not_begun,
    ends_before_start,
    seeking_after_end,
    gate_ahead,
    gates_reversed,
    use_ahead,
    confirmed_before_use,
    lead_is_partner,
    contact_unreachable,
    person_named,
    claims_certification,
    still_to_procure_missing,
    eligible_organisations_missing,
    outside_agreement,
    deadline_after_end,
    template,
    document_missing,
    document_unlisted,
    placeholders,
    image_not_shown,
    link_not_shown,
    source_missing,
    source_wanted,
    adopter_is_lead,
    confirmation_proof_missing,
    replaced_by_missing,
    example_mixed,
    example_mark_missing,
    record_name,
    unknown_criteria,
    explained,
    reviewer_known_and_active,
    interest_conflict,
    revokes_unknown,
    validity,
)
"""Rules for one entry."""

REGISTRY_CHECKS: tuple[RegistryCheck, ...] = (
    unknown_solution,
    reference_cycle,
    repository_twice,
)
"""Rules between entries: given all outlines at hand, and the ids of all folders."""


def inspect(folder: Folder, ground: Ground, today: date) -> Iterator[Problem]:
    """Tell everything that is wrong with one entry's files, what reading found among it."""
    models = {file.path: file.model for file in folder.wrong}
    guesses = Guesses(today)
    for problem in folder.problems:
        model = models.get(problem.path)
        told = filled_in(problem, model, ground, guesses) if model else problem
        yield suggested(told, ground, guesses)
    for file in folder.wrong:
        for problem in reference_in(file.path, file.model, file.data, ground, today):
            if problem.field not in file.told:
                yield weighed(problem)
    if folder.entry:
        for problem in _of_entry(folder.entry, ground, today):
            yield weighed(problem)
    else:
        for problem in whatever_was_meant(folder, lambda one: _of_entry(one, ground, today)):
            yield weighed(problem)


def _of_entry(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    for check in ENTRY_CHECKS:
        yield from check(entry, ground, today)


def weighed(problem: Problem) -> Problem:
    """Give a problem the severity that its code has."""
    from ..wording import CODES

    severity = CODES[problem.code].severity
    return problem if problem.severity is severity else replace(problem, severity=severity)


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
        for problem in problems
    ]


def _all(root: Path, known: Iterable[Problem], found: Iterable[Problem]) -> tuple[Problem, ...]:
    """The findings that are located, and others yet to be, in their order."""
    located = source.locate(found, source.in_folder(root))
    return tuple(sorted((*known, *located), key=lambda problem: problem.order))


def errors(registry: "Registry") -> tuple[Problem, ...]:
    """The findings that stop."""
    return tuple(p for p in registry.problems if p.severity is Severity.ERROR)
