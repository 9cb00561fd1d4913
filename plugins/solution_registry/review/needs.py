"""Who has to look at a change: by whose files it touches, and whom the base names for them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from ..certification.change_rules import ENOUGH
from ..history.changes import Change as PathChange
from ..model.policy import Reviewer
from ..model.policy_change import FOUNDER
from ..registry import Entry
from ..registry.listing import IN_USE
from .authority import may_change_policy
from .change import Change, Touched
from .compare.same import says_the_same
from .need import Need
from .renamed import renamed
from .rules.records import is_record
from .uses import has_confirmed, said, uses

Look = Callable[[Change], Iterable[Need]]


def needs(change: Change) -> tuple[Need, ...]:
    """Who has to look, each once.

    Authority is read from the base: its leads, its confirmations, its policy. An account that
    ``policy/maintainers.yml`` of the base has for an organisation speaks for that one's own files.
    """
    found: dict[tuple[object, ...], Need] = {}
    for look in TIERS:
        for need in look(change):
            if change.account not in need.accounts:
                known = found.get(need.who)
                paths = (*known.paths, *need.paths) if known else need.paths
                found[need.who] = replace(need, paths=paths)
    return tuple(found.values())


def _registry(change: Change) -> Iterator[Need]:
    """Everything that is no solution: rules, schemas, code, settings; and a solution that goes.

    What is decided, and signed by all who did, needs nobody more. Those who may change policy
    answer for the rest, less who has signed already what others have still to sign.
    """
    decided = change.decided
    paths = [
        path.path
        for path in change.paths
        if not path.path.startswith("solutions/") or path.path.count("/") == 1 or _goes(path)
        if not (decided and decided.holds(path))
    ]
    if not paths:
        return
    signed = decided.signed if decided else frozenset()
    able, founder = _deciders(change)
    left = tuple(one for one in able if one.id not in signed)
    enough = max(ENOUGH - len(able) + len(left), 1)
    yield Need("registry", tuple(paths), reviewers=left, founder=founder, enough=enough)


def _deciders(change: Change) -> tuple[tuple[Reviewer, ...], bool]:
    """Those who may change policy, or that the founder does while there are too few of them."""
    on_base = may_change_policy(change)
    if on_base is None:
        return _able(change), False
    found = _named(on_base.rules.reviewers, on_base.deciders(change.today))
    return (found, False) if len(found) >= ENOUGH else ((), True)


def _goes(path: PathChange) -> bool:
    return path.new is None and path.path.endswith("/solution.yml")


def _entries(change: Change) -> Iterator[Need]:
    """A solution and its documents: its lead; a reviewer where it is new, or has no real one.

    For a lead that has ended answers who has come after it, or a reviewer where nobody has.
    Where the base has it and it cannot be read there, its lead is unknown: nobody speaks for it.
    """
    for one in change.touched.values():
        paths = tuple(path for path in _paths(one) if not _is_of_others(path))
        if not paths or says_the_same(one, paths):
            continue
        known = one.old or (None if one.before else one.new)
        lead = change.answering(known.solution.lead if known else None)
        accounts = change.accounts(lead)
        if one.old and lead and not one.old.solution.example:
            yield Need("lead", paths, (lead,), accounts=accounts)
        else:
            yield Need("reviewer", paths, reviewers=_reviewers(change, known), accounts=accounts)


def _names(change: Change) -> Iterator[Need]:
    """A certified solution that gets another name: a reviewer.

    No verdict rests on a name, so the certificate stands, and it may be another thing by now.
    """
    for one in change.touched.values():
        if one.new and renamed(change, one):
            able, founder = _reviewers(change, one.old), False
            if not able:
                able, founder = _deciders(change)
            yield Need("name", (one.new.path,), reviewers=able, founder=founder)


def _adopters(change: Change) -> Iterator[Need]:
    """An organisation's own use: that organisation, once it has confirmed or now does.

    What is only reported, with its source, anybody may write (domain.md, Counting). What cannot be
    read on the base may have been confirmed there.
    """
    for one, path, organisation in uses(change):
        unknown = path.old and said(one.before, organisation) is None
        if unknown or has_confirmed(one, organisation):
            if answering := change.answering(organisation):
                accounts = change.accounts(organisation)
                yield Need("adopter", (path.path,), (answering,), accounts=accounts)
            else:
                yield _use(change, one, path)


def _reported(change: Change) -> Iterator[Need]:
    """A reported use that goes: a reviewer, unless the organisation itself proposes it.

    Those who may change policy, where no reviewer is named for the solution's areas. Where the
    whole solution goes, that is what is decided about.
    """
    for one, path, organisation in uses(change):
        old, new = said(one.before, organisation), said(one.after, organisation)
        if old and not has_confirmed(one, organisation) and one.after and _ends(old, new):
            yield _use(change, one, path, change.accounts(organisation))


def _use(change: Change, one: Touched, path: PathChange, accounts: tuple[str, ...] = ()) -> Need:
    """A use that the organisation itself does not, or cannot, say more of."""
    able, founder = _reviewers(change, one.old or one.new), False
    if not able:
        able, founder = _deciders(change)
    return Need("use", (path.path,), (), able, accounts, founder)


def _ends(old: Mapping[str, Any], new: Mapping[str, Any] | None) -> bool:
    """Whether a use ends between two files: it is taken away, left, or no use any more."""
    was, now = old.get("stage"), new.get("stage") if new else None
    return now is None or (now == "left" != was) or (was in IN_USE and now not in IN_USE)


def _decisions(change: Change) -> Iterator[Need]:
    """A record that those who decided have not signed themselves: they have to stand by it.

    Also where the registrar has signed for them: what that rests on is that they approve.
    """
    known = change.ground.reviewers
    for one in change.judged:
        if one.by_registrar or not one.proven:
            named = _named(known, one.record.reviewers)
            yield Need("decision", (one.path,), reviewers=named)


def _signatures(change: Change) -> Iterator[Need]:
    """A decision on policy that somebody has not signed, or not rightly, who decided on it."""
    known = change.ground.reviewers
    for path, signers in change.decided.unsigned() if change.decided else ():
        named = _named(known, signers)
        yield Need("signature", (path,), reviewers=named, founder=FOUNDER in signers)


def _named(known: Mapping[str, Reviewer], ids: Iterable[str]) -> tuple[Reviewer, ...]:
    return tuple(known[id] for id in ids if id in known)


TIERS: tuple[Look, ...] = (
    _decisions,
    _signatures,
    _registry,
    _entries,
    _names,
    _adopters,
    _reported,
)
"""Whose files there are; each says who has to look at its own."""


def _paths(one: Touched) -> list[str]:
    return [path.path for path in one.paths]


def _is_of_others(path: str) -> bool:
    """Whether a file of an entry is an adopter's or a reviewer's."""
    return path.split("/")[2] == "adopters" or is_record(path)


def _reviewers(change: Change, entry: Entry | None) -> tuple[Reviewer, ...]:
    """Those who may look at an entry; where nobody can read it, those who may at all of them."""
    areas = set(entry.solution.service_areas) if entry else set()
    return tuple(
        one for one in _able(change) if one.scope == "all" or areas.intersection(one.scope)
    )


def _able(change: Change) -> tuple[Reviewer, ...]:
    """Reviewers who have the task today, whose key is not lost; nobody fictional."""
    return tuple(
        one
        for one in change.ground.reviewers.values()
        if not one.example
        and not one.key_revoked_on
        and one.active_from <= change.today <= (one.active_to or change.today)
    )
