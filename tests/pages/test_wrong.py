"""A page says where something is wrong as reports do."""

from solution_registry.pages.wrong import wrong
from solution_registry.problem import Problem


def test_a_place_has_no_character_that_cannot_be_seen_and_no_endless_field() -> None:
    problem = Problem("unknown-field", "solutions/a\u202eb.yml", ("x" * 500,), line=3, column=1)
    (said,) = wrong([problem], "en")
    assert said.where == f"solutions/a\\u202eb.yml:3:1 {'x' * 120}…"
