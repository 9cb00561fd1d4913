"""What of each solution concerns a municipality, in short, for scripts that tell it on cards.

``assets/yours/cards.js`` loads it when a municipality is chosen; the page of a solution has more.
"""

from collections.abc import Iterator
from functools import partial
from typing import Any

from solution_registry.exports.json_text import line, stated
from solution_registry.exports.rows import rows
from solution_registry.pages.context import BuildContext
from solution_registry.pages.solution.bands import paid_by
from solution_registry.pages.source import source
from solution_registry.pages.ways import readers_of
from solution_registry.registry import Listing
from solution_registry.registry.offers import offers
from solution_registry.site.page import Asset

PATH = "assets/yours/solutions.json"
_NAME = "yours-solutions"


def solution_assets(context: BuildContext) -> Iterator[Asset]:
    """One file for all languages."""
    yield Asset(PATH, source(context).key(_NAME), partial(_solutions, context))


def _solutions(context: BuildContext) -> bytes:
    """Those by id of which there is something to tell, a line each."""
    told = rows(source(context), _NAME, partial(_line, context))
    return b"{%b}" % b",\n".join(filter(None, told))


def _line(context: BuildContext, listing: Listing) -> bytes:
    """The routes that can be used, and the costs by size where there is more than one."""
    told = stated({"routes": _routes(context, listing), "bands": _bands(context, listing)})
    return b"%b:%b" % (line(listing.id), line(told)) if told else b""


def _routes(context: BuildContext, listing: Listing) -> list[dict[str, Any]]:
    agreements = context.registry.vocabulary.agreements
    return [stated(one._asdict()) for one in offers(listing.outline, agreements, listing.as_of)]


def _bands(context: BuildContext, listing: Listing) -> list[dict[str, Any]]:
    bands = listing.outline.bands
    if len(bands) < 2:
        return []
    currencies = [one.currency for one in bands]
    whose = paid_by(currencies, readers_of(context), listing.as_of)
    return [
        stated(
            {
                "below": one.population_below,
                "country": countries,
                "once": one.one_off,
                "yearly": one.per_year,
                "currency": one.currency,
            }
        )
        for one, countries in zip(bands, whose, strict=True)
    ]
