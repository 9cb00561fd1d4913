"""Our sentences for what went wrong: one table of codes, in the reader's language."""

from typing import TYPE_CHECKING

from ..later import later
from .code import Code
from .guide import GuideEntry, guide
from .sentence import Sentence, sentence
from .visible import visible

if TYPE_CHECKING:
    from .codes import CODES

__all__ = ["CODES", "Code", "GuideEntry", "Sentence", "guide", "sentence", "visible"]

__getattr__ = later(__name__, {"codes": ("CODES",)})
