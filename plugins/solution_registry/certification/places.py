"""Where the rules of a registry lie, and how its signatures and the fictional are told apart."""

from ..model import codes

POLICY = "policy/policy.yml"
REVIEWERS = "policy/reviewers.yml"
CHANGES = "policy/changes/"
CRITERIA = "schema/criteria/"

NAMESPACE = "solution-registry"
"""What our signatures are for; one made for anything else counts for nothing."""

FICTIONAL = f"{codes.FICTIONAL}-"
"""The range of organisation ids that is kept for fictional organisations."""


def is_rule(path: str) -> bool:
    """Whether a file is one of those that say the rules."""
    return path in (POLICY, REVIEWERS) or (path.startswith(CRITERIA) and path.endswith(".yml"))
