"""A longer text of an entry."""

from typing import NamedTuple

from ..problem import FieldPath


class LongText(NamedTuple):
    """A text with its file and its field; a document is one, and has no field."""

    path: str
    field: FieldPath
    text: str
