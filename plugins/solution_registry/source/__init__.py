"""YAML text in, plain data out: what a file says, and where it says it."""

from .document import read_document
from .locate import locate, written
from .parse import MAX_PROBLEMS, Parsed, capped, parse, texts
from .readable import if_readable, in_folder

__all__ = [
    "MAX_PROBLEMS",
    "Parsed",
    "capped",
    "if_readable",
    "in_folder",
    "locate",
    "parse",
    "read_document",
    "texts",
    "written",
]
