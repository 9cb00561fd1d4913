"""A file in adopters/ that is named after an organisation is told its id, or whose id it may be."""

from pathlib import Path

import pytest
from solution_registry.checks.suggest import Guesses, suggested
from solution_registry.names import FileFact, check_names
from solution_registry.registry.kept_ground import kept_ground
from solution_registry.wording import sentence


def told(root: Path, name: str) -> str:
    [problem] = check_names([FileFact(f"solutions/felanmalan/adopters/{name}", "file")])
    ground = kept_ground(root, None, "")
    return sentence(suggested(problem, ground, Guesses()), "en").fix


@pytest.mark.parametrize(
    "name", ["Malmö.yml", "Malmö stad.yml", "Malmö", "Malmö.yaml", "MALMÖ.YML"]
)
def test_a_certain_id_is_the_name_to_give(root: Path, name: str) -> None:
    assert told(root, name) == "Call it se-1280.yml."


def test_an_uncertain_one_is_asked_about(root: Path) -> None:
    said = told(root, "Habö.yml")
    assert said.startswith("Name it after the organisation's id. Did you mean se-")
    assert "se-0305 (Håbo)" in said
    assert "habo.yml" not in said


def test_of_another_the_form_alone_is_said(root: Path) -> None:
    assert told(root, "Snickarbolaget Hyveln å Söner.yml") == (
        "Name it after the organisation's id, as in adopters/se-2281.yml for Sundsvall."
    )


def test_what_is_no_adopters_file_keeps_its_name(root: Path) -> None:
    assert told(root, "Malmö.pdf") == "Call it malmo.pdf."
