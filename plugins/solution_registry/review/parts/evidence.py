"""Addresses that the change adds, for people to look at: no machine has asked for them."""

from ...problem import field_name
from ..links import MOST
from ..outcome import Review
from ..speech import Speech, shortened
from .line import Line, Section, code, line, strong


def evidence(review: Review, speech: Speech) -> Section | None:
    """Each new address with where it stands and which host it leads to, never as a link."""
    _ = speech.words.text
    lines: list[Line] = []
    for one in review.entries:
        for link in one.links[:MOST]:
            place = code(shortened(f"{link.path}: {field_name(link.field)}"))
            lines.append(line(strong(shortened(link.host)), " ", code(shortened(link.address))))
            lines.append(line(place, level=1))
        left = len(one.links) - MOST
        if left > 0:
            more = speech.words.plural("%(count)s more address", "%(count)s more addresses", left)
            lines.append(line(more % {"count": left}))
    title = _("New addresses, not checked")
    return Section(title, tuple(lines), folded=True) if lines else None
