"""Founding a registry, or founding a demonstration anew with a key of one's own."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from ...certification.keys import PublicKey
from ...certification.places import CRITERIA, POLICY, REVIEWERS
from ...certification.signing import public_key
from ...deciding.change import Proposal, make_change
from ...language import words
from ...model.policy_change import FOUNDER
from ...problem import Problem
from ...source import parse
from ...source.edit import put
from ...verify.alterations import ALTERED, EDITED
from ...verify.foreseen import proven
from ...verify.proof import Proof
from ..ask import on_a_terminal, tell
from ..complaint import Refused
from ..context import Here
from ..progress import progress
from ..texts import text_of
from .coming_along import coming_along
from .emptying import all_committed, there, without
from .office import edited
from .policy import judged
from .seal import Sealing, seal
from .stop import explained, refuse
from .who import Signer, keys_at_hand, signer

NEW_POLICY: Final = """\
# yaml-language-server: $schema=../schema/policy.schema.json
# The rules of this registry, as numbers. This file changes only by a signed decision in
# policy/changes/: registry policy change
schema_version: 1
registry: registry
criteria: "2026.1"
# A certification is valid for at most this long; renewal is due so many days before its end.
validity_months: 24
due_days: 60
# An adopter's confirmation counts for this long.
confirmation_months: 12
# A decision may be this old when it comes in.
decision_max_age_days: 30
# From level 2 on the reviewers come from different organisations.
reviewers_per_level:
- {level: 1, reviewers: 1}
- {level: 2, reviewers: 2}
- {level: 3, reviewers: 2}
signing: reviewers
"""
NEW_REVIEWERS: Final = """\
# yaml-language-server: $schema=../schema/reviewers.schema.json
# Who may certify: a random and permanent id, the organisation and the role, never a private
# person's name. This file changes only by a signed decision in policy/changes/: registry reviewer
schema_version: 1
reviewers: []
"""


def found(here: Here, id: str, given: Mapping[str, Any]) -> None:
    """Found the registry. Raises Found and Refused."""
    _ = here.words.text
    with explained(here), progress(_("Proving the history")):
        proof = proven(here.root, here.today)
    authority = proof.authority if proof else None
    if authority and not authority.demonstration:
        refuse(here, [Problem("founded-twice", POLICY)], here.bytes_of)
    who = _founder(here, given["key"], proof)
    proposal = _proposal(here, id, who.public, given)
    made = make_change(here.root, proposal)
    goes, stays = _goes(here, demonstration=authority is not None, empty=given["empty"])
    gone = without(here, goes)
    # Only once it is signed does it end the demonstration, whose examples then may go.
    judged(here, made, (FOUNDER,), gone, ALTERED | EDITED)
    others = list(coming_along(here, proposal.files))
    written = {
        **{path: raw for path, raw in made.files.items() if raw != here.bytes_of(path)},
        **gone,
    }
    seal(
        here,
        Sealing(
            path=made.path,
            raw=made.raw,
            files=written,
            signer=who,
            subject=f"Found {id}",
            summary=[*_summary(here, id, who.public, goes), *others],
            caution="\n".join(filter(None, (*others, _of_those_that_stay(here, stays)))),
            replaced={path: raw for path in written if (raw := here.bytes_of(path)) is not None},
            before_commit=_of_those_that_stay(here, stays),
            named=".",  # the solutions and words of others go in the same commit
            check=lambda path, armoured: judged(here, made, (), {**gone, path: armoured}),
        ),
        dry_run=given["dry_run"],
        yes=given["yes"],
    )
    if not given["dry_run"]:
        told = _("Publish the fingerprint %(key)s where nobody can change it.")
        tell(told % {"key": who.public.fingerprint})
        if not others:
            tell(_("Then name reviewers: registry reviewer add"))


def _proposal(here: Here, id: str, key: PublicKey, given: Mapping[str, Any]) -> Proposal:
    """The founding, with the files of policy as it decides them. Raises Refused."""
    _ = here.words.text
    before = here.bytes_of(POLICY) or NEW_POLICY.encode()
    refuse(here, parse(before, POLICY).problems, here.bytes_of)
    policy = edited(here, POLICY, before.decode(), lambda text: put(text, ("registry",), id))
    default = words(here.text_language).text("The registry is founded.")
    return Proposal(
        kind="founding",
        registry=id,
        grounds=text_of(here, _("Grounds"), given["grounds"], "--grounds", default),
        decided_on=here.day(given["decided_on"]) or here.today,
        signers=(FOUNDER,),
        files={
            POLICY: policy,
            REVIEWERS: _reviewers(here),
            **{path: raw for path in _criteria(here) if (raw := here.bytes_of(path)) is not None},
        },
        case_number=given["case_number"] or "",
        founding_key=key.line,
    )


def _founder(here: Here, given: Path | None, proof: Proof | None) -> Signer:
    """The founding key: the one that is given, or the only one at hand. Raises Refused."""
    _ = here.words.text
    if given is not None:
        with explained(here):
            mine = {FOUNDER: public_key(given)}
        who = signer(here, given, mine)
    else:
        mine_all = [one for one in keys_at_hand(here) if one.public]
        if not mine_all:
            told = _("A registry is founded with a key of your own; “registry key” shows how.")
            raise Refused(told)
        if len(mine_all) > 1 and not on_a_terminal():
            raise Refused(_("You have several keys. Name the founding key with --key."))
        names = {str(one.path or one.line): one.public for one in mine_all if one.public}
        chosen = signer(here, None, names)
        who = Signer(FOUNDER, chosen.key, chosen.public)
    if who.public in _published(proof):
        told = _("That is a published test key: everybody has it. Found with a key of your own.")
        raise Refused(told)
    return who


def _published(proof: Proof | None) -> list[PublicKey]:
    """The keys of a demonstration."""
    authority = proof.authority if proof else None
    if authority is None:
        return []
    return [authority.founding_key, *authority.rules.keys.values()]


def _reviewers(here: Here) -> bytes:
    """The list as it is where it has nobody fictional; else an empty one."""
    raw = here.bytes_of(REVIEWERS)
    data: Any = parse(raw, REVIEWERS).data if raw else None
    people = data.get("reviewers") if isinstance(data, dict) else None
    if raw is None or not isinstance(people, list):
        return NEW_REVIEWERS.encode()
    fictional = any(isinstance(one, dict) and "example" in one for one in people)
    return NEW_REVIEWERS.encode() if fictional else raw


def _criteria(here: Here) -> list[str]:
    return sorted(f"{CRITERIA}{path.name}" for path in (here.root / CRITERIA).glob("*.yml"))


def _goes(here: Here, *, demonstration: bool, empty: bool) -> tuple[Mapping[str, bool], int]:
    """The solutions that go, and whether each is an example; and how many others stay.

    Examples stay in a demonstration. Raises Refused.
    """
    if empty:
        all_committed(here)
    known = there(here)
    goes = {id: example for id, example in known.items() if empty or (demonstration and example)}
    return goes, sum(not example for id, example in known.items() if id not in goes)


def _of_those_that_stay(here: Here, count: int) -> str:
    """What the founding means for solutions that are here; empty where there are none."""
    if not count:
        return ""
    told = here.words.plural(
        "%(count)s solution that is no example is in solutions/. Once the founding is committed it "
        "stays for ever: it can be deprecated, and not taken away. If it is not yours, delete its "
        "folder before that; registry init --empty takes all away.",
        "%(count)s solutions that are no examples are in solutions/. Once the founding is "
        "committed they stay for ever: they can be deprecated, and not taken away. Delete the "
        "folders of those that are not yours before that; registry init --empty takes all away.",
        count,
    )
    return told % {"count": count}


def _summary(here: Here, id: str, key: PublicKey, goes: Mapping[str, bool]) -> Iterator[str]:
    _ = here.words.text
    yield _("The registry %(id)s is founded with the key %(key)s.") % {
        "id": id,
        "key": key.fingerprint,
    }
    if examples := [id for id, example in goes.items() if example]:
        yield _("The examples are taken away: %(ids)s.") % {"ids": ", ".join(examples)}
    if others := [id for id, example in goes.items() if not example]:
        told = _("Solutions are taken away, which git keeps in its history: %(ids)s.")
        yield told % {"ids": ", ".join(others)}
