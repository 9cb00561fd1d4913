"""The list of rules is true to the code: each of its words stands where it says, once."""

import ast

import pytest

from tests.mutations import MUTATIONS, PACKAGE, ROOT, Mutation, main


def test_there_is_a_mutation_for_each_rule() -> None:
    assert len(MUTATIONS) == len({one.rule for one in MUTATIONS}) > 150


def test_none_that_is_chosen_is_no_success() -> None:
    assert main("no rule is called this") == 2


@pytest.mark.parametrize("one", MUTATIONS, ids=lambda one: one.rule.replace(" ", "-"))
def test_the_rule_is_where_the_list_says(one: Mutation) -> None:
    text = (PACKAGE / one.file).read_text(encoding="utf-8")
    assert text.count(one.old) == 1, "it has moved: put its new words into tests/mutations.yml"
    ast.parse(text.replace(one.old, one.new))
    assert all((ROOT / path).exists() for path in one.tests.split())
