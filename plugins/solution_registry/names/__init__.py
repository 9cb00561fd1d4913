"""Rules for the names and kinds of files: judged from a listing, without touching the disk."""

from .check import check_names
from .fact import FileFact
from .left_behind import left_behind

__all__ = ["FileFact", "check_names", "left_behind"]
