"""Finding what a person names: an organisation by id or name, a term by id; or what was meant."""

from collections.abc import Mapping
from typing import Any

from ..checks.suggest import near_organisations
from ..language import Words
from ..registry import Vocabulary
from .complaint import Refused, asked_back, did_you_mean


def organisation_in(known: Vocabulary, value: str, words: Words) -> str:
    """The id of an organisation that is named by its id or its name. Raises Refused."""
    if value in known.organisations:
        return value
    wanted = value.casefold()
    for one in known.organisations.values():
        if wanted in {name.casefold() for name in (one.name, one.official_name) if name}:
            return one.id
    told = words.text("There is no organisation %(value)s in the register.") % {"value": value}
    near = near_organisations(value, known.organisations)
    raise Refused(told + asked_back(near, words))


def term_in(known: Mapping[str, Any], value: str, words: Words) -> str:
    """The id of a term. Raises Refused where there is none such."""
    if value in known:
        return value
    told = words.text("There is no term %(value)s.") % {"value": value}
    listed = words.text("There are: %(terms)s.") % {"terms": ", ".join(known)}
    raise Refused(told + (did_you_mean(value, list(known), words) or f" {listed}"))


def solution_in(known: Mapping[str, Any], value: str, words: Words) -> str:
    """The id of a solution. Raises Refused where there is none such."""
    if value in known:
        return value
    told = words.text("There is no solution %(value)s.") % {"value": value}
    raise Refused(told + did_you_mean(value, list(known), words))
