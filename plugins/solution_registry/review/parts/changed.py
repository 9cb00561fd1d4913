"""What changes, field by field: what it was, and what it will be."""

from collections.abc import Iterator
from dataclasses import replace

from ...model.solution import Solution
from ...wording import visible
from ..files import FileChange, stated
from ..outcome import EntryReview, Review
from ..speech import DIFFERENCES, Speech
from .glance import HAPPENED, called
from .line import Line, Section, code, line, strong


def changed(review: Review, speech: Speech) -> Section | None:
    """Every file of every solution that the change touches; None where it touches none."""
    _ = speech.words.text
    lines: list[Line] = []
    for one in review.entries:
        lines.append(line(*called(one, speech)))
        for file in one.files:
            happened = _(HAPPENED[file.happened])
            lines.append(line(code(visible(file.path)), f": {happened}", level=1))
            lines.extend(_file(one, file, speech))
    for file in review.common:
        lines.append(line(code(visible(file.path)), f": {_(HAPPENED[file.happened])}"))
        lines.extend(replace(one, level=1) for one in _differences(file, speech))
    return Section(_("Field by field"), tuple(lines), folded=True) if lines else None


def _file(one: EntryReview, file: FileChange, speech: Speech) -> Iterator[Line]:
    yield from _differences(file, speech)
    if file.text:
        yield line(speech.reworded(file.text), level=2)
    if file.sort == "solution" and file.happened == "added" and one.entry:
        yield from _new(one, speech)


def _differences(file: FileChange, speech: Speech) -> Iterator[Line]:
    for difference in file.differences[:DIFFERENCES]:
        said = speech.difference(difference)
        yield line(strong(speech.way(difference)), f": {said}", level=2)
    left = len(file.differences) - DIFFERENCES
    if left > 0:
        single, many = "and %(count)s more difference", "and %(count)s more differences"
        yield line(speech.words.plural(single, many, left) % {"count": left}, level=2)


def _new(one: EntryReview, speech: Speech) -> Iterator[Line]:
    """Which questions a new entry answers, and which it leaves open."""
    _ = speech.words.text
    if one.entry is None:
        return
    answered, open_ = stated(one.entry.data, Solution)
    yield line(f"{_('Stated')}: {', '.join(map(_, answered))}", level=2)
    yield line(f"{_('Not stated')}: {', '.join(map(_, open_))}", level=2)
