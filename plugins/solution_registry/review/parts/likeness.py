"""Solutions that are like a new one, each with the reasons for saying so."""

from collections.abc import Iterator
from typing import Final

from ...wording import visible
from ..outcome import Review
from ..similar import Similar
from ..speech import Speech, shortened
from .glance import called
from .line import Line, Section, code, line, strong

WORDS: Final = 6
"""Words that are told; more of them do not make a better reason."""


def likeness(review: Review, speech: Speech) -> Section | None:
    """What is already there and may be the same; None where nothing is."""
    _ = speech.words.text
    lines: list[Line] = []
    for one in review.entries:
        if one.similar:
            lines.append(line(*called(one, speech), f": {_('is it one of these?')}"))
            lines.extend(_similar(other, speech) for other in one.similar)
    return Section(_("Is it there already?"), tuple(lines)) if lines else None


def _similar(one: Similar, speech: Speech) -> Line:
    why = "; ".join(_reasons(one, speech))
    id = code(visible(one.id))
    return line(strong(speech.local(one.name)), " (", id, f"): {why}", level=1)


def _reasons(one: Similar, speech: Speech) -> Iterator[str]:
    _ = speech.words.text
    if one.same_repository:
        yield _("same repository")
    if one.same_homepage:
        yield _("same homepage")
    if one.products:
        products = ", ".join(shortened(name) for name in one.products)
        yield _("both stand in for %(products)s") % {"products": products}
    if one.words:
        words = ", ".join(visible(word) for word in one.words[:WORDS])
        yield _("both speak of %(words)s") % {"words": words}
    if one.areas:
        areas = speech.vocabulary.service_areas
        named = ", ".join(speech.local(areas[id].name) for id in one.areas if id in areas)
        yield _("same service area: %(areas)s") % {"areas": named}
    if one.same_kind:
        yield _("same kind")
