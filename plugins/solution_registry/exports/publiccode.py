"""``solutions/<id>/publiccode.yml``: software as publiccode.yml 0.7 has it, where that is whole."""

from collections.abc import Callable, Iterator

from ..publiccode import whole_publiccode
from ..registry import Entry, Listing, Registry
from ..site import Asset
from .shape import API
from .source import Source

ADDRESS = "solutions/{id}/publiccode.yml"
"""Where the file of a solution lies, from the folder of the API."""


def publiccodes(source: Source) -> Iterator[Asset]:
    """One file for each solution that states all that the standard asks for."""
    registry = source.registry
    for listing in registry.listings.values():
        text = publiccode_of(registry, listing.id, registry.read_entry)
        yield from publiccode_file(source, listing, text)


def publiccode_of(registry: Registry, id: str, read: Callable[[str], Entry]) -> str:
    """The file's text; empty where something would have to be invented for it.

    Fictional entries have none: nothing in the format could say that they are. ``read`` gives the
    entry of an id.
    """
    outline = registry.listings[id].outline
    return whole_publiccode(outline, lambda: read(id).solution, registry.vocabulary, registry.today)


def publiccode_file(source: Source, listing: Listing, text: str) -> Iterator[Asset]:
    """The file of one solution, of its text; none where that is empty."""
    if text:
        yield Asset(
            publiccode_address(listing.id),
            source.ground_key(f"publiccode {listing.id} {listing.outline.version}"),
            text.encode,
        )


def publiccode_address(id: str) -> str:
    """Where the file lies, from the site's root."""
    return f"{API}/{ADDRESS.format(id=id)}"
