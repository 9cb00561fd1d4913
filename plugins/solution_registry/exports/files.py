"""What files there are below ``api/v1/``: a row each, and all that tells of them goes by these.

That is the description (``openapi.py``), the catalogue for data portals (``dcat.py``), the
page of the API, and tests. What makes the files stands in ``EXPORTS``.
"""

from dataclasses import dataclass
from typing import Any, Final

from .adopters_csv import COLUMNS as OF_ADOPTERS
from .certifications import CertificationList
from .checkpoint import CheckpointDocument
from .columns import Column
from .entries import EntryDocument
from .organisations import OrganisationList
from .publiccode import ADDRESS
from .solutions import SolutionList
from .solutions_csv import COLUMNS as OF_SOLUTIONS
from .vocabulary import VocabularyDocument

JSON: Final = "application/json"
CSV: Final = "text/csv"
LINKED: Final = "application/ld+json"
YAML: Final = "application/yaml"


@dataclass(frozen=True, slots=True)
class File:
    """A file, or one of each solution: those have ``{id}`` in their path, from ``api/v1`` on.

    ``shape`` is what JSON holds, ``columns`` are those of a table, in their order. ``dataset`` is
    what it is a form of (``dcat.DATASETS``), empty for none. ``missing`` tells when there is
    none, empty where there always is one.
    """

    path: str
    about: str
    media_type: str
    shape: Any = None
    columns: tuple[Column, ...] = ()
    dataset: str = ""
    missing: str = ""

    @property
    def name(self) -> str:
        """Its path, as links from ``api/v1/`` have it."""
        return self.path.removeprefix("/")


CHECKPOINT: Final = File(
    "/checkpoint.json",
    "The point of the history that this site was made from, once proven",
    JSON,
    CheckpointDocument,
    missing="The history was not proven.",
)

FILES: Final = (
    File("/solutions.json", "All solutions, in short", JSON, SolutionList, dataset="solutions"),
    File(
        "/solutions/{id}.json",
        "One solution, whole",
        JSON,
        EntryDocument,
        missing="There is no such solution.",
    ),
    File(
        "/certifications.json",
        "All decisions of reviewers, the newest first",
        JSON,
        CertificationList,
        dataset="certifications",
    ),
    File(
        "/organisations.json",
        "All organisations, and what they lead and use",
        JSON,
        OrganisationList,
        dataset="organisations",
    ),
    File(
        "/vocabulary.json",
        "Terms, labels, criteria, policy and reviewers",
        JSON,
        VocabularyDocument,
        dataset="vocabulary",
    ),
    CHECKPOINT,
    File(
        "/solutions.csv",
        "All solutions, one row each",
        CSV,
        columns=OF_SOLUTIONS,
        dataset="solutions",
    ),
    File(
        "/adopters.csv",
        "All uses of solutions, one row each",
        CSV,
        columns=OF_ADOPTERS,
        dataset="adopters",
    ),
    File("/catalog.jsonld", "What files there are, for data portals (DCAT-AP 3)", LINKED),
    File(
        "/solutions.jsonld",
        "All solutions, for catalogues of reusable solutions (ADMS)",
        LINKED,
        dataset="solutions",
    ),
    File(
        f"/{ADDRESS}",
        "One solution as publiccode.yml 0.7, where it states all that this asks for",
        YAML,
        missing="There is none, or it lacks something.",
    ),
)


def of_type(media_type: str) -> tuple[File, ...]:
    """The files of a media type."""
    return tuple(file for file in FILES if file.media_type == media_type)
