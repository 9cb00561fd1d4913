"""Where the rules of a registry lie, and what tells the fictional apart."""

POLICY = "policy/policy.yml"
REVIEWERS = "policy/reviewers.yml"
CHANGES = "policy/changes/"
CRITERIA = "schema/criteria/"

FICTIONAL = "zz-"
"""The range of organisation ids that is kept for fictional organisations."""


def is_rule(path: str) -> bool:
    """Whether a file is one of those that say the rules."""
    return path in (POLICY, REVIEWERS) or (path.startswith(CRITERIA) and path.endswith(".yml"))
