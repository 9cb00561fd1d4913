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
    looks,
    certification,
    wrong,
    glance,
    used,
    likeness,
    changed,
    criteria,
    evidence,
    preview,
)
"""Parts of a report; None where one has nothing to say.

Where there is too little room the last are cut, so what is decided by stands first: no number of
harmless changes beside it pushes it out.
"""

__all__ = ["PARTS", "Line", "Part", "Piece", "Section"]
