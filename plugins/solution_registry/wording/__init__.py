"""Our sentences for what went wrong: one table of codes, in the reader's language."""

from .code import Code
from .codes import CODES
from .guide import GuideEntry, guide
from .sentence import Sentence, sentence
from .visible import visible

__all__ = ["CODES", "Code", "GuideEntry", "Sentence", "guide", "sentence", "visible"]
