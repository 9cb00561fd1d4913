"""The quadrant of two judgements of complexity, which advises how to get a solution."""

from collections.abc import Mapping
from typing import Literal

from ..model.solution import Complexity

Quadrant = Literal[
    "standard_sourcing", "unnecessary_collaboration", "expensive_and_hard", "collaboration"
]

QUADRANTS: dict[tuple[str, str], Quadrant] = {
    # organisational complexity, degree of innovation
    ("low", "low"): "standard_sourcing",
    ("high", "low"): "unnecessary_collaboration",
    ("low", "high"): "expensive_and_hard",
    ("high", "high"): "collaboration",
}
"""Working together pays where both much is new and many must change; where little is new it costs
more than it gives, and where few share what is new each pays for all of it."""

TITLES: Mapping[str, str] = {
    "standard_sourcing": "Standard sourcing.",
    "unnecessary_collaboration": "Unnecessary collaboration.",
    "expensive_and_hard": "Expensive and hard.",
    "collaboration": "Collaboration.",
}
"""What the parts are called, as sentences (English msgids)."""


def quadrant(complexity: Complexity) -> Quadrant:
    """Compute the quadrant."""
    return QUADRANTS[complexity.organisational, complexity.innovation]
