"""The registry for other programs, each file made from the same models.

What stands below ``api/v1/`` is a promise: fields are added, never changed or taken away.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from ..certification.past import Checkpoint
from ..site import Asset
from .adms import adms
from .adopters_csv import adopters_csv
from .badges import badge_files, badges
from .calendar import calendar
from .certifications import certifications
from .checkpoint import checkpoint
from .dcat import dcat
from .entries import entries, entry_file
from .feed import feed
from .openapi import openapi
from .organisations import organisations
from .publiccode import publiccode_address, publiccode_file, publiccode_of, publiccodes
from .solutions import solutions
from .solutions_csv import solutions_csv
from .source import Source
from .vocabulary import vocabulary

Export = Callable[[Source], Iterator[Asset]]
"""Describes files of a registry; they are made when asked for."""

EXPORTS: Mapping[str, Export] = MappingProxyType(
    {
        "solutions": solutions,
        "entries": entries,
        "certifications": certifications,
        "organisations": organisations,
        "vocabulary": vocabulary,
        "openapi": openapi,
        "solutions-csv": solutions_csv,
        "adopters-csv": adopters_csv,
        "catalogue": dcat,
        "solutions-jsonld": adms,
        "feed": feed,
        "calendar": calendar,
        "publiccode": publiccodes,
        "badges": badges,
    }
)
"""What can be taken out of a registry, by name."""

OF_ENTRIES = ("entries", "publiccode", "badges")
"""Those with files of single entries, which a site makes with their pages."""


def common(source: Source, proven: Checkpoint | None = None) -> Iterator[Asset]:
    """The files of all exports that tell of the whole registry: all but those of single entries.

    ``proven`` is the point of the history that they are made from.
    """
    for name, export in EXPORTS.items():
        if name not in OF_ENTRIES:
            yield from export(source)
    yield from checkpoint(proven)


__all__ = [
    "EXPORTS",
    "OF_ENTRIES",
    "Export",
    "Source",
    "badge_files",
    "common",
    "entry_file",
    "publiccode_address",
    "publiccode_file",
    "publiccode_of",
]
