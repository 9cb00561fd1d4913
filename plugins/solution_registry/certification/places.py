"""Where the rules of a registry lie, and how its signatures and the fictional are told apart."""

import re

from ..model import codes

POLICY = "policy/policy.yml"
REVIEWERS = "policy/reviewers.yml"
CHANGES = "policy/changes/"
CRITERIA = "schema/criteria/"

NAMESPACE = "solution-registry"
"""What our signatures are for; one made for anything else counts for nothing."""

FICTIONAL = f"{codes.FICTIONAL}-"
"""The range of organisation ids that is kept for fictional organisations."""

_CRITERIA = re.compile(rf"{CRITERIA}[0-9.]{{6,7}}\.yml")
"""The names that a decision can give a set of criteria."""


def is_rule(path: str) -> bool:
    """Whether a file is one of those that say the rules."""
    return path in (POLICY, REVIEWERS) or _CRITERIA.fullmatch(path) is not None
