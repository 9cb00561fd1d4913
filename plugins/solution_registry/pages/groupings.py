"""The ways into the catalogue: what solutions are sorted under, each with a list of its terms."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from solution_registry.model.terms import LABELS
from solution_registry.registry import Outline, Vocabulary


@dataclass(frozen=True, slots=True)
class Grouping:
    """One way of sorting solutions. Texts are English msgids.

    id: the first segment of its addresses.
    title, about: of the list of terms. of_term: the title of a term's page, with ``%(term)s``.
    terms: the terms by id, in the order they are shown in unless they are `alphabetical`. A term
        is of the vocabulary, or the msgid of its name.
    of: the terms of a solution, always in the same order: keys of pages are made of them.
    headings: what terms of a kind stand under, in order, where terms have a `kind`; else empty.
    facts: a template with what else is known of a term, or "".
    """

    id: str
    title: str
    about: str
    of_term: str
    terms: Callable[[Vocabulary], Mapping[str, Any]]
    of: Callable[[Outline], Sequence[str]]
    alphabetical: bool = False
    facts: str = ""
    headings: Mapping[str, str] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """The address of the list of terms, below a language's root."""
        return f"{self.id}/"


def _agreements(outline: Outline) -> tuple[str, ...]:
    """Agreements that give a right to the solution, or by which somebody got it."""
    by_route = [route.agreement for route in outline.routes]
    by_use = [adopter.agreement for adopter in outline.adopters]
    return tuple(dict.fromkeys(filter(None, (*by_route, *by_use))))


KINDS = Grouping(
    id="kinds",
    title="Kinds",
    about="What sort of thing is shared: a whole service, a part of one, or documents.",
    of_term="%(term)s",
    terms=lambda _: LABELS["Kind"],
    of=lambda outline: (outline.kind,),
    facts="facts/kind.html",
)

AREAS = Grouping(
    id="areas",
    title="Service areas",
    about="The areas of municipal work.",
    of_term="Solutions for %(term)s",
    terms=lambda vocabulary: vocabulary.service_areas,
    of=lambda outline: outline.service_areas,
    facts="facts/area.html",
)

PLATFORMS = Grouping(
    id="platforms",
    title="Platforms",
    about="Products that solutions run on or are built with.",
    of_term="Solutions on %(term)s",
    terms=lambda vocabulary: vocabulary.platforms,
    of=lambda outline: outline.platforms,
    alphabetical=True,
    facts="facts/platform.html",
)

SYSTEMS = Grouping(
    id="systems",
    title="System types",
    about="The systems that a municipality has around a solution: find what fits yours.",
    of_term="Solutions that connect to %(term)s",
    terms=lambda vocabulary: vocabulary.system_types,
    of=lambda outline: outline.system_types,
    facts="facts/system.html",
)

AGREEMENTS = Grouping(
    id="agreements",
    title="Agreements",
    about="Agreements and purchasing systems that solutions can be had through, and contract terms"
    " for procuring oneself. Who may call off is decided in the agreement itself.",
    of_term="Agreement: %(term)s",
    terms=lambda vocabulary: vocabulary.agreements,
    of=_agreements,
    alphabetical=True,
    facts="facts/agreement.html",
    headings={
        "framework": "Framework agreements",
        "dynamic_purchasing": "Dynamic purchasing systems",
        "standard_contract": "Contract terms to use in one's own procurement",
    },
)

GROUPINGS = (KINDS, AREAS, PLATFORMS, SYSTEMS, AGREEMENTS)
"""In the order in which the catalogue offers them."""
