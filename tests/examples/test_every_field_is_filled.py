from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from solution_registry.model.adopter import Adopter
from solution_registry.model.base import Model
from solution_registry.model.certification import Certification
from solution_registry.model.solution import Solution
from solution_registry.registry import Entry
from solution_registry.source import parse

from tests.places import fields

LANGUAGES = {"sv", "en", "da"}


def present(data: Any, known: set[str], path: str = "") -> Iterator[str]:
    """The places of a model that a document fills; names of a free mapping are ``*``."""
    if isinstance(data, dict):
        for name, value in data.items():
            place = f"{path}.{name}" if f"{path}.{name}" in known else f"{path}.*"
            yield place
            yield from present(value, known, place)
    elif isinstance(data, list):
        for value in data:
            yield from present(value, known, f"{path}[]")


def translations(data: Any) -> Iterator[dict[str, str]]:
    """Every text that is given by language."""
    if isinstance(data, dict):
        if LANGUAGES & set(data):
            yield data
        else:
            for value in data.values():
                yield from translations(value)
    elif isinstance(data, list):
        for value in data:
            yield from translations(value)


def documents(root: Path, entries: tuple[Entry, ...], pattern: str) -> list[Any]:
    """What the files of all examples say that match a pattern."""
    return [
        parse(file.read_bytes(), file.name).data
        for entry in entries
        for file in sorted((root / entry.folder).glob(pattern))
    ]


@pytest.mark.parametrize(
    ("model", "pattern"),
    [
        (Solution, "solution.yml"),
        (Adopter, "adopters/*.yml"),
        (Certification, "certifications/*.yml"),
    ],
)
def test_every_field_is_filled_somewhere(
    root: Path, entries: tuple[Entry, ...], model: type[Model], pattern: str
) -> None:
    """A page that can show a field has an example that fills it."""
    known = set(fields(model))
    filled = {place for data in documents(root, entries, pattern) for place in present(data, known)}
    assert known - filled == set()


def test_every_text_is_in_all_languages(root: Path, entries: tuple[Entry, ...]) -> None:
    for data in documents(root, entries, "**/*.yml"):
        for text in translations(data):
            assert set(text) == LANGUAGES, text
