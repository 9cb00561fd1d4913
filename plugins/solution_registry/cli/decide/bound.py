"""What was prepared is about what lies here, or is refused."""

from collections.abc import Iterator
from pathlib import Path

from ...certification.resting import resting_on
from ...deciding.basis import basis, changed
from ...deciding.desk import Desk
from ...model.prepared import Prepared, PreparedFor
from ...review.titles import titles
from ..complaint import Refused
from ..context import Here


def hold_against(here: Here, desk: Desk, command: str, file: Path, prepared: Prepared) -> None:
    """Refuse verdicts that were prepared for anything else than what lies here. Raises Refused."""
    if prepared.verdicts is None:
        return
    said = list(_against(here, desk, file, prepared.prepared_for))
    if not said:
        return
    told = here.words.text(
        "Prepare it anew, and take over what still holds: registry %(command)s %(id)s --prepare "
        "FILE"
    )
    said.append(told % {"command": command, "id": desk.entry.id})
    said += _or_judge_anew(here, basis(desk), prepared.prepared_for)
    raise Refused("\n".join((*said, here.words.text("Nothing was written."))))


def _against(here: Here, desk: Desk, file: Path, then: PreparedFor | None) -> Iterator[str]:
    _, now = here.words.text, basis(desk)
    if then is None:
        told = _(
            "%(file)s does not say under prepared_for what its verdicts are about, so that nobody "
            "can tell whether they are about what lies here."
        )
        yield told % {"file": file}
        return
    if then.solution != now.solution:
        told = _("%(file)s was prepared for %(then)s, and not for %(now)s.")
        yield told % {"file": file, "then": then.solution, "now": now.solution}
        return
    if (then.criteria, then.criteria_digest) != (now.criteria, now.criteria_digest):
        told = _("%(file)s was prepared by the criteria %(then)s; %(now)s are in force.")
        yield told % {"file": file, "then": then.criteria, "now": now.criteria}
    if then.last != now.last:
        told = _("When %(file)s was prepared, the last certification was %(then)s; it is %(now)s.")
        none = _("none")
        yield told % {"file": file, "then": then.last or none, "now": now.last or none}
    if then.digest != now.digest:
        yield from _of_content(here, desk, file, then, now)


def _of_content(
    here: Here, desk: Desk, file: Path, then: PreparedFor, now: PreparedFor
) -> Iterator[str]:
    """What the entry says otherwise, and which verdicts may be wrong because of it."""
    _ = here.words.text
    fields = changed(then.fields, now.fields)
    told = _("The entry says something else than when %(file)s was prepared: %(fields)s")
    yield told % {"file": file, "fields": titles(here.words, fields)}
    if resting := resting_on(desk.criteria, fields):
        yield _("Verdicts that rest on that: %(criteria)s") % {"criteria": ", ".join(resting)}


def _or_judge_anew(here: Here, now: PreparedFor, then: PreparedFor | None) -> Iterator[str]:
    """The shorter way, where nothing but the entry is another one."""
    if then and then.model_copy(update={"digest": now.digest, "fields": now.fields}) == now:
        told = here.words.text(
            "Or judge anew in the file what rests on that, and let it say under prepared_for: "
            "digest: %(digest)s"
        )
        yield told % {"digest": now.digest}
