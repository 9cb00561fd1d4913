"""``vocabulary.json``: the terms that entries use, the criteria, and labels of closed lists."""

import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from ..certification.status import STATE_LABELS
from ..language import words
from ..model.certification import CriteriaSet
from ..model.policy import Policy, Reviewer
from ..model.terms import LABELS
from ..model.vocabulary import (
    Agreement,
    Platform,
    ProcurementTerm,
    RegistryTerm,
    SearchWords,
    ServiceArea,
    SkrGroup,
    Standard,
    SystemType,
    ThresholdValue,
)
from ..registry import Registry
from ..site import Asset
from .json_text import line
from .shape import API, Meta, Text, meta
from .source import Source


class VocabularyDocument(TypedDict):
    """Everything that ids and words in the other files stand for."""

    meta: Meta
    labels: Annotated[
        dict[str, dict[str, Text]],
        Field(
            description="Closed lists: name of the list, then value, then what it is called by "
            "language."
        ),
    ]
    service_areas: Annotated[list[ServiceArea], Field(description="Areas of municipal service.")]
    system_types: Annotated[
        list[SystemType], Field(description="Types of systems that solutions connect to.")
    ]
    platforms: Annotated[
        list[Platform],
        Field(description="Products that solutions run on, or are built with."),
    ]
    standards: Annotated[
        list[Standard], Field(description="Technical standards and specifications.")
    ]
    agreements: Annotated[
        list[Agreement],
        Field(description="Framework agreements, purchasing systems, standard contracts."),
    ]
    skr_groups: Annotated[
        list[SkrGroup],
        Field(description="SKR's classification of municipalities."),
    ]
    search_words: Annotated[
        list[SearchWords], Field(description="Words that mean the same for whoever searches.")
    ]
    procurement_terms: Annotated[
        list[ProcurementTerm], Field(description="Words of public procurement, explained.")
    ]
    registry_terms: Annotated[
        list[RegistryTerm], Field(description="Words of this registry, explained.")
    ]
    threshold_values: Annotated[
        list[ThresholdValue], Field(description="Sums of the law, each from a day on.")
    ]
    criteria: Annotated[
        list[CriteriaSet], Field(description="The sets of criteria that decisions name.")
    ]
    policy: Policy
    reviewers: Annotated[
        list[Reviewer], Field(description="Everybody who may certify, or might; roles, no persons.")
    ]


def vocabulary(source: Source) -> Iterator[Asset]:
    """One file with all terms."""
    yield Asset(
        f"{API}/vocabulary.json",
        source.ground_key("vocabulary", source.site.repository),
        lambda: _content(source),
    )


def _content(source: Source) -> bytes:
    registry = source.registry
    terms = registry.vocabulary
    told = VocabularyDocument(
        meta=meta(source),
        labels=labels(registry.settings.languages),
        service_areas=[*terms.service_areas.values()],
        system_types=[*terms.system_types.values()],
        platforms=[*terms.platforms.values()],
        standards=[*terms.standards.values()],
        agreements=[*terms.agreements.values()],
        skr_groups=[*terms.skr_groups.values()],
        search_words=[*terms.search_words.values()],
        procurement_terms=[*terms.procurement_terms.values()],
        registry_terms=[*terms.registry_terms.values()],
        threshold_values=[*terms.threshold_values],
        criteria=[*registry.criteria.values()],
        policy=registry.policy,
        reviewers=[*_reviewers(registry)],
    )
    return line(told) + b"\n"


def _reviewers(registry: Registry) -> Iterator[Reviewer]:
    shown = registry.settings.show_examples
    return (one for one in registry.reviewers.values() if shown or not one.example)


def labels(languages: tuple[str, ...]) -> dict[str, dict[str, dict[str, str]]]:
    """What the values of closed lists are called: by list, value and language."""
    lists = {_snake(name): values for name, values in LABELS.items()}
    lists["state"] = {state.value: label for state, label in STATE_LABELS.items()}
    return {
        name: {
            value: {language: words(language).text(label) for language in languages}
            for value, label in values.items()
        }
        for name, values in lists.items()
    }


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()
