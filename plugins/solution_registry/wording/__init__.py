"""Our sentences for what went wrong: one table of codes, in the reader's language."""

from typing import TYPE_CHECKING

from ..later import later
from .code import Code
from .guide import GuideEntry, guide
from .sentence import Sentence, sentence
from .visible import visible

if TYPE_CHECKING:
    from .codes import CODES, PARTS

__all__ = ["CODES", "PARTS", "Code", "GuideEntry", "Sentence", "guide", "sentence", "visible"]

__getattr__ = later(__name__, {"codes": ("CODES", "PARTS")})
