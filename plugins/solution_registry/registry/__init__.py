"""The whole registry: every file read once, indexed, frozen."""

from .entry import Entry
from .listing import Adoption, Listing
from .outline import AdopterOutline, Outline
from .registry import Registry
from .vocabulary import Vocabulary

__all__ = [
    "AdopterOutline",
    "Adoption",
    "Entry",
    "Listing",
    "Outline",
    "Registry",
    "Vocabulary",
]
