"""The review of a change: everything a person needs to know to decide about it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from ..history.command import NoHistory
from ..history.objects import Objects
from ..problem import Problem, Severity
from ..registry import Entry, Vocabulary
from ..settings import Settings
from .change import Change, NoReview, Touched, read_change
from .effect import Effect, effect
from .files import FileChange, Happened, common_changes, file_changes
from .judged import Judged
from .links import Link, links
from .need import Need
from .needs import needs
from .policy import decided
from .problems import new_problems
from .progress import Progress, progress
from .records import judged
from .similar import Similar, similar
from .using import Using, using


class Verdict(StrEnum):
    """Whether a change may be merged by whoever may merge, needs somebody named, or must wait."""

    PASS = "pass"  # noqa: S105 - no password
    NEEDS = "needs-somebody"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class EntryReview:
    """What the change does to one solution. ``entry`` is as it will be, or was where it goes."""

    id: str
    happened: Happened
    entry: Entry | None
    files: tuple[FileChange, ...]
    effect: Effect
    similar: tuple[Similar, ...]
    progress: Progress | None
    was: Progress | None
    """Its progress before the change; None where it is new."""
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """The review of a change. ``problems`` are only those that were not there before.

    ``known`` counts findings in the same files that were there before, and stop nothing.
    ``needs`` are those who have to look; ``others`` are paths that belong to no solution.
    """

    verdict: Verdict
    base: str
    head: str
    today: date
    entries: tuple[EntryReview, ...]
    others: tuple[str, ...]
    common: tuple[FileChange, ...]
    """Those of the others that are compared by what they say."""
    using: tuple[Using, ...]
    """Certified solutions that use a term of those whose meaning it alters."""
    judged: tuple[Judged, ...]
    """The records that it adds, or adds something beside."""
    problems: tuple[Problem, ...]
    known: int
    needs: tuple[Need, ...]
    asked: tuple[Problem, ...]
    """The needs as findings, for reports that have nothing else."""
    vocabulary: Vocabulary

    @property
    def nothing(self) -> bool:
        """Whether nothing differs, so that there is nothing to judge."""
        return self.verdict is Verdict.PASS and not (self.entries or self.others)


def review(settings: Settings, base: str, head: str, today: date, account: str = "") -> Review:
    """Review what ``head`` changes, compared with the tip of ``base``: any revisions git knows.

    Policy, reviewers and criteria are read from the base, data from the objects of both; nothing
    is checked out. ``account`` is who proposes the change, as the forge says.

    Raises:
        NoReview: no-policy; or unknown-revision, unrelated, shallow, missing-objects, named-twice,
            too-many-changes, no-repository and no-git, where git cannot tell.
    """
    try:
        with Objects(Path(settings.root)) as objects:
            change = read_change(objects, settings, base, head, today)
            change = replace(change, account=account, decided=decided(change))
            return _review(replace(change, judged=judged(change)))
    except NoHistory as reason:
        raise NoReview(str(reason), reason.revision) from None


def _review(change: Change) -> Review:
    problems, known = new_problems(change)
    needed, alike = needs(change), similar(change)
    weights: Mapping[Severity, Verdict] = {
        Severity.ERROR: Verdict.FAIL,
        Severity.REVIEW: Verdict.NEEDS,
    }
    found = {weights.get(problem.severity, Verdict.PASS) for problem in problems}
    found.add(Verdict.NEEDS if needed else Verdict.PASS)
    return Review(
        verdict=next(one for one in (Verdict.FAIL, Verdict.NEEDS, Verdict.PASS) if one in found),
        base=change.base,
        head=change.head,
        today=change.today,
        entries=tuple(_entry(change, one, alike) for one in change.touched.values()),
        others=tuple(p.path for p in change.paths if not _in_entry(p.path)),
        common=common_changes(change),
        using=using(change),
        judged=change.judged,
        problems=problems,
        known=known,
        needs=needed,
        asked=tuple(need.problem(change) for need in needed),
        vocabulary=change.after_ground.vocabulary,
    )


def _entry(change: Change, one: Touched, alike: Mapping[str, tuple[Similar, ...]]) -> EntryReview:
    entry = one.new or (one.old if one.after is None else None)
    seen = effect(change, one)
    return EntryReview(
        id=one.id,
        happened=_happened(one),
        entry=entry,
        files=file_changes(one),
        effect=seen,
        similar=alike.get(one.id, ()),
        progress=progress(one.new, seen.after, change.ground.current_criteria),
        was=progress(one.old, seen.before, change.ground.current_criteria),
        links=links(one),
    )


def _happened(one: Touched) -> Happened:
    if one.after is None:
        return "removed"
    if one.new is None:
        return "unreadable"
    return "changed" if one.before else "added"


def _in_entry(path: str) -> bool:
    return path.startswith("solutions/") and path.count("/") > 1
