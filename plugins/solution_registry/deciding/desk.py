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
from ..checks import check_some
from ..model.certification import Certification, CriteriaSet
from ..problem import Problem, Severity
from ..registry import Entry, Ground, Listing, Outline, Vocabulary
from ..registry.folder import read_files, read_folder
from ..registry.listing import listing
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
    """Where a decision on one solution is made. ``day`` is today, or that of examples."""

    settings: Settings
    ground: Ground
    outline: Outline
    entry: Entry
    proof: Proof
    authority: Authority
    day: date
    today: date

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
        return listing(self.outline, self.authority.rules.policy, self.day, None, proofs)

    @cached_property
    def last(self) -> tuple[RecordOutline, Certification] | None:
        """The newest certification that is proven, with its outline."""
        proofs = self.proof.verdicts
        found = [
            record._replace(position=getattr(proofs.get(record.serial), "position", 0))
            for record in self.listing.outline.records
            if record.decision == "certified" and record.serial not in self.listing.unverified
        ]
        newest = max(found, key=lambda record: record.order, default=None)
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


def open_desk(settings: Settings, id: str, today: date) -> Desk:
    """Put everything on the desk.

    Raises:
        Undecidable: where the entry has errors, or nobody may decide.
        Refused: (of verify) where git cannot tell the history.
        NotShown: where it is an example, and those are left out.
    """
    part = check_some(settings, today, [id])
    within = f"solutions/{id}/"
    found = [problem for problem in part.problems if problem.path.startswith(within)]
    wrong = [problem for problem in found if problem.severity is Severity.ERROR]
    entry = read_entry(settings.root, id)
    if wrong or entry is None:
        raise Undecidable(*wrong)
    if id not in part.outlines:
        raise NotShown(id)
    proof = proven(settings.root, today)
    if proof is None or proof.authority is None:
        stopping = [one for one in (proof.problems if proof else ()) if "policy/" in one.path]
        raise Undecidable(*(stopping or [Problem("no-founding", "policy/changes")]))
    example = settings.examples_as_of if entry.solution.example else None
    ground, outline = read_ground(settings.root), part.outlines[id]
    day = example or today
    return Desk(settings, ground, outline, entry, proof, proof.authority, day, today)


def read_entry(root: Path, id: str) -> Entry | None:
    """An entry as it lies in the folder; None where it cannot be read."""
    folder = root / "solutions" / id
    names = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    return read_folder(id, read_files(root, id, tuple(sorted(names)))).entry
