"""What a verdict takes besides itself, so that a stranger understands it: the one rule for that."""

_NEEDS_GROUNDS = frozenset({"partly", "not_applicable"})
"""Comply or explain: verdicts that nothing but a sentence explains."""


def lacking(verdict: str, *, evidence: bool, grounds: bool) -> str:
    """The code of what a verdict lacks; empty where it lacks nothing.

    What is met is shown by what somebody has read, or a sentence says what it rests on.
    """
    if grounds:
        return ""
    if verdict in _NEEDS_GROUNDS:
        return "grounds-missing"
    return "evidence-missing" if verdict == "met" and not evidence else ""
