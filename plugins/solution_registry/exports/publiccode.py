"""``solutions/<id>/publiccode.yml``: software as publiccode.yml 0.7 has it, where that is whole."""

from collections.abc import Callable, Iterator

from ..publiccode import may_be_whole, written_publiccode
from ..registry import Entry, Listing
from ..site import Asset
from .shape import API
from .source import Source


def publiccodes(source: Source) -> Iterator[Asset]:
    """One file for each solution that states all that the standard asks for."""
    for listing in source.registry.listings.values():
        yield from publiccode_file(source, listing, source.registry.read_entry)


def publiccode_file(
    source: Source, listing: Listing, read: Callable[[str], Entry]
) -> Iterator[Asset]:
    """The file of one solution; none where something would have to be invented for it.

    Fictional entries have none: nothing in the format could say that they are.
    """
    if not may_be_whole(listing.outline):
        return
    made = written_publiccode(read(listing.id).solution, source.registry.vocabulary)
    if not made.lacks:
        yield Asset(
            f"{API}/{address(listing.id)}",
            source.ground_key(f"publiccode {listing.id} {listing.outline.version}"),
            made.text.encode,
        )


def address(id: str) -> str:
    """Where the file lies, from the folder of the API."""
    return f"solutions/{id}/publiccode.yml"
