"""Loads every recipe in a process of its own and prints what was told: a crash cannot hide here."""

import json
import resource
import sys
from collections.abc import Sequence

from solution_registry.load import load
from solution_registry.model.solution import Solution
from solution_registry.names import check_names
from solution_registry.problem import Problem
from solution_registry.reporters import REPORTERS
from solution_registry.source import locate

from .recipes import RECIPES
from .test_names import fact


def told_of(raw: bytes, *, listing: bool) -> Sequence[Problem]:
    """Everything that is wrong with a file, or with a listing."""
    if listing:
        return check_names([fact(line) for line in raw.decode().splitlines()])
    found = load(Solution, raw, "solution.yml").problems
    return locate(found, {"solution.yml": raw}.get)


def main() -> None:
    """Print name → codes, seconds of processor time and megabytes more than before, as JSON."""
    load(Solution, b"", "warm.yml")
    told = {}
    for name, recipe in RECIPES.items():
        raw = recipe.make()
        before = resource.getrusage(resource.RUSAGE_SELF)
        problems = told_of(raw, listing=recipe.listing)
        for report in REPORTERS.values():
            report(problems, "sv")
        after = resource.getrusage(resource.RUSAGE_SELF)
        told[name] = {
            "codes": sorted({problem.code for problem in problems}),
            "longest": max(
                (len(value) for p in problems for value in p.values.values()), default=0
            ),
            "seconds": after.ru_utime - before.ru_utime,
            "megabytes": (after.ru_maxrss - before.ru_maxrss) / 1024,
        }
    json.dump(told, sys.stdout)


if __name__ == "__main__":
    main()
