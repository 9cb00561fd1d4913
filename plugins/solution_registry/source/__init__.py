"""YAML text in, plain data out: what a file says, and where it says it."""

from .document import read_document
from .locate import locate, written
from .parse import MAX_PROBLEMS, Parsed, capped, parse, texts

__all__ = [
    "MAX_PROBLEMS",
    "Parsed",
    "capped",
    "locate",
    "parse",
    "read_document",
    "texts",
    "written",
]
