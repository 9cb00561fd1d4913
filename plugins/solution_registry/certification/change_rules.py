"""The rules for one change of policy, held against what was decided before it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ..model.policy_change import FOUNDER, PolicyChange
from ..problem import Problem
from .authority import Authority
from .change_kinds import Move, fits
from .keys import PublicKey
from .places import REVIEWERS
from .rules import Rules
from .signed import Signed

ENOUGH = 2
"""So many reviewers sign a change; while there are fewer, the founding key does."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A change that nobody has accepted yet.

    ``before`` is the authority that it has to come from: None for the founding, and for one that
    founds a demonstration anew. ``rules`` are those that would hold after it.
    """

    change: PolicyChange
    signed: Signed
    previous: Signed | None
    before: Authority | None
    rules: Rules
    founding_key: PublicKey
    today: date

    def problem(self, code: str, *place: str, **values: str) -> Problem:
        """Say something of its file."""
        return Problem(code, self.signed.path, place, values)


def in_its_place(draft: Draft) -> Iterator[Problem]:
    """The serial, the day and the file's name say the same, and the registry is this one."""
    name = draft.signed.path.removeprefix("policy/changes/").removesuffix(".yml")
    if draft.change.serial != f"policy/{name}":
        yield draft.problem("record-name", "serial", expected=f"policy/{name}")
    if draft.change.decided_on.isoformat() != name.rpartition("-")[0]:
        yield draft.problem("record-day", "decided_on", expected=name.rpartition("-")[0])
    if draft.change.registry != draft.rules.policy.registry:
        yield draft.problem("record-registry", "registry", value=draft.change.registry)


def chained(draft: Draft) -> Iterator[Problem]:
    """It names the change before it by its digest, so that none can come between."""
    expected = draft.previous.digest if draft.previous else None
    if draft.change.previous != expected:
        yield draft.problem("change-previous", "previous", expected=expected or "")


def dated(draft: Draft) -> Iterator[Problem]:
    """It was decided on by now."""
    if draft.change.decided_on > draft.today:
        value = draft.change.decided_on.isoformat()
        yield draft.problem("date-in-future", "decided_on", value=value)


def from_what_was(draft: Draft) -> Iterator[Problem]:
    """Each file is changed from what the changes before have made of it."""
    was: Mapping[str, str] = draft.before.files if draft.before else {}
    for path, file in (draft.change.files or {}).items():
        if file.before != was.get(path):
            yield draft.problem("change-files", "files", path, value=path)


def does_what_it_says(draft: Draft) -> Iterator[Problem]:
    """It changes what its kind changes, and nothing besides."""
    before = draft.before.rules if draft.before else None
    if not fits(Move(draft.change, before, draft.rules)):
        yield draft.problem("change-kind", "kind", value=draft.change.kind)


def lost_for_good(draft: Draft) -> Iterator[Problem]:
    """A key that was declared lost counts for nobody again."""
    lost = draft.before.lost if draft.before else frozenset()
    for id, key in draft.rules.keys.items():
        reviewer = draft.rules.reviewers.get(id)
        if key.material in lost and not (reviewer and reviewer.key_revoked_on):
            yield draft.problem("lost-key-again", "files", REVIEWERS, value=id)


def deciding(before: Authority, day: date) -> tuple[set[str], set[str]]:
    """Those who may sign a change on a day, and those of them who must."""
    able = {*before.deciders(day)}
    return (able, set()) if len(able) >= ENOUGH else (able | {FOUNDER}, {FOUNDER})


def signed_by_enough(draft: Draft) -> Iterator[Problem]:
    """Two reviewers who had authority before it signed, or the founder while there are not two."""
    change, before = draft.change, draft.before
    if before is None:
        keys = {FOUNDER: draft.founding_key}
        needed = {FOUNDER}
    else:
        able, needed = deciding(before, change.decided_on)
        keys = {id: before.rules.keys[id] for id in able - {FOUNDER}}
        if needed:
            keys[FOUNDER] = before.founding_key
    signers = set(change.signers)
    for signer in sorted(signers - keys.keys()):
        yield draft.problem("change-signer", "signers", value=signer)
    if not needed <= signers or (not needed and len(signers & keys.keys()) < ENOUGH):
        yield draft.problem("change-signers", "signers", value=", ".join(sorted(needed)))
    for signer in sorted(signers & keys.keys()):
        yield from draft.signed.unsigned(signer, keys[signer])


CHANGE_RULES: tuple[Callable[[Draft], Iterator[Problem]], ...] = (
    in_its_place,
    chained,
    dated,
    from_what_was,
    does_what_it_says,
    lost_for_good,
    signed_by_enough,
)
"""Every rule that a change of policy has to keep."""
