"""OpenAPI says exactly what the files are: what is in them is declared, and declared right."""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from solution_registry.certification.status import STANDING, State
from solution_registry.exports import EXPORTS, Source
from solution_registry.exports.files import CSV, FILES, JSON, YAML, File, of_type
from solution_registry.exports.openapi import description, schemas
from solution_registry.registry import Registry


@pytest.fixture(scope="module")
def openapi() -> dict[str, Any]:
    """The description."""
    return description("tiny-registry")


def closed(schema: Any) -> Any:
    """A schema that takes no field which it does not name."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: closed(value) for key, value in schema.items()}
    return inner | {"additionalProperties": False} if "properties" in schema else inner


def documents(path: str, files: Mapping[str, bytes]) -> list[Any]:
    """The files that a path stands for."""
    start, _, end = f"api/v1{path}".partition("{id}")
    found = [name for name in files if name.startswith(start) and name.endswith(end or start)]
    assert found
    return [json.loads(files[name]) for name in found]


def test_the_description_follows_openapi(openapi: dict[str, Any]) -> None:
    validate(openapi)


@pytest.mark.parametrize("path", [file.path for file in of_type(JSON)])
def test_a_file_is_as_described(path: str, files: Mapping[str, bytes]) -> None:
    shapes, components = schemas()
    schema = closed({"components": {"schemas": components}}) | shapes[path]
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    for document in documents(path, files):
        assert [error.message for error in validator.iter_errors(document)] == []


def test_every_file_is_described(openapi: dict[str, Any], files: Mapping[str, bytes]) -> None:
    entry = "/solutions/{id}.json"
    below = [name for name in files if name.startswith("api/v1/")]
    paths = {f"/{name.removeprefix('api/v1/')}" for name in below}
    paths = {entry if path.startswith("/solutions/") else path for path in paths}
    sometimes = {file.path for file in of_type(YAML)}
    described = {file.path for file in FILES}
    assert paths == described - sometimes | {"/openapi.json"}, "each file is in exports/files.py"
    assert openapi["paths"].keys() == described


def test_answers_may_grow(openapi: dict[str, Any]) -> None:
    assert "additionalProperties" not in openapi["components"]["schemas"]["Solution"]


def test_clients_that_are_written_from_it_have_one_type_of_each_name(
    openapi: dict[str, Any],
) -> None:
    """They name a part that has no name after its owner and its field; no two may be the same."""
    components = openapi["components"]["schemas"]
    assert [name for name in components if not re.fullmatch(r"([A-Z][a-z]+)+", name)] == []
    within = (f"{name}{field}" for name, one in components.items() for field in one["properties"])
    count = Counter(name.replace("_", "").lower() for name in (*components, *within))
    assert [name for name, times in count.items() if times > 1] == []
    assert [one for one in dicts(openapi) if isinstance(one.get("title"), str)] == [openapi["info"]]


def dicts(value: Any) -> Iterator[dict[str, Any]]:
    """Every object within a value of JSON."""
    if isinstance(value, dict):
        yield value
    for one in value.values() if isinstance(value, dict) else value:
        if isinstance(one, dict | list):
            yield from dicts(one)


def test_lists_may_grow(openapi: dict[str, Any]) -> None:
    kind = openapi["components"]["schemas"]["Software"]["properties"]["type"]
    assert "standalone/web" in kind["examples"]
    closed_to = [one.get("enum") or one.get("const") for one in dicts(openapi)]
    assert [one for one in closed_to if isinstance(one, list | str)] == []


def test_every_field_is_described(openapi: dict[str, Any]) -> None:
    components = openapi["components"]["schemas"]

    def told(one: Mapping[str, Any]) -> str:
        name = str(one.get("$ref", "")).removeprefix("#/components/schemas/")
        return str(one.get("description") or components.get(name, {}).get("description") or "")

    fields = [(name, key, one) for name in components for key, one in _fields(components[name])]
    assert len(fields) > len(components)
    assert [(name, key) for name, key, one in fields if not told(one)] == []


def _fields(component: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for one in dicts(component):
        yield from one["properties"].items() if isinstance(one.get("properties"), dict) else ()


def test_nothing_is_null(files: Mapping[str, bytes]) -> None:
    for name, content in files.items():
        if name.endswith(".json"):
            assert b":null" not in content


@pytest.mark.parametrize("file", of_type(CSV), ids=lambda file: file.name)
def test_every_column_is_described_in_its_place(
    file: File, openapi: dict[str, Any], files: Mapping[str, bytes]
) -> None:
    header = next(csv.reader(io.StringIO(files[f"api/v1{file.path}"].decode(), newline="")))
    plain = list(dict.fromkeys(re.sub(r"_(sv|en|da)$", "", name) for name in header))
    assert [column.name for column in file.columns] == plain
    content = openapi["paths"][file.path]["get"]["responses"]["200"]["content"]
    told = content["text/csv"]["schema"]["description"]
    for column in file.columns:
        assert f"\n- `{column.name}`: {column.about}" in told


def test_a_list_that_is_named_is_in_the_vocabulary(
    openapi: dict[str, Any], files: Mapping[str, bytes]
) -> None:
    labels = json.loads(files["api/v1/vocabulary.json"])["labels"]
    named = set(re.findall(r"`labels\.(\w+)`", json.dumps(openapi)))
    assert "reuse_terms" in named
    assert named <= labels.keys()


@pytest.mark.parametrize("field", ["kind", "listed_by", "lifecycle", "terms"])
def test_a_value_is_in_the_list_that_its_field_names(
    field: str, openapi: dict[str, Any], files: Mapping[str, bytes]
) -> None:
    labels = json.loads(files["api/v1/vocabulary.json"])["labels"]
    told = openapi["components"]["schemas"]["ListedSolution"]["properties"][field]["description"]
    [name] = re.findall(r"`labels\.(\w+)`", told)
    solutions = json.loads(files["api/v1/solutions.json"])["solutions"]
    values = {one[field] for one in solutions if field in one}
    assert values
    assert values <= labels[name].keys()


def test_the_states_in_which_a_certification_stands_are_told(openapi: dict[str, Any]) -> None:
    told = openapi["components"]["schemas"]["Status"]["properties"]["level"]["description"]
    names = {state.value: f" {state.value}[ ;]" for state in State}
    assert {name for name, one in names.items() if re.search(one, told)} == STANDING
    assert all(f"`{state.value}`" in openapi["info"]["description"] for state in STANDING)


def test_whoever_decided_is_told_of(files: Mapping[str, bytes]) -> None:
    known = {one["id"]: one for one in json.loads(files["api/v1/vocabulary.json"])["reviewers"]}
    decided = json.loads(files["api/v1/certifications.json"])["certifications"]
    named = {reviewer for one in decided for reviewer in one["reviewers"]}
    assert named
    assert named <= known.keys()
    assert all(one["organisation"] and one["role"] for one in known.values())


def test_reviewers_of_examples_go_with_them(registry: Registry) -> None:
    reviewer = next(iter(registry.reviewers.values()))
    invented = reviewer.model_copy(update={"id": "rv-000000", "example": True})
    for shown in (True, False):
        other = replace(
            registry,
            reviewers=MappingProxyType({reviewer.id: reviewer, invented.id: invented}),
            settings=replace(registry.settings, show_examples=shown),
        )
        [asset] = EXPORTS["vocabulary"](Source(other, b"code"))
        told = {one["id"] for one in json.loads(asset.content())["reviewers"]}
        assert told == ({reviewer.id, invented.id} if shown else {reviewer.id})
