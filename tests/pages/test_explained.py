"""Labels lead to the glossary where it has them."""

from dataclasses import replace
from pathlib import Path

import pytest
from solution_registry.language import Words
from solution_registry.model.terms import LABELS
from solution_registry.pages.environment import make_environment
from solution_registry.pages.explained import EXPLAINED, explained
from solution_registry.registry import Vocabulary
from solution_registry.registry.read_ground import read_ground


@pytest.fixture(scope="module")
def vocabulary(root: Path) -> Vocabulary:
    return read_ground(root).vocabulary


def test_every_label_and_every_term_exists(vocabulary: Vocabulary) -> None:
    for name, terms in EXPLAINED.items():
        assert terms.keys() <= LABELS[name].keys()
    assert explained(vocabulary) == EXPLAINED


def test_a_term_that_an_operator_does_not_have_is_not_linked(vocabulary: Vocabulary) -> None:
    fewer = replace(vocabulary, procurement_terms={})
    assert explained(fewer)["RouteType"].keys() == {"open_source", "option_clause"}
    assert explained(fewer)["Law"] == {}


def test_a_label_is_a_link_or_a_word(vocabulary: Vocabulary) -> None:
    environment = make_environment(Words("en", {}, {}))
    template = environment.from_string('{{ explained("RouteType", value, known, "../") }}')
    known = explained(vocabulary)
    shown = [template.render(value=value, known=known).strip() for value in ("framework", "other")]
    assert shown == [
        '<a href="../glossary/#framework-agreement">Framework agreement</a>',
        "Other route",
    ]
