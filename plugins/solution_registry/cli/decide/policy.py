"""A change of policy: made from what was decided before, judged, signed by those who may."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from ...certification.keys import PublicKey
from ...certification.places import CHANGES, REVIEWERS
from ...certification.record_rules import last_day
from ...certification.rules import key_of
from ...certification.signed import file_digest
from ...deciding.change import MadeChange, Proposal, make_change, who_signs
from ...deciding.judge import foreseen
from ...deciding.names import given as names_given
from ...model.policy_change import FOUNDER
from ...model.terms import LABELS
from ...verify.foreseen import Files
from ..ask import on_a_terminal, one_of, tell
from ..complaint import Refused
from ..context import Here
from ..progress import progress
from ..texts import text_of
from .office import Office
from .policy_lines import policy_lines
from .seal import Sealing, seal
from .stop import explained, refuse
from .who import signer

_DONE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "reviewer_added": "Name reviewer",
        "reviewer_changed": "Change reviewer",
        "reviewer_retired": "Retire reviewer",
        "policy": "Change the policy",
        "criteria": "Add criteria",
        "exception": "Allow an exception",
    }
)
"""What a change did, for git, by its kind."""

Given = Mapping[str, Any]
NOTHING: Files = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a change of policy is to do. ``files`` are those of the policy as they will be."""

    kind: str
    files: Mapping[str, bytes] = field(default_factory=dict)
    reviewer: str = ""
    allows: tuple[Mapping[str, str], ...] = ()
    summary: Sequence[str] = ()
    done: str = ""
    """What was done, for git; otherwise the kind says it."""
    lost: str = ""
    """Whose key it declares lost: nobody waits for their signature."""


def decide(place: Office, wanted: Wanted, given: Given) -> None:
    """Have a change of policy decided. Raises Found and Refused."""
    here, authority = place.here, place.authority
    _ = here.words.text
    _refuse_nothing(place, wanted.files)
    on = here.day(given["decided_on"]) or here.today
    named, keys = _signers(place, on)
    founding = _("The founding key signs only while fewer than two reviewers can.")
    coming = not_yet(here, wanted.reviewer, wanted.files.get(REVIEWERS))
    who = signer(here, given["key"], keys, {authority.founding_key: founding, **coming})
    able = [id for id in named if id == who.id or id != wanted.lost]
    signers = _two(place, who.id, able, wanted.lost, given)
    proposal = Proposal(
        kind=wanted.kind,
        registry=authority.rules.policy.registry,
        grounds=text_of(here, _("Grounds"), given["grounds"], "--grounds"),
        decided_on=on,
        signers=signers,
        files=wanted.files,
        was=authority.files,
        case_number=given["case_number"] or "",
        reviewer=wanted.reviewer,
        allows=wanted.allows,
        taken=names_given(place.proof, CHANGES),
    )
    with explained(here):
        made = make_change(here.root, proposal)
    judged(here, made, signers)
    seal(
        here,
        Sealing(
            path=made.path,
            raw=made.raw,
            files=made.files,
            signer=who,
            subject=_subject(wanted),
            summary=[*wanted.summary, *_changes(place, made)],
            awaited=[id for id in signers if id != who.id],
            last=last_day(on, authority.rules.policy.decision_max_age_days),
            replaced={path: raw for path in made.files if (raw := here.bytes_of(path)) is not None},
        ),
        dry_run=given["dry_run"],
        yes=given["yes"],
    )


def not_yet(here: Here, id: str, reviewers: bytes | None) -> Mapping[PublicKey, str]:
    """The key that a reviewer is to have, which does not count before it is decided."""
    found = key_of(reviewers or b"", id)
    told = here.words.text(
        "It is what %(id)s will sign with once this is in. Until then the key counts that they "
        "have had so far: this is signed with that one."
    )
    return {found: told % {"id": id}} if found else {}


