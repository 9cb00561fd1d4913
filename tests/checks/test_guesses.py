"""What was meant is told of the first names that are not known; a search for each takes a while."""

from datetime import date
from pathlib import Path

from solution_registry.checks.references import reference_in
from solution_registry.checks.suggest import ENOUGH, Guesses
from solution_registry.model.solution import Solution
from solution_registry.registry.kept_ground import kept_ground

MANY = 3 * ENOUGH


def test_of_a_file_the_first_ones_are_guessed(root: Path) -> None:
    ground = kept_ground(root, None, "")
    data = {"partners": ["se-sundsvall"] * MANY, "service_areas": ["street"] * MANY}
    problems = list(reference_in("x.yml", Solution, data, ground, date(2026, 11, 1)))
    assert len(problems) == 2 * MANY
    guessed = [
        problem for problem in problems if problem.values.get("exact", problem.values.get("near"))
    ]
    assert guessed == problems[:ENOUGH]


def test_words_and_organisations_count_together() -> None:
    guesses = Guesses(2)
    assert guesses.word("strets", ["streets"]) == "streets"
    assert guesses.organisation("2281", {}) == {"near": ""}
    assert guesses.word("strets", ["streets"]) == ""
