"""What is missing from an entry, and matters for its kind."""

import pytest
from solution_registry.model.solution import Solution
from solution_registry.pages.solution.stated import IMPORTANT, not_stated


def test_what_is_important_is_a_field() -> None:
    """A field that is renamed is renamed here."""
    assert {field for field, _ in IMPORTANT} <= set(Solution.model_fields)


@pytest.mark.parametrize(
    ("kind", "filled", "missing", "irrelevant"),
    [
        ("guideline", (), "contacts", "integrations"),
        ("e_service", ("costs",), "platforms", "costs"),
        ("component", (), "exit", "accessibility"),
    ],
)
def test_only_what_matters_for_the_kind_is_missed(
    kind: str, filled: tuple[str, ...], missing: str, irrelevant: str
) -> None:
    """And only what is not stated."""
    found = not_stated(kind, filled)
    assert missing in found
    assert irrelevant not in found
