"""What was meant is told of the first names that are not known; a search for each takes a while."""

from collections.abc import Collection
from datetime import date
from pathlib import Path

import pytest
from solution_registry.checks.references import reference_in
from solution_registry.checks.suggest import ENOUGH, Guesses
from solution_registry.model.solution import Solution
from solution_registry.model.vocabulary import Organisation
from solution_registry.registry import Vocabulary, called
from solution_registry.registry.kept_ground import kept_ground
from solution_registry.registry.nearly import Nearly
from solution_registry.registry.written import Known

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


def test_the_spellings_of_a_register_are_made_once_for_all_files(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Nearly] = []

    def counted(everybody: Collection[Organisation], read: Collection[Known]) -> Nearly:
        made.append(Nearly(everybody, read))
        return made[-1]

    monkeypatch.setattr(called, "Nearly", counted)
    ground = kept_ground(root, None, "")
    for file in ("x.yml", "y.yml"):
        data = {"lead": f"Sundsval {file}"}
        assert list(reference_in(file, Solution, data, ground, date(2026, 11, 1)))
    assert len(made) == 1


def test_words_and_organisations_count_together() -> None:
    guesses = Guesses(left=2)
    assert guesses.word("strets", ["streets"]) == "streets"
    assert guesses.organisation("2281", Vocabulary()) == {"near": ""}
    assert guesses.word("strets", ["streets"]) == ""
