"""What the change does to certifications: which verdicts no longer cover what the entry says."""

from collections.abc import Iterator

from ...certification.headline import headline
from ...wording import visible
from ..judged import Judged
from ..outcome import EntryReview, Review
from ..speech import Speech
from .glance import called, place
from .line import Line, Section, line, strong


def certification(review: Review, speech: Speech) -> Section | None:
    """Each solution whose standing changes, or that gets a decision, those first."""
    lines = [
        found
        for one in sorted(review.entries, key=lambda one: _place(one, review))
        if (one.effect.changes and one.effect.before) or _judged(one, review)
        for found in (*_entry(one, speech), *_decisions(one, review, speech))
    ]
    return Section(speech.words.text("Certification and users"), tuple(lines)) if lines else None


def _place(one: EntryReview, review: Review) -> int:
    """Where a solution stands: one that gets a proven decision is with those that change by one."""
    return 0 if any(found.proven for found in _judged(one, review)) else place(one)


def _entry(one: EntryReview, speech: Speech) -> Iterator[Line]:
    _ = speech.words.text
    before, after = one.effect.before, one.effect.after
    if before is None:
        if after:
            yield line(*called(one, speech), ": ", strong(headline(after.status, speech.words)))
        return
    old = headline(before.status, speech.words)
    if after is None:
        gone = _("not there") if one.happened != "unreadable" else _("cannot be read")
        yield line(*called(one, speech), f": {old} → ", strong(gone))
        return
    new = headline(after.status, speech.words)
    yield line(*called(one, speech), f": {old} → " if old != new else ": ", strong(new))
    for msgid, ids in (
        ("No longer covered by the certification: %(question)s", one.effect.uncovered),
        ("Covered by the certification again: %(question)s", one.effect.covered),
    ):
        for id in ids:
            yield line(_(msgid) % {"question": _question(one, id, speech)}, level=1)
    if old == new and before.status.level and not (one.effect.uncovered or one.effect.covered):
        yield line(_("It stands: no verdict rests on what changes."), level=1)
    if (before.confirmed, before.reported) != (after.confirmed, after.reported):
        values = {
            "then": before.confirmed, "now": after.confirmed,
            "reported": before.reported, "reported_now": after.reported,
        }  # fmt: skip
        said = _("Users: confirmed %(then)s → %(now)s, reported %(reported)s → %(reported_now)s")
        yield line(said % values, level=1)
    if before.coming != after.coming:
        said = _("Introduce or consider it: %(then)s → %(now)s")
        yield line(said % {"then": before.coming, "now": after.coming}, level=1)


def _judged(one: EntryReview, review: Review) -> list[Judged]:
    return [found for found in review.judged if found.serial.partition("/")[0] == one.id]


def _decisions(one: EntryReview, review: Review, speech: Speech) -> Iterator[Line]:
    """What each decision rests on that comes in, and which count for nothing."""
    _ = speech.words.text
    for found in _judged(one, review):
        if not found.proven:
            continue
        told = _("Signed by all who decided, and they may decide: %(record)s")
        if found.by_registrar:
            told = _("Signed by the registrar, for what %(who)s approved: %(record)s")
        values = {"record": visible(found.name), "who": ", ".join(found.record.reviewers)}
        yield line(told % values, level=1)
    for serial in one.effect.after.unverified if one.effect.after else ():
        told = _("Not verified, counts for nothing yet: %(record)s")
        yield line(told % {"record": visible(serial.partition("/")[2])}, level=1)


def _question(one: EntryReview, id: str, speech: Speech) -> str:
    known = one.progress.questions if one.progress else {}
    return speech.local(known[id].question) if id in known else id
