import json
from collections.abc import Mapping
from typing import Any

from solution_registry.exports.files import CSV, of_type


def told(files: Mapping[str, bytes], name: str) -> dict[str, Any]:
    """A file."""
    return dict(json.loads(files[f"api/v1/{name}"]))


def test_examples_are_marked_and_in_no_count(files: Mapping[str, bytes]) -> None:
    listed = told(files, "solutions.json")
    real = [one for one in listed["solutions"] if not one["example"]]
    assert [one["id"] for one in listed["solutions"] if one["example"]] == ["zz-exempel-bygglov"]
    assert listed["counts"]["solutions"] == len(real) == 3
    assert listed["counts"]["adopters"] == {"confirmed": 1, "reported": 0, "coming": 1}
    assert told(files, "solutions/zz-exempel-bygglov.json")["example"] is True


def test_an_example_is_seen_on_its_own_day(files: Mapping[str, bytes]) -> None:
    """On the day of the build its adopter would be confirmed as well, only less freshly."""
    example = told(files, "solutions/zz-exempel-bygglov.json")
    assert told(files, "solutions.json")["meta"]["examples_as_of"] == "2026-06-01"
    assert example["status"]["state"] == "expired"
    assert [one["confirmed"] for one in example["adopters"]] == [True]


def test_every_row_says_whether_it_is_an_example(files: Mapping[str, bytes]) -> None:
    for name in (file.name for file in of_type(CSV)):
        header, *rows = files[f"api/v1/{name}"].decode().splitlines()
        column = header.split(",").index("example")
        marked = [row.split(",")[0] for row in rows if row.split(",")[column] == "true"]
        assert marked == ["zz-exempel-bygglov"]
