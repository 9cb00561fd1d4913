"""The whole registry: every file read once, indexed, frozen."""

from .entry import Entry
from .folder import Folder
from .ground import Ground
from .listing import Adoption, Listing
from .outline import AdopterOutline, Outline
from .read import Inspect, read, read_some
from .registry import Registry
from .vocabulary import Vocabulary

__all__ = [
    "AdopterOutline",
    "Adoption",
    "Entry",
    "Folder",
    "Ground",
    "Inspect",
    "Listing",
    "Outline",
    "Registry",
    "Vocabulary",
    "read",
    "read_some",
]
