"""Findings keep their names from one run to the next, wherever in the file they move."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence

from solution_registry.problem import Problem, field_name


def fingerprints(problems: Sequence[Problem]) -> Iterator[tuple[Problem, str]]:
    """Each finding with a hash of its file, code, field and values, not of its line.

    Of findings that are the same in all of these, each has its number among them.
    """
    seen: Counter[str] = Counter()
    for problem in problems:
        values = "\n".join(f"{name}={problem.values[name]}" for name in sorted(problem.values))
        text = "\0".join((problem.path, problem.code, field_name(problem.field), values))
        seen[text] += 1
        whole = f"{text}\0{seen[text]}"
        yield problem, hashlib.sha256(whole.encode(errors="surrogatepass")).hexdigest()[:32]
