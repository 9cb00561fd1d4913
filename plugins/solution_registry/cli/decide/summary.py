"""What a decision comes to, in words: the level that is reached, and what keeps from the next."""

from ...certification.level import ADOPTERS, REVIEWERS, missing
from ...certification.places import FICTIONAL
from ...deciding.desk import Desk
from ...deciding.record import Made
from ...language import plain_text
from ...model.certification import Certification
from ...model.terms import LABELS
from ..here import Here


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
    if record.revokes:
        lines.append(_("It revokes %(serial)s.") % {"serial": record.revokes})
    if record.organisation.startswith(FICTIONAL):
        lines.append(_("An example: it proves nothing real."))
    return lines


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
