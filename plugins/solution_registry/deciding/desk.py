"""All that lies on a reviewer's desk: an entry, who may decide today, and what was decided."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from ..certification.authority import Authority
from ..certification.certified import read_certified
from ..certification.proof import Proven
from ..certification.record import RecordOutline
from ..certification.standing import made
from ..checks import check_some
from ..model.certification import Certification, CriteriaSet
from ..problem import Problem, Severity
from ..registry import Entry, Folder, Ground, Listing, Outline, Vocabulary
from ..registry.folder import as_decided, read_files, read_folder
from ..registry.listing import listing
from ..registry.outlined import outline
from ..registry.read_ground import read_ground
from ..settings import Settings
from ..verify.foreseen import proven
from ..verify.proof import Proof
from .uncommitted import uncommitted


class Undecidable(Exception):
    """Nothing can be decided here; ``problems`` say why."""

    def __init__(self, *problems: Problem) -> None:
        """Take the reasons."""
        super().__init__(problems[0].code if problems else "")
        self.problems = problems


class NotShown(Exception):
    """It is an example, which the settings leave out; its words are the solution's id."""


@dataclass(frozen=True)
class Desk:
    """Where a decision on one solution is made. ``day`` is today, or that of examples.

    ``wrong`` are the entry's errors, which only a revocation does not wait for.
    """

    settings: Settings
    ground: Ground
    outline: Outline
    entry: Entry
    proof: Proof
    authority: Authority
    day: date
    today: date
    wrong: tuple[Problem, ...] = ()

    @property
    def root(self) -> Path:
        """The registry's folder."""
        return self.settings.root

    @property
    def criteria(self) -> CriteriaSet:
        """The criteria in force."""
        rules = self.authority.rules
        return rules.criteria[rules.policy.criteria]

    @cached_property
    def listing(self) -> Listing:
        """The entry on its day; only records that are proven count."""
        proofs = Proven(self.proof.verdicts)
        policy = self.authority.rules.policy
        return listing(self.outline, policy, self.day, None, proofs, self.ground.ended)

    @cached_property
    def last(self) -> tuple[RecordOutline, Certification] | None:
        """The newest certification that is proven, with its outline."""
        found = [
            record
            for record in self.listing.outline.records
            if record.decision == "certified" and record.serial not in self.listing.unverified
        ]
        newest = max(found, key=lambda record: made(record.serial), default=None)
        return (newest, self.entry.certifications[newest.serial]) if newest else None

    def certified(self, serial: str) -> Mapping[str, Any]:
        """What a record certified; nothing where that cannot be told."""
        file = (self.root / self.entry.record_path(serial)).with_suffix(".json")
        try:
            found = read_certified(file.read_bytes())
        except OSError:
            return {}
        return found.data if found else {}

    @cached_property
    def uncommitted(self) -> tuple[str, ...]:
        """The entry's files that are not as they were committed."""
        return uncommitted(self.root, self.entry.id)

    @property
    def names(self) -> Mapping[str, str]:
        """Organisations by id."""
        return {id: one.name for id, one in self.vocabulary.organisations.items()}

    @property
    def vocabulary(self) -> Vocabulary:
        """What names stand for."""
        return self.ground.vocabulary


def open_desk(settings: Settings, id: str, today: date, *, revoking: bool = False) -> Desk:
    """Put everything on the desk.

    A revocation says nothing of what the entry says now, and may be urgent. So it is made of an
    entry with errors as well; of one that cannot be read, by what was decided on last.

    Raises:
        Undecidable: where the entry has errors, or nobody may decide.
        Refused: (of verify) where git cannot tell the history.
        NotShown: where it is an example, and those are left out.
    """
    part = check_some(settings, today, [id])
    within = f"solutions/{id}/"
    found = [problem for problem in part.problems if problem.path.startswith(within)]
    wrong = tuple(problem for problem in found if problem.severity is Severity.ERROR)
    folder = _folder(settings.root, id)
    entry = as_decided(id, folder) if revoking else folder.entry
    if (wrong and not revoking) or entry is None:
        raise Undecidable(*wrong)
    if entry.solution.example and not settings.show_examples:
        raise NotShown(id)
    proof = proven(settings.root, today)
    if proof is None or proof.authority is None:
        stopping = [one for one in (proof.problems if proof else ()) if "policy/" in one.path]
        raise Undecidable(*(stopping or [Problem("no-founding", "policy/changes")]))
    example = settings.examples_as_of if entry.solution.example else None
    ground = read_ground(settings.root)
    seen = part.outlines.get(id) or outline(entry, folder.version, ground.criteria)
    day = example or today
    return Desk(settings, ground, seen, entry, proof, proof.authority, day, today, wrong)


def read_entry(root: Path, id: str) -> Entry | None:
    """An entry as it lies in the folder; None where it cannot be read."""
    return _folder(root, id).entry


def _folder(root: Path, id: str) -> Folder:
    folder = root / "solutions" / id
    names = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    return read_folder(id, read_files(root, id, tuple(sorted(names))))
