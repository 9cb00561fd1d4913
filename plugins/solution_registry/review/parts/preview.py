"""The head of a solution's page as it will be."""

from collections.abc import Iterator
from typing import Final

from ...certification.headline import headline
from ...model.terms import LABELS
from ...registry.listing import Listing
from ..outcome import EntryReview, Review
from ..speech import Speech
from .line import Line, Section, line, strong

SOLUTIONS: Final = 5
"""So many pages are shown."""


def preview(review: Review, speech: Speech) -> Section | None:
    """The head of each page; None where there will be none."""
    pages = [one for one in review.entries if one.entry and one.effect.after][:SOLUTIONS]
    lines = [found for one in pages for found in _head(one, speech)]
    title = speech.words.text("The page as it will be")
    return Section(title, tuple(lines), folded=True) if lines else None


def _head(one: EntryReview, speech: Speech) -> Iterator[Line]:
    _ = speech.words.text
    seen = one.effect.after
    if one.entry is None or seen is None:
        return
    solution = one.entry.solution
    yield line(strong(speech.local(solution.name)))
    yield line(speech.local(solution.summary), level=1)
    lead = speech.organisation(solution.lead) if solution.lead else _("Not stated")
    terms = _(LABELS["ReuseTerms"][solution.reuse.terms]) if solution.reuse else _("Not stated")
    phase = _(LABELS["Lifecycle"][solution.lifecycle]) if solution.lifecycle else _("Not stated")
    facts = {
        "Kind": _(LABELS["Kind"][solution.kind]),
        "Status": headline(seen.status, speech.words),
        "Lead organisation": lead,
        "Life cycle": phase,
        "Terms of reuse": terms,
        "Used by": _used_by(seen, speech),
        "Procurement routes": str(len(seen.outline.routes)),
    }
    if solution.example:
        facts = {"Example": _("Fictional, for demonstration only."), **facts}
    for title, said in facts.items():
        yield line(strong(_(title)), f": {said}", level=1)


def _used_by(seen: Listing, speech: Speech) -> str:
    """How many use it, as the site counts them."""

    def told(number: int, one: str, many: str) -> str:
        return speech.words.plural(one, many, number) % {"count": number}

    said = [
        told(seen.confirmed, "%(count)s confirmed", "%(count)s confirmed"),
        told(seen.reported, "%(count)s reported", "%(count)s reported"),
    ]
    if seen.coming:
        one, many = "%(count)s introduces or considers it", "%(count)s introduce or consider it"
        said.append(told(seen.coming, one, many))
    return ", ".join(said)
