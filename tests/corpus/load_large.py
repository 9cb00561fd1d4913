"""Loads every recipe in a process of its own and prints what was told: a crash cannot hide here."""

import json
import resource
import sys

from solution_registry.load import load
from solution_registry.model.solution import Solution
from solution_registry.reporters import REPORTERS
from solution_registry.source import locate

from .recipes import RECIPES


def main() -> None:
    """Print name → codes, seconds of processor time and megabytes more than before, as JSON."""
    load(Solution, b"", "warm.yml")
    told = {}
    for name, (make, _) in RECIPES.items():
        raw = make()
        before = resource.getrusage(resource.RUSAGE_SELF)
        loaded = load(Solution, raw, "solution.yml")
        problems = locate(loaded.problems, {"solution.yml": raw}.get)
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
