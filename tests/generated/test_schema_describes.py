import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from solution_registry.generated.schemas import SCHEMAS, schema_file

NAMES = pytest.mark.parametrize("name", SCHEMAS)


def schema(name: str) -> dict[str, Any]:
    """A schema, as it is committed."""
    return dict(json.loads(schema_file(name)))


def inner(value: Any) -> Iterator[dict[str, Any]]:
    """Every mapping in a schema."""
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value:
        if isinstance(item, dict | list):
            yield from inner(item)


@NAMES
def test_it_is_a_schema_of_its_draft(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))
    assert schema(name)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema(name)["$id"] == f"urn:solution-registry:schema:{name}"


@NAMES
def test_every_field_has_a_title_and_a_description(name: str) -> None:
    whole = schema(name)
    objects = [whole, *whole.get("$defs", {}).values()]
    for field in [field for part in objects for field in part["properties"].values()]:
        part = whole["$defs"][field["$ref"].rpartition("/")[2]] if "$ref" in field else {}
        assert (part | field)["title"]
        assert (part | field)["description"].endswith((".", "?"))


@NAMES
def test_no_object_takes_unknown_keys_and_nothing_is_null(name: str) -> None:
    for part in inner(schema(name)):
        assert part.get("type") != "object" or part["additionalProperties"] is False
        assert part.get("type") != "null"


@NAMES
def test_patterns_mean_the_same_in_every_language(name: str) -> None:
    """No class of characters, group or anchor that ECMA 262 and Python read differently."""
    patterns = [
        part["pattern"] for part in inner(schema(name)) if isinstance(part.get("pattern"), str)
    ]
    for part in inner(schema(name)):
        patterns += part.get("patternProperties", {})
    for pattern in patterns:
        assert not re.search(r"\\[a-zA-Z]|\(\?|[*+?}]\+", pattern), pattern


@NAMES
def test_an_example_is_right(name: str) -> None:
    """Except where an ellipsis stands for the rest of an address."""
    whole = schema(name)
    for part in inner(whole):
        for example in part.get("examples", ()):
            if "…" not in str(example):
                alone = {"$defs": whole.get("$defs", {}), **part}
                assert Draft202012Validator(alone).is_valid(example), (part["title"], example)
