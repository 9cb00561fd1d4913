"""JSON as it is published: in UTF-8, without blanks, what is unknown left out."""

from collections.abc import Mapping
from typing import Any

from pydantic_core import to_json


def line(value: object) -> bytes:
    """Write a value on one line; models, dates and tuples are written as files have them."""
    return to_json(value, exclude_none=True)


def stated(told: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out what is not stated: None, and lists with nothing in them."""
    return {key: value for key, value in told.items() if value or value is False or value == 0}
