"""The change at one glance: what happens to which solution, in a line each."""

from collections.abc import Iterator, Mapping
from typing import Final

from ...certification.status import STATE_LABELS
from ...wording import visible
from ..compare import Difference, Name, Title
from ..files import FileChange, Happened
from ..outcome import EntryReview, Review
from ..speech import Speech
from .line import Line, Piece, Section, code, line, strong

SOLUTIONS: Final = 20
"""Solutions that are named one by one."""
FILES: Final = 10
"""Files that are named one by one."""
SHORT: Final = 50
"""Characters of a difference that is told at a glance."""

HAPPENED: Final[Mapping[Happened, str]] = {
    "added": "new",
    "removed": "taken away",
    "changed": "changed",
    "same": "only its layout",
    "unreadable": "cannot be read",
}
"""What happens to a file or a solution (English msgids)."""


def glance(review: Review, speech: Speech) -> Section | None:
    """Each solution with what happens to it, in the order of what decides; other files."""
    _ = speech.words.text
    entries = sorted(review.entries, key=place)
    lines = [found for one in entries[:SOLUTIONS] for found in _entry(one, speech)]
    left = len(review.entries) - SOLUTIONS
    if left > 0:
        one, many = "and %(count)s more solution", "and %(count)s more solutions"
        lines.append(line(speech.words.plural(one, many, left) % {"count": left}))
    common = {file.path: _common(file, speech) for file in review.common if file.differences}
    lines.extend(
        line(code(visible(path)), f": {common[path]}" if path in common else "")
        for path in review.others[:FILES]
    )
    left = len(review.others) - FILES
    if left > 0:
        one, many = "and %(count)s more file", "and %(count)s more files"
        lines.append(line(speech.words.plural(one, many, left) % {"count": left}))
    if not lines:
        lines.append(line(_("Nothing differs from the base.")))
    return Section(_("What changes"), tuple(lines))


def place(one: EntryReview) -> int:
    """Where a solution stands among others: first whose status changes, then what is certified.

    Then whose users do. Anybody can propose as many others as they like: none may push those out.
    """
    before, after = one.effect.before, one.effect.after
    if before is None:
        return 3
    status = (before.status.state, before.status.level)
    if after is None or status != (after.status.state, after.status.level):
        return 0
    if before.status.level:
        return 1
    return 2 if one.effect.changes else 3


def _entry(one: EntryReview, speech: Speech) -> Iterator[Line]:
    _ = speech.words.text
    happened = _(HAPPENED[one.happened])
    details = [] if one.happened == "removed" else _details(one, speech)
    yield line(*called(one, speech), ": ", "; ".join(details) if details else happened)
    before, after = one.effect.before, one.effect.after
    if before and after and before.status.state != after.status.state:
        old, new = (_(STATE_LABELS[seen.status.state]) for seen in (before, after))
        yield line(f"{_('Certification')}: {old} → ", strong(new), level=1)


def called(one: EntryReview, speech: Speech) -> list[Piece | str]:
    """A solution by its name, where it can be read, and its id."""
    id = code(visible(one.id))
    return [strong(speech.local(one.entry.solution.name)), " (", id, ")"] if one.entry else [id]


def _details(one: EntryReview, speech: Speech) -> list[str]:
    found = [_file(file, speech) for file in one.files if file.sort in _OF]
    if one.happened == "added":
        found.insert(0, speech.words.text("new"))
    return [text for text in found if text]


_OF: Final = {"solution": "", "adopter": "user", "record": "decision", "document": "document"}
"""Sorts of files that are named at a glance (English msgids)."""


def _common(file: FileChange, speech: Speech) -> str:
    """What differs in a file of everybody's: the fields of rules, the terms of vocabularies."""
    if file.sort != "terms":
        return _told(file, speech)
    terms: dict[str, list[Difference]] = {}
    for one in file.differences:
        terms.setdefault(_term(one, file, speech), []).append(one)
    said = [f"{name}: {_of_term(found, speech)}" for name, found in terms.items()]
    left = len(said) - FILES
    if left > 0:
        one_term, terms_left = "and %(count)s more term", "and %(count)s more terms"
        more = speech.words.plural(one_term, terms_left, left) % {"count": left}
        said[FILES:] = [more]
    return "; ".join(said)


def _term(one: Difference, file: FileChange, speech: Speech) -> str:
    """The term that differs, or that came or went; the list where it is no term's."""
    step = one.way[1] if len(one.way) > 1 else None
    row = one.old if one.new is None else one.new
    id = step.value if isinstance(step, Name) else None
    if step is None and isinstance(row, dict):
        id = row.get("id")
    return speech.term(file.stem, id) if isinstance(id, str) else speech.way(one)


def _of_term(found: list[Difference], speech: Speech) -> str:
    """What happened to a term: it came or went, or the fields that differ."""
    first = found[0]
    if first.kind == "reordered":
        return speech.difference(first)
    if len(first.way) == 1:
        return speech.words.text(HAPPENED[first.kind])
    fields = [step.msgid for one in found for step in one.way[1:] if isinstance(step, Title)]
    return ", ".join(dict.fromkeys(map(speech.words.text, fields or ("changed",))))


def _told(file: FileChange, speech: Speech) -> str:
    return ", ".join(dict.fromkeys(_difference(one, speech) for one in file.differences))


def _difference(one: Difference, speech: Speech) -> str:
    """The field that differs; with what it says now, where that takes no room."""
    title = speech.words.text(one.way[0].msgid) if isinstance(one.way[0], Title) else ""
    if len(one.way) == 1 and one.kind == "changed" and len(said := speech.difference(one)) <= SHORT:
        return f"{title}: {said}"
    return title


def _file(file: FileChange, speech: Speech) -> str:
    _ = speech.words.text
    if file.sort == "solution":
        if file.differences:
            return _told(file, speech)
        return "" if file.happened == "added" else _(HAPPENED[file.happened])
    name = speech.organisation(file.stem) if file.sort == "adopter" else visible(file.stem)
    return f"{_(_OF[file.sort])} {name}: {_(HAPPENED[file.happened])}"
