"""YAML text in, plain data out: what a file says, and where it says it."""

from .document import read_document
from .locate import locate
from .parse import Parsed, parse

__all__ = ["Parsed", "locate", "parse", "read_document"]
