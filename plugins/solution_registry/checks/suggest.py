"""What was probably meant, where only the vocabularies can tell: added to what reading found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from ..nearest import nearest
from ..problem import Problem
from .walk import marked

if TYPE_CHECKING:
    from ..model.base import Model
    from ..model.vocabulary import Organisation
    from ..registry import Ground, Registry

_LISTED: Final = 24
"""A vocabulary of more terms is not listed, but said where it is."""


ENOUGH: Final = 20
"""Whoever wrote more names that are not known has made another mistake."""


@dataclass(slots=True)
class Guesses:
    """What was probably meant, of the first names that are asked about: each takes a search."""

    left: int = ENOUGH

    def organisation(self, value: str, known: Mapping[str, Organisation]) -> str:
        """The organisations that were probably meant; empty where none were, or it is enough."""
        self.left -= 1
        return near_organisations(value, known) if self.left >= 0 else ""

    def word(self, value: str, known: Iterable[str] | Mapping[str, str]) -> str:
        """The same of words."""
        self.left -= 1
        return ", ".join(nearest(value, known)) if self.left >= 0 else ""

    def term(self, value: str, known: Mapping[str, Any]) -> str:
        """The same of a vocabulary's terms, which people know by their names in any language."""
        return self.word(value, _called(known))


def suggested(problem: Problem, ground: Ground | Registry, guesses: Guesses) -> Problem:
    """Say which organisation was probably meant where a name stands in place of an id.

    Vocabularies are read only where they are asked: of ``ground``, they are then first loaded.
    """
    value = _MISNAMED.get(problem.code)
    if value is None or problem.values.get("near"):
        return problem
    near = guesses.organisation(value(problem), ground.vocabulary.organisations)
    return replace(problem, values={**problem.values, "near": near}) if near else problem


def filled_in(problem: Problem, model: type[Model], ground: Ground, guesses: Guesses) -> Problem:
    """Say which terms there are where none was chosen, or where a name stands for one."""
    known = problem.code in ("bad-id", "blank-text", "quote-it")
    vocabulary = marked(model, problem.field) if known else None
    if vocabulary is None:
        return problem
    if problem.code == "quote-it":
        # A code without its country: in quotation marks it would not be an id either.
        of_organisation = vocabulary == "organisations"
        return replace(problem, code="bad-organisation-id") if of_organisation else problem
    if problem.code == "bad-id":
        found = guesses.term(problem.values["value"], getattr(ground.vocabulary, vocabulary))
        near = found.partition(", ")[0]
        return replace(problem, values={**problem.values, "near": near}) if near else problem
    terms = sorted(ground.names[vocabulary])
    if vocabulary == "organisations":
        told = {"vocabulary": "schema/vocabulary/organisations/"}
    elif len(terms) <= _LISTED:
        told = {"allowed": ", ".join(terms)}
    else:
        told = {"vocabulary": f"schema/vocabulary/{vocabulary}.yml"}
    return replace(problem, values={**problem.values, **told})


def _called(terms: Mapping[str, Any]) -> dict[str, str]:
    """Lead from the names of terms, and from their ids, to the ids."""
    called: dict[str, str] = {}
    for id, one in terms.items():
        names = [one.name] if isinstance(one.name, str) else one.name.values()
        called |= dict.fromkeys(names, id)
    return called | {id: id for id in terms}


def near_organisations(value: str, known: Mapping[str, Organisation]) -> str:
    """The organisations probably meant; people write the name, or the code alone, for the id.

    ``se-sundsvall`` and ``2281`` are near to ``se-2281 (Sundsvall)``.
    """
    if value.isdigit():
        near = [id for id in known if id.partition("-")[2] == value]
    else:
        spellings: dict[str, str] = {}
        for one in known.values():
            spellings |= {one.name: one.id, f"{one.country}-{one.name}": one.id}
            if one.official_name:
                spellings[one.official_name] = one.id
        spellings |= {id: id for id in known}
        near = list(nearest(value, spellings))
    return ", ".join(f"{id} ({known[id].name})" for id in near)


_MISNAMED: Final[Mapping[str, Callable[[Problem], str]]] = MappingProxyType(
    {
        "bad-organisation-id": lambda problem: problem.values["value"],
        "bad-adopter-name": lambda problem: problem.values["value"].removesuffix(".yml"),
    }
)
"""Codes for a name in place of an organisation's id → the name."""
