"""What git knows: the only package that runs it.

Fixed commands only; nothing a submitter wrote becomes an option, a revision or a path.
"""

from .lives import History, NoHistory, read

__all__ = ["History", "NoHistory", "read"]
