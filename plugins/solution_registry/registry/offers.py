"""Who may use a solution by one of its routes: what the site says to a municipality, and `list`."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from ..model.codes import FICTIONAL
from ..model.vocabulary import Agreement
from .outline import Outline
from .route_state import Others, by_licence, for_others, way_of


class Offer(NamedTuple):
    """What a route that can be used is to whom: `named` are the ids of those who may.

    `others` is what it is to those of its `country` whom it does not name. What is open is open in
    every country, and to be procured anew in another where it is not.
    """

    others: Others
    country: str | None = None
    named: tuple[str, ...] = ()


def offers(outline: Outline, agreements: Mapping[str, Agreement], today: date) -> list[Offer]:
    """The routes that can be used on a day; an open licence is one where no route is stated."""
    if by_licence(outline):
        return [Offer("open")]
    found = []
    for route in outline.routes:
        way = way_of(route, agreements, today)
        if others := for_others(way.state, way.whom, names_all=all(route.named_by_row)):
            found.append(Offer(others, route.country, route.named))
    return found


def open_to(offer: Offer, organisation: str) -> bool:
    """Tell whether somebody may use a solution by an offer, with nothing left to find out."""
    return offer.others == "open" or organisation in offer.named


def invented(outline: Outline, organisation: str) -> bool:
    """Tell whether a solution is an example, which is for fictional organisations alone."""
    return outline.example and not organisation.startswith(f"{FICTIONAL}-")
