"""The parts of a report that people read, in their order: one function each."""

from collections.abc import Callable

from ..outcome import Review
from ..speech import Speech
from .certification import certification
from .changed import changed
from .evidence import evidence
from .glance import glance
from .likeness import likeness
from .line import Line, Piece, Section
from .looks import looks
from .preview import preview
from .progress import criteria
from .used import used
from .wrong import wrong

Part = Callable[[Review, Speech], Section | None]

PARTS: tuple[Part, ...] = (
    glance,
    wrong,
    looks,
    certification,
    used,
    likeness,
    changed,
    criteria,
    evidence,
    preview,
)
"""Parts of a report; None where one has nothing to say."""

__all__ = ["PARTS", "Line", "Part", "Piece", "Section"]
