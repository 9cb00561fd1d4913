"""The whole registry: every file read once, indexed, frozen."""

from typing import TYPE_CHECKING

from ..later import later

if TYPE_CHECKING:
    from .entry import Entry
    from .folder import Folder
    from .ground import Ground
    from .listing import Adoption, Listing
    from .outline import AdopterOutline, Outline
    from .read import EntryChangedError, Inspect, Part
    from .registry import Registry
    from .vocabulary import Vocabulary

__all__ = [
    "AdopterOutline",
    "Adoption",
    "Entry",
    "EntryChangedError",
    "Folder",
    "Ground",
    "Inspect",
    "Listing",
    "Outline",
    "Part",
    "Registry",
    "Vocabulary",
]

__getattr__ = later(
    __name__,
    {
        "entry": ("Entry",),
        "folder": ("Folder",),
        "ground": ("Ground",),
        "listing": ("Adoption", "Listing"),
        "outline": ("AdopterOutline", "Outline"),
        "read": ("EntryChangedError", "Inspect", "Part"),
        "registry": ("Registry",),
        "vocabulary": ("Vocabulary",),
    },
)
