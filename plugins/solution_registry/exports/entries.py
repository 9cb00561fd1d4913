"""``solutions/<id>.json``: one solution whole, with what adopters and reviewers say of it."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Annotated, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from ..model.adopter import Adopter
from ..model.base import Model, described
from ..model.certification import Certification
from ..model.solution import Solution
from ..registry import Entry, Listing
from ..site import Asset
from ..site.address import relative
from .json_text import line, stated
from .publiccode import publiccode_address, publiccode_of
from .shape import API, LICENCE, AdopterCount, History, Status, adopter_count, history, status
from .source import Source


class _Who(Model):
    organisation: str = described("Organisation", "The adopter.", "se-0180")
    confirmed: bool = described("Confirmed", "Whether it is counted as confirmed.", True)
    stale: bool = described("Stale", "Confirmed once, but too long ago to count.", False)


class PublishedAdopter(Adopter, _Who):
    """How one organisation uses the solution, and whether that counts."""


class _Proof(Model):
    verified: bool = described(
        "Verified", "Whether signatures and authority hold; if not, it counts for nothing.", True
    )


class PublishedCertification(Certification, _Proof):
    """One decision of reviewers, and whether it is proven."""


class Document(TypedDict):
    """A document of a procurement template, or a guide."""

    file: Annotated[str, Field(description="Its path in the entry's folder.")]
    text: Annotated[str, Field(description="Markdown (CommonMark), as it was written.")]


class EntryDocument(TypedDict):
    """One solution, whole."""

    id: Annotated[str, Field(description="Permanent.")]
    example: Annotated[bool, Field(description="Fictional, for demonstration; never counted.")]
    licence: Annotated[
        str,
        Field(
            description="SPDX; of the data, as `data_licence`. The solution's own is "
            "`solution.reuse.licence`."
        ),
    ]
    data_licence: Annotated[str, Field(description="SPDX; of the data.")]
    status: Annotated[
        Status, Field(description="On the day that `meta.generated_on` in solutions.json tells.")
    ]
    adopter_count: AdopterCount
    history: NotRequired[History]
    solution: Annotated[Solution, Field(description="What solution.yml says.")]
    adopters: NotRequired[
        Annotated[
            list[PublishedAdopter], Field(description="Who uses it, thinks of it, or used it once.")
        ]
    ]
    certifications: NotRequired[
        Annotated[list[PublishedCertification], Field(description="Every decision of reviewers.")]
    ]
    documents: NotRequired[
        Annotated[
            list[Document], Field(description="Documents of a procurement template, and guides.")
        ]
    ]
    publiccode: NotRequired[
        Annotated[
            str,
            Field(
                description="Its publiccode.yml, counted from this file's address; there where all "
                "that is mandatory is stated."
            ),
        ]
    ]


def entries(source: Source) -> Iterator[Asset]:
    """One file for each solution."""
    registry = source.registry

    def content(listing: Listing) -> bytes:
        entry = registry.read_entry(listing.id)
        return entry_json(entry, listing, publiccode_of(registry, entry.id, lambda _: entry))

    for listing in registry.listings.values():
        yield entry_file(source, listing, partial(content, listing))


def entry_file(source: Source, listing: Listing, content: Callable[[], bytes]) -> Asset:
    """The file of one solution; it does not say the day, and changes with its content only."""
    return Asset(_address(listing.id), source.entry_key(listing), content)


def _address(id: str) -> str:
    return f"{API}/solutions/{id}.json"


def entry_json(entry: Entry, listing: Listing, publiccode: str) -> bytes:
    """Tell all of one solution; ``publiccode`` is the text of that file, empty without one."""
    seen_as = {a.adopter.organisation: a for a in listing.adoptions}
    told = {
        "id": entry.id,
        "example": listing.outline.example,
        "licence": LICENCE,
        "data_licence": LICENCE,
        "status": status(listing),
        "adopter_count": adopter_count(listing),
        "history": history(listing),
        "solution": entry.solution,
        "adopters": [
            {
                "organisation": organisation,
                "confirmed": seen_as[organisation].confirmed,
                "stale": seen_as[organisation].stale,
                **stated(vars(adopter)),
            }
            for organisation, adopter in entry.adopters.items()
        ],
        "certifications": [
            {"verified": serial not in listing.unverified, **stated(vars(record))}
            for serial, record in entry.certifications.items()
        ],
        "documents": [{"file": file, "text": text} for file, text in entry.documents.items()],
        "publiccode": relative(publiccode_address(entry.id), _address(entry.id))
        if publiccode
        else None,
    }
    return line(stated(told)) + b"\n"
