from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from pydantic import ValidationError
from solution_registry.generated.fields import all_fields, fields
from solution_registry.generated.schemas import SCHEMAS
from solution_registry.json_schema import json_schema
from solution_registry.model.base import Model

from .values import WILDEST, files, least


def parts() -> list[type[Model]]:
    """Every model of a file, and every part of one."""
    found = dict.fromkeys(SCHEMAS.values())
    for model in SCHEMAS.values():
        found |= dict.fromkeys(field.form.model for field in all_fields(model) if field.form.model)
    return list(found)


PARTS = pytest.mark.parametrize("model", parts(), ids=lambda model: model.__name__)


def validator(model: type[Model]) -> Draft202012Validator:
    """A second opinion on files of a model."""
    return Draft202012Validator(json_schema(model, "urn:test"))


def accepts(model: type[Model], file: Mapping[str, Any]) -> bool:
    """Whether the model takes a file."""
    try:
        model.model_validate(file)
    except ValidationError:
        return False
    return True


@PARTS
def test_the_least_file_is_right(model: type[Model]) -> None:
    file = least(model)
    assert accepts(model, file)
    assert validator(model).is_valid(file)


@pytest.mark.slow
@PARTS
def test_each_wild_value_in_each_field(model: type[Model]) -> None:
    schema = validator(model)
    files = [least(model) | {field.key: value} for field in fields(model) for value in WILDEST]
    assert not [file for file in files if accepts(model, file) and not schema.is_valid(file)]


@PARTS
def test_what_the_model_accepts_the_schema_accepts(model: type[Model]) -> None:
    schema = validator(model)

    @settings(max_examples=settings().max_examples // 3)
    @given(files(model))
    def never_less(file: dict[str, Any]) -> None:
        if accepts(model, file):
            assert not [error.message for error in schema.iter_errors(file)]

    never_less()
