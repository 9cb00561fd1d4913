"""A change under review: what it touches, and the registry before and after it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from ..history.changes import Change as PathChange
from ..history.changes import CommitChanges, changes, commits_between, fork_points
from ..history.command import NoHistory
from ..history.extent import within_bounds
from ..history.objects import Objects
from ..history.snapshot import Snapshot
from ..registry import Ground
from ..registry.entry import Entry
from ..registry.folder import Folder, as_decided
from ..registry.read_ground import read_ground
from ..registry.successors import on_day
from ..settings import Settings
from .decided import Decided
from .judged import Judged
from .side import Side

GROUND = ("policy/", "schema/")
"""Folders whose files entries stand on."""
AUTHORITY = ("policy/policy.yml", "policy/reviewers.yml")
"""Files without which nobody knows who may decide."""


class NoReview(Exception):
    """A change cannot be reviewed. The text is a code: no-policy, or one of NoHistory.

    ``revision`` is the one that is unknown.
    """

    def __init__(self, code: str, revision: str = "") -> None:
        """Take the reason."""
        super().__init__(code)
        self.revision = revision


@dataclass(frozen=True, slots=True)
class Touched:
    """An entry that the change touches; None where it is not there, on one side or the other."""

    id: str
    before: Folder | None
    after: Folder | None
    paths: tuple[PathChange, ...]

    @property
    def old(self) -> Entry | None:
        """The entry on the base, where it could be read."""
        return self.before.entry if self.before else None

    @property
    def new(self) -> Entry | None:
        """The entry as it will be, where it can be read."""
        return self.after.entry if self.after else None

    @property
    def decided_before(self) -> Entry | None:
        """The entry on the base; where it cannot be read, as it was decided on last."""
        return as_decided(self.id, self.before) if self.before else None

    @property
    def decided(self) -> Entry | None:
        """The same of the entry as it will be: its decisions count whatever else is wrong."""
        return as_decided(self.id, self.after) if self.after else None


@dataclass(frozen=True, slots=True)
class Change:
    """What a branch changes in a registry, compared with the tip of the base.

    Who may decide is read from the base alone: ``ground`` has its policy, reviewers and criteria.
    ``after_ground`` has the vocabularies as they will be, which the entries of the change may use.
    """

    settings: Settings
    today: date
    objects: Objects
    base: str
    head: str
    forks: tuple[str, ...]
    """The newest commits that both have; of several, nobody can tell from which git would merge."""
    before: Side
    after: Side
    paths: tuple[PathChange, ...]
    """What differs from the base once the change is in it; all that might, with several forks."""
    commits: tuple[CommitChanges, ...]
    """What each of its commits does, the newest first: all of it becomes history."""
    overlaps: tuple[str, ...]
    """Paths that the base has changed as well since the branch left it."""
    ground: Ground
    after_ground: Ground
    touched: Mapping[str, Touched] = field(default_factory=dict)
    decided: Decided | None = None
    """What its decisions on policy come to; None where it has nothing to do with policy."""
    judged: tuple[Judged, ...] = ()
    """The records that it adds."""
    account: str = ""
    """Who proposes it, as the forge says, if it does."""

    @property
    def fork(self) -> str:
        """The commit that the change is compared with: the tip of the base, of several forks."""
        return self.forks[0] if len(self.forks) == 1 else self.base

    def speaks_for(self, organisation: str | None) -> bool:
        """Whether who proposes it is known on the base as an account of an organisation."""
        return self.account in self.accounts(organisation)

    def accounts(self, organisation: str | None) -> tuple[str, ...]:
        """The accounts that the base knows of an organisation, or of who answers for it now."""
        return self.ground.maintainers.get(self.answering(organisation), ())

    def answering(self, organisation: str | None) -> str:
        """Who answers for an organisation today: itself, or who has come after it on the base.

        Empty where it has ended, and nobody is known to have.
        """
        id, known = organisation or "", self.ground.vocabulary.organisations
        return on_day(id, known, self.today) if id in known else id

    def day(self, entry: Entry | None) -> date:
        """The day at which an entry is looked at: examples have their own."""
        if entry and entry.solution.example and self.settings.examples_as_of:
            return self.settings.examples_as_of
        return self.today


def read_change(objects: Objects, settings: Settings, base: str, head: str, today: date) -> Change:
    """Read what a branch changes. Revisions are the operator's words.

    Raises:
        NoReview: where there is no policy on the base, or git cannot tell.
    """
    try:
        return _read(objects, settings, objects.commit(base), objects.commit(head), today)
    except NoHistory as reason:
        raise NoReview(str(reason), reason.revision) from None


def _read(objects: Objects, settings: Settings, base: str, head: str, today: date) -> Change:
    within_bounds(objects, base, head)
    forks = fork_points(objects, base, head)
    fork = forks[0] if len(forks) == 1 else base
    tip = Snapshot(objects, base)
    commits = tuple(commits_between(objects, base, head))
    paths: list[PathChange] = []
    overlaps: list[str] = []
    for one in changes(objects, fork, head):
        here = one.old if one.path.startswith("../") else tip.file(one.path)
        if here == one.new:
            continue  # the base has it already
        if here != one.old:
            overlaps.append(one.path)
        paths.append(PathChange(one.path, here, one.new))
    before = Side(tip)
    after = Side(tip, {change.path: change.new for change in paths})
    ground = read_ground(before)
    if before.file(AUTHORITY[0]) is None or _broken(ground):
        raise NoReview("no-policy")
    change = Change(
        settings, today, objects, base, head, forks, before, after, tuple(paths), commits,
        tuple(overlaps), ground, read_ground(after) if _stands_on(paths) else ground,
    )  # fmt: skip
    return _with_entries(change)


def _broken(ground: Ground) -> bool:
    """Whether that which says who may decide cannot be read."""
    return any(problem.path in AUTHORITY for problem in ground.problems)


def _stands_on(paths: list[PathChange]) -> bool:
    return any(change.path.startswith(GROUND) for change in paths)


def _with_entries(change: Change) -> Change:
    grouped: dict[str, list[PathChange]] = {}
    for path in change.paths:
        top, _, rest = path.path.partition("/")
        id, _, file = rest.partition("/")
        if top == "solutions" and file:
            grouped.setdefault(id, []).append(path)
    touched = {
        id: Touched(id, change.before.entry(id), change.after.entry(id), tuple(grouped[id]))
        for id in sorted(grouped)
    }
    return replace(change, touched=touched)
