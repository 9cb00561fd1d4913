"""What a reader would want to know of a solution and nobody has stated yet."""

from collections.abc import Collection

from solution_registry.model.terms import SOFTWARE

ALL = SOFTWARE | {"procurement_template", "guideline"}

IMPORTANT: tuple[tuple[str, frozenset[str]], ...] = (
    # a top-level field, and the kinds of solution that it matters for; in the order of the page
    ("description", ALL),
    ("process", ALL),
    ("audience", ALL),
    ("platforms", frozenset({"e_service"})),
    ("standards", SOFTWARE),
    ("integrations", SOFTWARE),
    ("results", ALL),
    ("versions", SOFTWARE),
    ("documentation", SOFTWARE),
    ("accessibility", SOFTWARE - {"component"}),
    ("information_security", SOFTWARE),
    ("costs", ALL),
    ("reuse", ALL),
    ("suppliers", SOFTWARE),
    ("procurement_routes", SOFTWARE),
    ("support", SOFTWARE),
    ("exit", SOFTWARE),
    ("adoption", ALL),
    ("governance", ALL),
    ("contacts", ALL),
)


def not_stated(kind: str, filled: Collection[str]) -> tuple[str, ...]:
    """The important fields that an entry of a kind leaves out."""
    return tuple(field for field, kinds in IMPORTANT if kind in kinds and field not in filled)
