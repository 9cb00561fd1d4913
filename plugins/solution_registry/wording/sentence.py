"""A problem in words."""

from dataclasses import dataclass

from solution_registry.problem import Problem


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is wrong, why that matters, and what to do; plain text that reporters escape."""

    what: str
    why: str
    fix: str


def sentence(problem: Problem, language: str) -> Sentence:
    """Say a problem in a language."""
    raise NotImplementedError