def _refuse_nothing(place: Office, files: Mapping[str, bytes]) -> None:
    """Stop where nothing would be other than it is: it would stand in the chain for ever."""
    was = place.authority.files
    if files and all(was.get(path) == file_digest(raw) for path, raw in files.items()):
        told = place.here.words.text(
            "%(paths)s would be as it was decided already. Say what is to be other, or edit it "
            "first. Nothing was written."
        )
        raise Refused(told % {"paths": ", ".join(sorted(files))})


def judged(
    here: Here,
    made: MadeChange,
    signers: Sequence[str],
    besides: Files = NOTHING,
    overlooked: Collection[str] = (),
) -> None:
    """Stop where ``registry verify`` would find anything new. Raises Found and Refused.

    Args:
        here: Where.
        made: The change.
        signers: Those whose signatures are yet to come.
        besides: Files that come along, or (None) go.
        overlooked: Codes that cannot be told before it is signed.
    """
    problems = made.problems
    if made.change:
        with explained(here), progress(here.words.text("Proving the history")):
            found = foreseen(here.root, here.today, {**made.files, **besides}, signers)
        problems = tuple(one for one in found if one.code not in overlooked)

    def read(path: str) -> bytes | None:
        return made.files.get(path) or here.bytes_of(path)

    refuse(here, problems, read)


def _signers(place: Office, on: date) -> tuple[tuple[str, ...], Mapping[str, PublicKey]]:
    """Who may sign, with their keys; the founder alone while there are fewer than two."""
    authority = place.authority
    able, founder = who_signs(authority, on)
    if founder:
        return (FOUNDER,), {FOUNDER: authority.founding_key}
    return able, {id: authority.rules.keys[id] for id in able}


def _two(place: Office, me: str, able: Sequence[str], lost: str, given: Given) -> tuple[str, ...]:
    """Whoever signs now, and the second. Raises Refused."""
    here = place.here
    _ = here.words.text
    if me == FOUNDER:
        return (FOUNDER,)
    others = [id for id in able if id != me]
    if not others:
        raise Refused("\n".join(_nobody_else(here, lost)))
    named = [id for id in given["signers"] if id != me]
    for id in named:
        if id == lost:
            told = _("%(id)s cannot sign: it is their key that is lost. Those who may: %(who)s.")
            raise Refused(told % {"id": id, "who": ", ".join(able)})
        if id not in able:
            told = _("%(id)s may not decide on policy; those who may: %(who)s.")
            raise Refused(told % {"id": id, "who": ", ".join(able)})
    if named:
        return (me, *named)
    if len(others) == 1:
        return (me, *others)
    if not on_a_terminal():
        told = _("Two have to sign. Name the second with --signer: %(who)s.")
        raise Refused(told % {"who": ", ".join(others)})
    for number, id in enumerate(others, start=1):
        tell(f"  {number}  {id}  {place.authority.rules.reviewers[id].organisation}")
    return (me, one_of(_("Who signs as the second?"), {id: id for id in others}, here.words))


def _nobody_else(here: Here, lost: str) -> Iterator[str]:
    """What is to be done where all that could sign as the second is the key that is lost."""
    _ = here.words.text
    told = _(
        "Two have to sign, and the only other reviewer is %(id)s, whose key is lost. Nothing was "
        "written."
    )
    yield told % {"id": lost}
    told = _(
        "If there is still a copy of the key, because it was stolen or is in a backup: let %(id)s "
        "begin this with it, and sign as the second yourself."
    )
    yield told % {"id": lost}
    yield _(
        "If it is gone for good, nobody can decide on policy here any more. What is certified "
        "stands until its last day. Let nothing in that this key signs from now on, and found a "
        "registry anew: in a new repository, with these entries and without policy/ and "
        "certifications/."
    )


def _changes(place: Office, made: MadeChange) -> Iterator[str]:
    """What is decided, and the lines that change."""
    change = made.change
    if change is None:
        return
    yield place.here.words.text(LABELS["ChangeKind"][change.kind])
    coming = {file_digest(raw): raw for raw in made.files.values() if raw is not None}
    yield from policy_lines(place.here, place.proof, change.files or {}, coming)


def _subject(wanted: Wanted) -> str:
    return f"{wanted.done or _DONE[wanted.kind]} {wanted.reviewer}".rstrip()
