"""What was probably meant, where only the vocabularies can tell: added to what reading found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from ..nearest import nearest
from ..problem import Problem
from .walk import marked

if TYPE_CHECKING:
    from datetime import date

    from ..model.base import Model
    from ..registry import Ground, Registry, Vocabulary

_YAML: Final = re.compile(r"\.ya?ml$", re.IGNORECASE)
_OF_ADOPTER: Final = re.compile(r"/adopters/(?:[^/]+\.ya?ml|[^/.]+)$", re.IGNORECASE)
"""Paths of files that are, or are to be, an adopter's."""

_LISTED: Final = 24
"""A vocabulary of more terms is not listed, but said where it is."""


ENOUGH: Final = 20
"""Whoever wrote more names that are not known has made another mistake."""


@dataclass(slots=True)
class Guesses:
    """What was probably meant, of the first names that are asked about: each takes a search."""

    today: date | None = None
    """The day on which those that are offered have to be there."""
    left: int = ENOUGH

    def organisation(self, value: str, known: Vocabulary) -> dict[str, str]:
        """The organisation that was meant, or those that probably were, as a problem's values.

        A certain one is ``exact``, with its name as ``called``; others are ``near``, and those in
        whose place they have come are ``ended``. All are empty where none was, or it is enough.
        """
        self.left -= 1
        if self.left < 0:
            return {"near": ""}
        meant = known.called.meant(value, self.today)
        if meant.certain:
            return {"exact": meant.certain, "called": known.organisations[meant.certain].name}
        ended = {"ended": known.called.told(meant.ended)} if meant.ended else {}
        return ended | {"near": known.called.told(meant.perhaps)}

    def word(self, value: str, known: Iterable[str] | Mapping[str, str]) -> str:
        """The same of words."""
        self.left -= 1
        return ", ".join(nearest(value, known)) if self.left >= 0 else ""

    def term(self, value: str, known: Vocabulary, name: str) -> dict[str, str]:
        """The term of a vocabulary that was meant, as ``exact``, or else those ``near``."""
        self.left -= 1
        if self.left < 0:
            return {"near": ""}
        from ..search.meant import meant  # only where a term is not known

        found = meant(value, known, name)
        return {"exact": found.certain} if found.certain else {"near": ", ".join(found.perhaps)}


def suggested(problem: Problem, ground: Ground | Registry, guesses: Guesses) -> Problem:
    """Say which organisation was probably meant where a name stands in place of an id.

    Vocabularies are read only where they are asked: of ``ground``, they are then first loaded.
    """
    value = _MISNAMED.get(problem.code)
    if value is None or problem.field[:1] + problem.field[2:] == ("organisations", "id"):
        return problem  # an organisation's own id is not looked up
    in_letters = problem.code == "non-ascii-name"
    if in_letters and not _OF_ADOPTER.search(problem.path):
        return problem
    meant = guesses.organisation(value(problem), ground.vocabulary)
    if in_letters and "exact" in meant:
        meant = {"near": f"{meant['exact']}.yml"}
    elif in_letters:
        meant = {"perhaps": meant["near"]}
    kept = {name: one for name, one in problem.values.items() if name != "near"}
    return replace(problem, values=kept | {name: one for name, one in meant.items() if one})


def filled_in(problem: Problem, model: type[Model], ground: Ground, guesses: Guesses) -> Problem:
    """Say which terms there are where none was chosen, or where a name stands for one."""
    known = problem.code in ("bad-id", "blank-text", "quote-it")
    if problem.code in ("empty-list", "empty-value") and "example" in problem.values:
        known = True
    vocabulary = _asked(model, problem) if known else None
    if vocabulary is None:
        return problem
    if problem.code == "quote-it":
        # A code without its country: in quotation marks it would not be an id either.
        of_organisation = vocabulary == "organisations"
        return replace(problem, code="bad-organisation-id") if of_organisation else problem
    if problem.code == "bad-id":
        found = guesses.term(problem.values["value"], ground.vocabulary, vocabulary)
        meant = {"near": found.get("exact", ""), "perhaps": found.get("near", "")}
        kept = {name: one for name, one in problem.values.items() if name != "near"}
        return replace(problem, values=kept | {name: one for name, one in meant.items() if one})
    terms = sorted(ground.names[vocabulary])
    if vocabulary == "organisations":
        told = {"vocabulary": "schema/vocabulary/organisations/"}
    elif len(terms) <= _LISTED:
        told = {"allowed": ", ".join(terms)}
    else:
        told = {"vocabulary": f"schema/vocabulary/{vocabulary}.yml"}
    kept = {name: one for name, one in problem.values.items() if name != "example"}
    return replace(problem, values=kept | told)


def _asked(model: type[Model], problem: Problem) -> str | None:
    """The vocabulary of a field, or of the values of its list."""
    return marked(model, problem.field) or marked(model, (*problem.field, 0))


_MISNAMED: Final[Mapping[str, Callable[[Problem], str]]] = MappingProxyType(
    {
        "bad-organisation-id": lambda problem: problem.values["value"],
        "bad-adopter-name": lambda problem: _YAML.sub("", problem.values["value"]),
        "non-ascii-name": lambda problem: _YAML.sub("", problem.values["value"]),
    }
)
"""Codes for a name in place of an organisation's id → the name."""
