"""Another set of criteria than the last time: what is asked otherwise, and how it was asked."""

from collections.abc import Iterator, Mapping, Sequence

from ...deciding.desk import Desk
from ...deciding.known import Known, criteria_then
from ...language import plain_text
from ...model.certification import Criterion
from ..context import Here


def other_set(here: Here, desk: Desk, known: Sequence[Known]) -> Iterator[str]:
    """That the criteria are others than those of the last certification, if so, and which."""
    _, then = here.words.text, criteria_then(desk)
    if desk.last is None or desk.last[1].criteria == desk.criteria.id:
        return
    told = _("The criteria in force are %(now)s; the last certification was by %(then)s.")
    yield told % {"now": desk.criteria.id, "then": desk.last[1].criteria}
    ids = [one.criterion.id for one in known]
    for told, found in (
        (_("Asked otherwise now: %(criteria)s"), [x.criterion.id for x in known if x.then]),
        (_("New: %(criteria)s"), [id for id in ids if then and id not in then]),
        (_("No longer asked: %(criteria)s"), [id for id in then if id not in ids]),
    ):
        if found:
            yield told % {"criteria": ", ".join(found)}


def asked_then(here: Here, now: Criterion, then: Criterion) -> Iterator[str]:
    """How a criterion was asked the last time, as far as it is asked otherwise now."""
    _, language = here.words.text, here.language
    for told, old, new in (
        (_("Asked the last time: %(text)s"), then.question, now.question),
        (_("Evidence the last time: %(text)s"), then.evidence, now.evidence),
    ):
        yield from (told % {"text": text} for text in _otherwise(old, new, language))
    if then.required_from_level != now.required_from_level:
        told = _("Required from level %(level)s; the last time from level %(then)s")
        yield told % {"level": now.required_from_level, "then": then.required_from_level}


def _otherwise(old: Mapping[str, str], new: Mapping[str, str], language: str) -> Iterator[str]:
    """What a text was: in the reader's language, or in those in which it was another."""
    if plain_text(old, language) != plain_text(new, language):
        yield plain_text(old, language)
        return
    for other in dict.fromkeys((*old, *new)):
        if old.get(other) != new.get(other):
            yield f"({other}) {old.get(other, '–')} → {new.get(other, '–')}"
