"""The failure guide: every code with its cause, its mending and an example."""

from dataclasses import dataclass

from solution_registry.problem import Severity


@dataclass(frozen=True, slots=True)
class GuideEntry:
    """One code explained in a language. ``wrong`` and ``right`` are YAML or names, may be empty."""

    code: str
    severity: Severity
    what: str
    why: str
    fix: str
    wrong: str
    right: str


def guide(language: str) -> tuple[GuideEntry, ...]:
    """All codes in the order of the table."""
    raise NotImplementedError
