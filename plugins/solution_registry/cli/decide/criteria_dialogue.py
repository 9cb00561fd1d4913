"""Going through the criteria: what is prepared, and what is asked for the rest."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import click

from ...deciding.desk import Desk
from ...deciding.known import Known, for_renewal, known
from ...deciding.record import Decided, longest_validity
from ...language import plain_text
from ..ask import ask, on_a_terminal, tell
from ..complaint import Refused
from ..context import Here
from .answers import Answers, kept
from .decision import Deciding, Given, Kind, begin, reason, who_decides
from .other_set import other_set
from .prepared import prepare, verdict_data
from .stop import desk as open_desk
from .summary import decided_already, uncommitted
from .walk import Walk


def decide(here: Here, id: str, kind: Kind, given: Given) -> None:
    """Certify, decline or renew. Raises Found and Refused."""
    _ = here.words.text
    if given["prepare"]:
        desk = open_desk(here, id)
        if given["key"]:
            who_decides(here, desk, kind, given)
        prepare(here, desk, _criteria(here, desk, kind), kind.command, given["prepare"])
        click.echo(str(given["prepare"]))
        return
    deciding = begin(here, id, kind, given)
    criteria = _criteria(here, deciding.desk, kind)
    begun = deciding.begun()
    if kind.decision == "certified":
        until = here.day(given["valid_until"]) or deciding.prepared.valid_until
        until = until or longest_validity(deciding.desk, begun.decided_on)
        begun = replace(begun, valid_until=until)
    deciding.refuse_early(begun)
    _welcome(deciding, begun, criteria)
    begun = deciding.asked(begun)
    walk = _walk(deciding, criteria)
    answers = Answers(deciding, walk, begun.case_number)
    with kept(answers):
        walk.go()
        if kind.decision == "declined":
            begun = replace(begun, reason=reason(deciding))
            if not (given["reason"] or deciding.prepared.reason):
                answers.reason = begun.reason
        elif on_a_terminal() and not (given["valid_until"] or deciding.prepared.valid_until):
            answers.valid_until = _until(here, begun.valid_until)
            begun = replace(begun, valid_until=answers.valid_until)
        deciding.finish(replace(begun, verdicts=walk.in_order))


def _criteria(here: Here, desk: Desk, kind: Kind) -> Sequence[Known]:
    if not kind.renews:
        return known(desk)
    if desk.last is None:
        told = here.words.text(
            "%(id)s has no certification that could be renewed; certify it: registry certify %(id)s"
        )
        raise Refused(told % {"id": desk.entry.id})
    return for_renewal(desk)


def _welcome(deciding: Deciding, decided: Decided, criteria: Sequence[Known]) -> None:
    here, desk = deciding.here, deciding.desk
    _ = here.words.text
    reviewers = desk.authority.rules.reviewers
    tell(f"{plain_text(desk.entry.solution.name, here.language)} ({desk.entry.id})")
    for id in decided.reviewers:
        role = plain_text(reviewers[id].role, here.language)
        organisation = desk.names.get(reviewers[id].organisation, reviewers[id].organisation)
        you = f" ← {_('you')}" if id == deciding.signer.id else ""
        tell(f"  {id}: {role}, {organisation}{you}")
    if last := _last(desk, _):
        tell(last)
    for line in other_set(here, desk, criteria):
        tell(line)
    for line in (*decided_already(here, desk), *uncommitted(here, desk)):
        tell(line)
    if desk.authority.demonstration:
        tell(_("This registry is a demonstration: only its examples can be certified."))


def _last(desk: Desk, _: Callable[[str], str]) -> str:
    """The last certification, and whether it stands; empty where there is none."""
    if desk.last is None:
        return ""
    values = {"serial": desk.last[0].serial, "day": desk.last[0].valid_until}
    decides = desk.listing.status.record
    if decides and decides.decision == "revoked":
        told = _("The last certification is %(serial)s; it is revoked by %(revocation)s.")
        return told % {**values, "revocation": decides.serial}
    return _("The last certification is %(serial)s; it is valid until %(day)s.") % values


def _walk(deciding: Deciding, criteria: Sequence[Known]) -> Walk:
    """The way through what is not prepared. Raises Refused where nobody is there to answer."""
    here, kind = deciding.here, deciding.kind
    walk = Walk(here, deciding.desk, criteria, kind.renews, _prepared_verdicts(deciding, criteria))
    missing_ones = [one.criterion.id for one in criteria if one.criterion.id not in walk.verdicts]
    if missing_ones and not on_a_terminal():
        told = here.words.text(
            "There is no verdict on: %(criteria)s. Write them in a file: registry %(command)s "
            "%(id)s --prepare FILE"
        )
        values = {"criteria": ", ".join(missing_ones), "command": kind.command}
        raise Refused(told % {**values, "id": deciding.desk.entry.id})
    return walk


def _prepared_verdicts(deciding: Deciding, criteria: Sequence[Known]) -> dict[str, dict[str, Any]]:
    """The verdicts of the file; ``still_true`` takes over the last one, of a renewal alone."""
    _ = deciding.here.words.text
    last = {one.criterion.id: None if one.then else one.last for one in criteria}
    found: dict[str, dict[str, Any]] = {}
    for id, one in (deciding.prepared.verdicts or {}).items():
        before = last.get(id)
        if one.still_true:
            if not deciding.kind.renews or before is None or one.verdict:
                told = _(
                    "%(id)s: still_true takes over the last verdict; it has none, or is asked "
                    "otherwise now, or there is a new one beside it, or this is no renewal."
                )
                raise Refused(told % {"id": id})
            found[id] = verdict_data(before)
        elif one.verdict:
            found[id] = one.model_dump(mode="json", exclude_none=True)
    return found


def _until(here: Here, suggested: date | None) -> date | None:
    while True:
        answer = ask(here.words.text("Valid until"), suggested.isoformat() if suggested else "")
        try:
            return here.day(answer)
        except Refused as wrong:
            tell(wrong.message)
