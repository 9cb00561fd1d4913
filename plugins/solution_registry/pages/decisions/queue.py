"""The queue: what waits for somebody; the same as ``registry status`` tells."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from solution_registry.attention import (
    CERTIFICATION,
    TITLES,
    UPKEEP,
    Attention,
    attention,
    said,
)
from solution_registry.formats import formats
from solution_registry.language import words
from solution_registry.model.vocabulary import Organisation
from solution_registry.pages.body import render, rendered
from solution_registry.pages.context import BuildContext
from solution_registry.pages.days import days_ahead
from solution_registry.pages.follow import feed_link
from solution_registry.pages.in_languages import Where, in_languages
from solution_registry.registry import Listing
from solution_registry.site.page import Page, Rendered

PATH = "certification/queue/"

SHOWN = 50
"""So many solutions of one kind are listed; ``registry status`` lists them all."""

MEANINGS: Mapping[str, str] = {
    "unverified": "Somebody has put a decision there that is not signed as it has to be. It counts "
    "for nothing until it is mended.",
    "expired": "The last day has passed. A new review gives a new decision.",
    "due": "The certification stands, but ends soon. Read all verdicts again.",
    "changed": "Something that a verdict rests on has changed. Begin with what is no longer "
    "covered.",
    "fewer": "The level stands until the decision ends, but would not be given today.",
    "revoked": "The decision has been taken back. The lead may mend it and apply again.",
    "waiting": "The lead has answered the criteria itself and waits for reviewers.",
    "contacts": "The day has passed on which a contact was to be confirmed.",
    "ended": "These organisations have a part in it, and are no more. Whoever has come after them "
    "takes their place, or their part ends.",
    "stale": "These organisations have confirmed their use once, but so long ago that it no "
    "longer counts.",
    "unconfirmed": "These organisations are said to use it. They count once they say so "
    "themselves.",
    "routes": "A way of getting the solution ends within half a year, or has ended.",
    "incomplete": "These parts answer a follower's questions, and nobody has stated them yet.",
    "languages": "The name is not written in these languages.",
}
"""What each kind says to a reader (English msgids)."""


class Item(NamedTuple):
    """One solution that needs somebody; ``about`` in words."""

    listing: Listing
    lead: Organisation | None
    about: str


class Kind(NamedTuple):
    """What needs somebody for one reason. Fictional examples stand apart and are not counted."""

    id: str
    title: str
    meaning: str
    total: int
    items: Sequence[Item]
    examples: Sequence[Item]


def queue_pages(context: BuildContext) -> Iterator[Page]:
    """The queue in every language."""
    found = tuple(attention(context.registry, examples=True))
    summed = "\n".join(
        [
            str(days_ahead(context)),
            *(f"{one.kind} {one.about} {one.solution} {_version(context, one)}" for one in found),
        ]
    )
    where = Where(PATH, active="certification")
    yield from in_languages(context, where, lambda _: summed, partial(_make, context, found))


def _version(context: BuildContext, one: Attention) -> str:
    return context.registry.listings[one.solution].outline.version


def _make(context: BuildContext, found: Sequence[Attention], language: str, url: str) -> Rendered:
    text = words(language).text
    make = partial(_kind, context, found, language)
    parts = {
        "certification": [make(kind) for kind in CERTIFICATION],
        "upkeep": [make(kind) for kind in UPKEEP],
    }
    body = render(
        context,
        language,
        "queue.html",
        url,
        **parts,
        waiting={part: sum(kind.total for kind in kinds) for part, kinds in parts.items()},
        policy=context.registry.policy,
        today=context.registry.today,
        days=days_ahead(context),
    )
    about = text("What waits for somebody: decisions, renewals, confirmations.")
    return rendered(text("To do"), about, body, feed_link(context, language, url))


def _kind(context: BuildContext, found: Sequence[Attention], language: str, kind: str) -> Kind:
    registry, text = context.registry, words(language)
    known, day = registry.vocabulary.organisations, formats(language).day
    own = [one for one in found if one.kind == kind]

    def items(example: bool) -> list[Item]:
        made = []
        for one in own:
            listing = registry.listings[one.solution]
            if listing.outline.example is example:
                lead = known.get(listing.outline.lead or "")
                made.append(Item(listing, lead, said(one, registry, text, day)))
        return made

    real = items(example=False)
    title, meaning = text.text(TITLES[kind]), text.text(MEANINGS[kind])
    return Kind(kind, title, meaning, len(real), real[:SHOWN], items(example=True)[:SHOWN])
