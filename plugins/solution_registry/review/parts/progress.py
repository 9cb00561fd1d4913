"""How far an entry has come towards certification, as far as a machine can tell."""

from collections.abc import Iterator
from typing import Final

from ...model.certification import Criterion
from ...model.terms import LABELS
from ..outcome import EntryReview, Review
from ..progress import Progress
from ..speech import Speech
from ..titles import titles
from .glance import called
from .line import Line, Section, line, strong

SOLUTIONS: Final = 5
"""So many solutions are told about; in a change of more, nobody would read it."""


def criteria(review: Review, speech: Speech) -> Section | None:
    """Of a new entry, all criteria that a machine can tell about; of others, what is new of it."""
    told = [one for one in review.entries if one.progress][:SOLUTIONS]
    lines = [found for one in told for found in _entry(one, speech)]
    title = speech.words.text("On the way to certification")
    return Section(title, tuple(lines), folded=True) if lines else None


def _entry(one: EntryReview, speech: Speech) -> Iterator[Line]:
    _ = speech.words.text
    found, was = one.progress, one.was
    if found is None:
        return
    lists = (
        ("There is something to look at", _besides(found.stated, was.stated if was else ())),
        ("Not stated yet", _besides(found.missing, was.missing if was else ())),
    )
    if not any(criteria for _title, criteria in lists):
        return
    counts = {"count": len(found.stated), "all": len(found.stated) + len(found.missing)}
    said = _(
        "the entry states what is looked for on %(count)s of %(all)s criteria; people judge what "
        "it says"
    )
    yield line(*called(one, speech), f": {said % counts}")
    for title, criteria in lists:
        if criteria:
            yield line(strong(_(title)), level=1)
            for criterion in criteria:
                yield _criterion(criterion, found, speech)
    if found.open and was is None:
        single = "%(count)s more criterion is for people alone to tell"
        many = "%(count)s more criteria are for people alone to tell"
        counted = speech.words.plural(single, many, len(found.open))
        yield line(counted % {"count": len(found.open)}, level=1)


def _besides(now: tuple[Criterion, ...], before: tuple[Criterion, ...]) -> list[Criterion]:
    return [criterion for criterion in now if criterion not in before]


def _criterion(criterion: Criterion, found: Progress, speech: Speech) -> Line:
    _ = speech.words.text
    level = _("level %(level)s") % {"level": criterion.required_from_level}
    answer = found.answers.get(criterion.id)
    own = ""
    if answer:
        label = _(LABELS["VerdictValue"][answer]).lower()
        own = f"; {_('the lead itself: %(verdict)s') % {'verdict': label}}"
    said = f"{speech.local(criterion.question)} ({level}{own})"
    if lacks := found.lacking.get(criterion.id):
        said += f": {titles(speech.words, lacks)}"
    return line(said, level=2)
