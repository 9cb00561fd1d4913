"""Reading looks at a file once, however much of it has to be told."""

from typing import Any

import pytest
from solution_registry.source.tree import Tree


class Watched(str):
    """A text that counts how much of it is copied."""

    __slots__ = ("copied",)
    copied: int

    def __getitem__(self, place: Any) -> str:
        found = super().__getitem__(place)
        self.copied += len(found)
        return found


@pytest.mark.parametrize("field", ["f{}:", "f{}:   ", "f{}: {{a:   }}"])
def test_fields_without_a_value_are_told_without_reading_all_before_them(field: str) -> None:
    text = "\n".join(field.format(number) for number in range(2_000)) + "\n"
    tree = Tree(text, "x.yml")
    watched = tree.text = Watched(text)
    watched.copied = 0
    tree.document()
    assert {problem.code for problem in tree.problems} == {"empty-value"}
    assert len(tree.problems) == 2_000
    assert watched.copied < 200 * 2_000


def test_a_colon_far_before_the_end_of_an_empty_value() -> None:
    tree = Tree(f"a: {{b:{' ' * 1_000}, c: x}}\n", "x.yml")
    tree.document()
    assert [(problem.code, problem.field) for problem in tree.problems] == [
        ("empty-value", ("a", "b"))
    ]
