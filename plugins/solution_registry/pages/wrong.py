"""Problems of files in words, for a page."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from solution_registry.pages.multilingual import together
from solution_registry.problem import Problem
from solution_registry.reporters.place import field, place
from solution_registry.wording import sentence


class Wrong(NamedTuple):
    """One problem: where it is, what is wrong, why that matters, what to do. Unescaped text."""

    where: str
    code: str
    what: str
    why: str
    fix: str


def wrong(problems: Iterable[Problem], language: str) -> list[Wrong]:
    """Say problems in a language."""
    return [_wrong(problem, language) for problem in problems]


def wrong_in_all(problems: Sequence[Problem], languages: Sequence[str]) -> list[Wrong]:
    """Say problems in all languages at once."""
    each = zip(*(wrong(problems, language) for language in languages), strict=True)
    return [Wrong(*map(together, zip(*forms, strict=True))) for forms in each]


def _wrong(problem: Problem, language: str) -> Wrong:
    said = sentence(problem, language)
    where = " ".join(filter(None, (place(problem), field(problem))))
    return Wrong(where, problem.code, said.what, said.why, said.fix)
