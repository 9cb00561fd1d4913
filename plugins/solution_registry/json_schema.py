"""A model as a JSON Schema (draft 2020-12) that editors and other programs can use.

The schema may accept more than the model (rules that are code are not in it), never less.
"""

import re
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_FIRST = ("$schema", "$id", "title", "description", "$ref", "type", "const", "enum")
_LAST = ("examples", "default", "$defs")


class Generator(GenerateJsonSchema):
    """Pydantic's generator, for files in which nothing is null and no key is unknown."""

    schema_dialect = DIALECT

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Leave null out: what is unknown is left out of a file."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave out the default that says "not stated"."""
        if schema.get("default", "") is None:
            return self.generate_inner(schema["schema"])
        return super().default_schema(schema)

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Refuse keys that do not look as they must."""
        made = super().dict_schema(schema)
        if "patternProperties" in made:
            made["additionalProperties"] = False
        return made

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:
        """Keep the fields as the model has them, and put what describes them first."""
        del parent_key
        ordered: JsonSchemaValue = _tidy(value)
        return ordered


def json_schema(model: type[BaseModel], identifier: str) -> dict[str, Any]:
    """Make the schema of a model; ``identifier`` is its permanent ``$id`` (a URI)."""
    made = model.model_json_schema(schema_generator=Generator)
    return {"$schema": DIALECT, "$id": identifier, **made}


def _tidy(value: Any) -> Any:
    """Order the keywords of a schema and of all schemas within it."""
    if isinstance(value, list):
        return [_tidy(item) for item in value]
    if not isinstance(value, Mapping):
        return value
    keys = (*_FIRST, *(key for key in value if key not in (*_FIRST, *_LAST)), *_LAST)
    tidy = {key: _keyword(key, value[key]) for key in keys if key in value}
    if "properties" in tidy and "title" in tidy:
        tidy["title"] = in_words(tidy["title"])
    return {key: item for key, item in tidy.items() if (key, item) != ("examples", [])}


def _keyword(key: str, value: Any) -> Any:
    if key in ("properties", "patternProperties"):
        return {name: _tidy(item) for name, item in value.items()}
    if key == "$defs":
        return {name: _tidy(item) for name, item in sorted(value.items())}
    if key == "examples":
        return [example for example in value if example not in ({}, [])]
    return _tidy(value)


def in_words(name: str) -> str:
    """The name of a model in words.

    >>> in_words("ProcurementRoute")
    'Procurement route'
    """
    return re.sub(r"(?<=[a-z])[A-Z]", lambda letter: f" {letter[0].lower()}", name)
