"""The published files of the tiny registry, byte for byte; long lines are broken for the reader."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from solution_registry.exports.files import FILES

Golden = Callable[[Path, str], None]
PARTLY = "vocabulary.json"
"""Long, and mostly what the models say."""
AS_THEY_ARE = [file.name for file in FILES if "{id}" not in file.path and file.name != PARTLY]
FOR_READERS = tuple(
    f"{home}{name}" for home in ("", "en/", "da/") for name in ("feed.xml", "calendar.ics")
)
ENTRIES = ("felanmalan", "kravmall", "provplattformen", "zz-exempel-bygglov")


def broken(content: bytes) -> str:
    """Break a JSON text into lines; order and values stay."""
    return json.dumps(json.loads(content), ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("name", AS_THEY_ARE)
def test_file(name: str, files: Mapping[str, bytes], folder: Path, golden: Golden) -> None:
    golden(folder / name, files[f"api/v1/{name}"].decode())


@pytest.mark.parametrize("name", FOR_READERS)
def test_file_for_readers(
    name: str, files: Mapping[str, bytes], folder: Path, golden: Golden
) -> None:
    golden(folder / "readers" / name, files[name].decode())


@pytest.mark.parametrize("id", ENTRIES)
def test_entry(id: str, files: Mapping[str, bytes], folder: Path, golden: Golden) -> None:
    golden(folder / "solutions" / f"{id}.json", broken(files[f"api/v1/solutions/{id}.json"]))


def test_vocabulary(files: Mapping[str, bytes], folder: Path, golden: Golden) -> None:
    told = json.loads(files[f"api/v1/{PARTLY}"])
    labels = told.pop("labels")
    golden(folder / PARTLY, json.dumps(told, ensure_ascii=False, indent=1) + "\n")
    assert labels["kind"]["e_service"]["en"] == "E-service"
    assert list(labels["state"]["certified"]) == ["sv", "en", "da"]


def test_description(files: Mapping[str, bytes], folder: Path, golden: Golden) -> None:
    told = json.loads(files["api/v1/openapi.json"])
    assert told.pop("components")["schemas"].keys() > {"SolutionList", "EntryDocument", "Solution"}
    golden(folder / "openapi.json", json.dumps(told, ensure_ascii=False, indent=1) + "\n")


def test_there_is_no_other_file(files: Mapping[str, bytes]) -> None:
    names = (*AS_THEY_ARE, PARTLY, "openapi.json")
    entries = [f"solutions/{id}.json" for id in ENTRIES]
    badges = {f"{home}badges/{id}.svg" for home in ("", "en/", "da/") for id in ENTRIES}
    known = {f"api/v1/{x}" for x in (*names, *entries)} | {*FOR_READERS, *badges}
    assert set(files) == known, "a file that comes out has its golden one: AS_THEY_ARE, FOR_READERS"
