"""What a decision comes to, in words: the level that is reached, and what keeps from the next."""

from collections.abc import Iterator, Mapping
from typing import Any

from ...certification.level import ADOPTERS, REVIEWERS, missing
from ...certification.places import FICTIONAL
from ...certification.resting import resting_on
from ...deciding.desk import Desk
from ...deciding.record import Made
from ...deciding.since import since
from ...language import plain_text
from ...model.certification import Certification, CriteriaSet
from ...model.terms import LABELS
from ...review.speech import Speech
from ...review.titles import titles
from ...review.unstated import met_without
from ..context import Here


def summary(here: Here, desk: Desk, made: Made) -> list[str]:
    """What a decision comes to, in words."""
    record = made.record
    _ = here.words.text
    if record is None:
        return []
    lines = ["", f"{record.serial}: {_(LABELS['Decision'][record.decision])}"]
    if record.decision == "certified":
        lines += _levels(here, desk, record)
        told = _("Valid until %(day)s. Adopters counted: %(count)s.")
        values = {"day": record.valid_until, "count": len(record.adopters or ())}
        lines.append(told % values)
    if record.decision != "revoked":
        lines += [
            *_since(here, desk, record),
            *unstated(here, desk.criteria, record, desk.entry.data),
        ]
        lines += uncommitted(here, desk)
    if record.revokes:
        lines.append(_("It revokes %(serial)s.") % {"serial": record.revokes})
    if record.organisation.startswith(FICTIONAL):
        lines.append(_("An example: it proves nothing real."))
    return lines


def caution(here: Here, desk: Desk, made: Made) -> str:
    """What whoever signs has to know once more; empty where there is nothing."""
    if made.record is None or made.record.decision == "revoked":
        return ""
    lines = [
        *_changed_since(here, desk),
        *unstated(here, desk.criteria, made.record, desk.entry.data),
    ]
    return "\n".join((*lines, *uncommitted(here, desk)))


def unstated(
    here: Here, criteria: CriteriaSet, record: Certification, data: Mapping[str, Any]
) -> Iterator[str]:
    """Which verdicts say met where there is nothing to look at, and why that matters."""
    if found := met_without(record, criteria, data):
        told = here.words.text(
            "Judged as met, though it is not stated: %(criteria)s. Evidence or grounds have to say "
            "what that rests on."
        )
        said = (f"{id}: {titles(here.words, fields)}" for id, fields in found.items())
        yield told % {"criteria": "; ".join(said)}


def uncommitted(here: Here, desk: Desk) -> Iterator[str]:
    """What is decided on though nobody else has it yet, and what follows from that."""
    if desk.uncommitted:
        told = here.words.text(
            "Not committed, and decided on as it lies here: %(files)s. Commit it with the "
            "decision, or take it back first; a decision on anything else than what is committed "
            "is refused by the review."
        )
        yield told % {"files": ", ".join(desk.uncommitted)}


def decided_already(here: Here, desk: Desk) -> Iterator[str]:
    """Which decisions lie here that nobody else has: what is begun twice would be in twice."""
    known = desk.proof.verdicts
    if waiting := [serial for serial in desk.entry.certifications if serial not in known]:
        told = here.words.text(
            "Decided already, and not committed: %(serials)s. This will be one more decision. If "
            "it is to take the place of that one, stop, and delete the files of that one first."
        )
        yield told % {"serials": ", ".join(waiting)}


def _changed_since(here: Here, desk: Desk) -> Iterator[str]:
    """Which fields differ from what the last certification covers."""
    if desk.last and (fields := _changed(desk)):
        told = here.words.text("Changed since %(serial)s: %(fields)s.")
        yield told % {"serial": desk.last[0].serial, "fields": titles(here.words, fields)}


def _changed(desk: Desk) -> tuple[str, ...]:
    """The fields that differ from what the last certification covers."""
    return desk.last[0].changed_fields if desk.last else ()


def _since(here: Here, desk: Desk, record: Certification) -> Iterator[str]:
    """What has changed since the last certification, and which verdicts are as they were."""
    _ = here.words.text
    if desk.last is None or not (fields := _changed(desk)):
        return
    before = desk.last[1]
    yield from _changed_since(here, desk)
    speech = Speech(here.words, desk.vocabulary)
    for one in since(desk):
        if one.field[0] in fields:
            yield f"  – {speech.way(one)}: {speech.difference(one)}"
    old, new = before.verdicts or {}, record.verdicts or {}
    resting = [id for id in resting_on(desk.criteria, fields) if id in new]
    if same := [id for id in resting if new[id] == old.get(id)]:
        told = _("Verdicts that rest on that, and are as they were: %(criteria)s")
        yield f"  {told % {'criteria': ', '.join(same)}}"
    if others := [id for id in resting if id not in same]:
        told = _("Verdicts that rest on that, and are new: %(criteria)s")
        yield f"  {told % {'criteria': ', '.join(others)}}"


def _levels(here: Here, desk: Desk, record: Certification) -> list[str]:
    """The level that is reached, and what keeps from the next one."""
    _ = here.words.text
    lines = []
    for step in sorted(desk.criteria.levels, key=lambda step: step.level):
        name = plain_text(step.name, here.language)
        lacking = list(dict.fromkeys(missing(record, desk.criteria, step)))
        if not lacking:
            lines.append(f"  ✓ {_('Level')} {step.level}, {name}")
            continue
        said = {
            ADOPTERS: _("confirmed adopters besides the lead: %(count)s")
            % {"count": step.confirmed_adopters_besides_lead},
            REVIEWERS: _("reviewers: %(count)s") % {"count": step.reviewers},
        }
        needed = ", ".join(said.get(one, one) for one in lacking)
        lines.append(f"  – {_('Level')} {step.level}, {name}: {_('needs')} {needed}")
        break
    return lines
