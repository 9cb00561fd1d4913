"""The validator that is kept says what the model says."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError
from solution_registry import kept
from solution_registry.load import validator as module
from solution_registry.load.validator import validator
from solution_registry.model.solution import Solution
from solution_registry.source import parse

FILES = sorted(Path(__file__).parents[1].rglob("solution.yml"))


def said(validate: Any, data: object) -> object:
    """The value, or the errors."""
    try:
        return validate(data)
    except ValidationError as error:
        return error.errors(include_url=False, include_context=False)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the core schema is kept."""
    file = tmp_path / "schema"
    monkeypatch.setattr(module, "_file", lambda _: file)
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    validator.cache_clear()
    return file


def test_what_is_kept_validates_as_the_model_does(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    validator(Solution)
    assert place.exists()
    validator.cache_clear()
    monkeypatch.setattr(Solution, "model_rebuild", None)  # what is kept is enough
    again = validator(Solution)
    monkeypatch.undo()
    known = [parse(file.read_bytes(), "").data for file in FILES]
    wrong = [{**data, "lifecycle": "x", "extra": 1} for data in known if isinstance(data, dict)]
    assert len(known) > 50
    for data in (*known, *wrong, None, [], {}):
        assert said(again.validate_python, data) == said(Solution.model_validate, data)


@pytest.mark.parametrize("damage", ["foreign", "no schema", "other code"])
def test_what_is_damaged_is_made_again(
    damage: str, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    validator(Solution)
    if damage == "foreign":
        place.write_bytes(b"cos\nsystem\n(S'true'\ntR.")
    elif damage == "no schema":
        kept.keep(place, module._key(), {"type": "no such type"})
    else:
        monkeypatch.setattr(module, "_key", lambda: "other")
    validator.cache_clear()
    assert said(validator(Solution).validate_python, {}) == said(Solution.model_validate, {})
