"""A finding keeps its name when lines move, and two findings never share one."""

from dataclasses import replace

from solution_registry.reporters.fingerprint import fingerprints

from .problems import HOSTILE, USUAL


def test_moved_lines_change_nothing() -> None:
    moved = [replace(problem, line=problem.line + 5) for problem in USUAL]
    assert [name for _, name in fingerprints(moved)] == [name for _, name in fingerprints(USUAL)]


def test_each_finding_has_its_own() -> None:
    twice = (*USUAL, *HOSTILE, USUAL[0])
    names = [name for _, name in fingerprints(twice)]
    assert len(set(names)) == len(names)


def test_a_value_that_changes_is_another_finding() -> None:
    other = replace(USUAL[0], values={"name": "lifecylce", "near": "lifecycle"})
    (_, name), (_, before) = *fingerprints([other]), *fingerprints(USUAL[:1])
    assert name != before
