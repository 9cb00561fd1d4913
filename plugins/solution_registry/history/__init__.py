"""What git knows: the only package that runs it.

Fixed commands only; nothing a submitter wrote becomes an option, a revision or a path.
"""

from .command import NoHistory
from .lives import History, read

__all__ = ["History", "NoHistory", "read"]
