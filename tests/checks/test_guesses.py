"""What was meant is told of the first names that are not known; a search for each takes a while."""

import shutil
from collections.abc import Collection
from datetime import date
from pathlib import Path

import pytest
from solution_registry.checks import read_checked
from solution_registry.checks.references import reference_in
from solution_registry.checks.suggest import ENOUGH, Guesses, filled_in
from solution_registry.load import load
from solution_registry.model.solution import Solution
from solution_registry.model.vocabulary import Organisation
from solution_registry.registry import Vocabulary, called
from solution_registry.registry.kept_ground import kept_ground
from solution_registry.registry.misspelt import Nearly
from solution_registry.registry.written import Known
from solution_registry.settings import Settings

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


def test_of_many_entries_none_loses_what_it_was_told(tmp_path: Path) -> None:
    """Names of files are looked at once all entries are read, and their content not again."""
    shutil.copytree(Path(__file__).parent / "base", tmp_path, dirs_exist_ok=True)
    right = tmp_path / "solutions/felanmalan"
    wrong = (right / "solution.yml").read_text("utf-8").replace("se-0180", "Sundsval kommun")
    for number in range(MANY):
        copy = right.with_name(f"felanmalan-{number}")
        copy.mkdir()
        (copy / "solution.yml").write_text(wrong, encoding="utf-8")
    problems = read_checked(Settings(root=tmp_path), date(2026, 11, 1)).problems
    assert [one.values["near"] for one in problems] == ["se-2281 (Sundsvall)"] * MANY


@pytest.mark.parametrize("nothing", ["[]", "", "[~]"])
def test_where_a_term_has_to_be_it_is_said_which_there_are(root: Path, nothing: str) -> None:
    ground = kept_ground(root, None, "")
    raw = f"service_areas: {nothing}\npartners: []\n".encode()
    said = {
        problem.field[0]: filled_in(problem, Solution, ground, Guesses()).values
        for problem in load(Solution, raw, "solution.yml").problems
        if problem.code in ("empty-list", "empty-value")
    }
    assert said["service_areas"].keys() & {"allowed", "vocabulary", "example"} == {"allowed"}
    assert not said["partners"].keys() & {"allowed", "vocabulary", "example"}
