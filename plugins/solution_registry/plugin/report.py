"""What is wrong with the registry, told in the terminal while a site is built."""

import logging
import sys
from collections.abc import Sequence

from solution_registry.problem import Problem, Severity
from solution_registry.reporters import REPORTERS

log = logging.getLogger("mkdocs.plugins.solution-registry")


def tell(problems: Sequence[Problem], stop_on: str, language: str) -> bool:
    """Tell of the problems; say whether they stop a build."""
    weights = {Severity.ERROR} if stop_on == "error" else {Severity.ERROR, Severity.WARNING}
    stopping = [problem for problem in problems if problem.severity in weights]
    if stopping:
        sys.stderr.write(REPORTERS["text"](stopping, language, colour=sys.stderr.isatty()))
        sys.stderr.flush()
    others = len(problems) - len(stopping)
    if others:
        log.info("%d more remarks on the registry: see `registry validate`", others)
    return bool(stopping)
