"""What is published, written by a command instead of a site."""

from ..exports import EXPORTS, Source
from ..registry import Registry


def published(registry: Registry, name: str) -> bytes:
    """The one file of an export; its key is of no use here."""
    (asset,) = EXPORTS[name](Source(registry, b""))
    return asset.content()
