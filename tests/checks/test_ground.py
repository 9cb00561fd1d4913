"""Vocabularies refer to what is there."""

from dataclasses import replace

import pytest
from solution_registry.checks.ground import own_entry
from solution_registry.model.vocabulary import Agreement, Platform
from solution_registry.registry import Vocabulary

PLATFORM = Platform.model_validate({"id": "platform", "name": "P", "solution": "ckan"})
AGREEMENT = Agreement.model_validate(
    {
        "id": "terms",
        "name": {"en": "A"},
        "holder": "zz-inkop",
        "country": "zz",
        "kind": "standard_contract",
        "solution": "gibit",
    }
)


@pytest.mark.parametrize(("name", "term"), [("platforms", PLATFORM), ("agreements", AGREEMENT)])
def test_the_own_entry_of_a_term_is_in_the_registry(name: str, term: Platform | Agreement) -> None:
    vocabulary = replace(Vocabulary(), **{name: {term.id: term}})  # type: ignore[arg-type] # by name
    assert not list(own_entry(vocabulary, frozenset({"ckan", "gibit"})))
    (found,) = own_entry(vocabulary, frozenset({"ckant", "gibit-2"}))
    assert (found.code, found.path) == ("unknown-solution", f"schema/vocabulary/{name}.yml")
    assert found.values["value"] == term.solution
