"""``badges/<id>.svg``: the status of a solution as a picture, for pages elsewhere, by language.

A picture may be shown long after the status has become another one. So it says the last day of a
certification, and what is not certified says that it is not.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache, partial
from html import escape
from types import MappingProxyType

from ..certification.status import STANDING, STATE_LABELS, State
from ..formats import formats
from ..language import plain_text, words
from ..registry import Listing
from ..site import Asset
from .source import Source

HEIGHT, MARGIN = 24, 8

NAME = "#0d4048"
"""Behind the registry's name; its text is white, as all but that of an example."""
EXAMPLE = ("#fdeed9", "#6b3f00")
STATES: Mapping[State, str] = MappingProxyType(
    {
        State.CERTIFIED: "#146c36",
        State.DUE: "#146c36",
        State.CHANGED: "#8a4b00",
        State.EXPIRED: "#9b1c1c",
        State.REVOKED: "#9b1c1c",
        State.DEPRECATED: "#9b1c1c",
        State.WITHDRAWN: "#9b1c1c",
        State.LISTED: "#4a5a60",
        State.IDEA: "#4a5a60",
    }
)
"""Colours of their own, the same on light pages and on dark ones; all is said in words as well."""

_NARROW = frozenset("fijlrtIJ.,:;'’|!()[]/ -\N{NO-BREAK SPACE}")
_BROAD = frozenset("mwMW@%&—")


def badges(source: Source) -> Iterator[Asset]:
    """The pictures of every solution."""
    for listing in source.registry.listings.values():
        yield from badge_files(source, listing)


def badge_files(source: Source, listing: Listing) -> Iterator[Asset]:
    """The picture of one solution in each language; it reads nothing but what it shows."""
    outline, status = listing.outline, listing.status
    until = status.record.valid_until if status.record else None
    read = f"{outline.name} {outline.example} {status.state} {status.level} {until}"
    for language in source.languages:
        address = _address(source, listing.id, language)
        key = source.own_key("badge", language, source.name(language), read)
        yield Asset(address, key, partial(_badge, source, listing, language))


def _address(source: Source, id: str, language: str) -> str:
    """Where a picture lies, from the site's root."""
    return f"{source.site.root(language)}badges/{id}.svg"


def _badge(source: Source, listing: Listing, language: str) -> bytes:
    registry, said = source.name(language), _said(listing, language)
    mark = words(language).text("Example (fictional)") if listing.outline.example else ""
    name = plain_text(listing.outline.name, language)
    title = f"{name}: {f'{mark}, ' if mark else ''}{said} ({registry})"
    before, after = _drawn(registry, mark, said, STATES[listing.status.state], language)
    return f"{before}{escape(title)}{after}".encode()


def _said(listing: Listing, language: str) -> str:
    """The status in words; of a certification that stands, with its level and its last day."""
    text, status = words(language).text, listing.status
    said = [text(STATE_LABELS[status.state])]
    if status.level:
        said.append(text("level %(level)s") % {"level": status.level})
    if status.record and status.record.valid_until and status.state in STANDING:
        day = formats(language).day(status.record.valid_until)
        said.append(text("until %(day)s") % {"day": day})
    return ", ".join(said)


@lru_cache(maxsize=1_000)
def _drawn(registry: str, mark: str, said: str, behind: str, language: str) -> tuple[str, str]:
    """What stands before the title and after it; most solutions have it in common.

    Texts beside each other, each on its colour, and a frame that only dark pages show.
    """
    drawn, x = "", 0
    for text, ground, ink in ((registry, NAME, "#fff"), (mark, *EXAMPLE), (said, behind, "#fff")):
        if text:
            long = (sum(map(_tenths, text)) + 5) // 10
            drawn += (
                f'<rect x="{x}" width="{long + 2 * MARGIN}" height="{HEIGHT}" fill="{ground}"/>'
                f'<text x="{x + MARGIN}" y="16" textLength="{long}"'
                f' lengthAdjust="spacingAndGlyphs" fill="{ink}">{escape(text)}</text>'
            )
            x += long + 2 * MARGIN
    before = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{x}" height="{HEIGHT}"'
        f' viewBox="0 0 {x} {HEIGHT}" role="img" xml:lang="{escape(language)}"'
        f' font-family="Verdana,DejaVu Sans,sans-serif" font-size="12"><title>'
    )
    frame = f'<path d="M.5.5h{x - 1}v{HEIGHT - 1}H.5z" fill="none" stroke="#fff"/>'
    return before, f"</title>{drawn}{frame}</svg>\n"


def _tenths(letter: str) -> int:
    """About as wide as a common font has it, in tenths of a pixel; the text is drawn as wide.

    Whole numbers, since Python adds fractions with more care from 3.12 on: a picture would be one
    pixel wider there.
    """
    if letter in _NARROW:
        return 47
    if letter in _BROAD or unicodedata.east_asian_width(letter) in "WF":
        return 120
    return 88 if letter.isupper() else 75
