"""``catalog.jsonld``: the registry's files as a catalogue that data portals harvest (DCAT-AP 3).

https://semiceu.github.io/DCAT-AP/releases/3.0.0/, and for Sweden https://docs.dataportal.se/dcat/.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from ..language import words
from ..model.codes import THREE_LETTERS
from ..site import Asset
from .files import CSV, FILES, JSON, LINKED, File
from .json_text import line, stated
from .linked import CATALOGUE, CC0, document
from .shape import API
from .source import Source


class Dataset(NamedTuple):
    """What files tell that say by its id that they are a form of it; texts are English msgids."""

    id: str
    title: str
    about: str
    dated: bool = False
    """Whether it is as old as the entries."""

    @property
    def files(self) -> tuple[File, ...]:
        """Its forms."""
        return tuple(file for file in FILES if file.dataset == self.id)


DATASETS = (
    Dataset(
        "solutions",
        "Digital solutions and procurement templates that municipalities share",
        "What each solution is for, its lead, its life cycle, its terms, its costs, its "
        "procurement routes, how far it is certified and how many use it.",
        dated=True,
    ),
    Dataset(
        "adopters",
        "Uses of shared solutions",
        "Which organisation uses which solution, how far it has come, since when, and whether it "
        "has confirmed that.",
        dated=True,
    ),
    Dataset(
        "certifications",
        "Decisions on the certification of shared solutions",
        "What reviewers have decided on which solution, on which day, by which criteria, and until "
        "when it is valid.",
    ),
    Dataset(
        "organisations",
        "Organisations with a part in shared solutions",
        "Municipalities, regions, agencies and suppliers, and what each of them leads, uses and "
        "delivers.",
    ),
    Dataset(
        "vocabulary",
        "Terms, criteria and policy of the registry",
        "What the ids in the other files stand for, what certification asks, and the numbers of "
        "the registry's policy.",
    ),
)

FILE_TYPES = {CSV: "CSV", JSON: "JSON", LINKED: "JSON_LD"}
"""Media type → code of http://publications.europa.eu/resource/authority/file-type."""

_PUBLISHER = "publisher"

_FILE = CATALOGUE.partition("#")[0]


def dcat(source: Source) -> Iterator[Asset]:
    """One file that tells portals of the others."""
    yield Asset(_FILE, source.key("catalogue", source.place), lambda: _content(source))


def _content(source: Source) -> bytes:
    nodes = [_catalogue(source)]
    for dataset in DATASETS:
        nodes.append(_dataset(source, dataset))
        nodes += map(_distribution, dataset.files)
    if source.site.publisher:
        name = {"foaf:name": source.site.publisher}
        nodes.append({"@id": _name(_PUBLISHER), "@type": "foaf:Agent", **name})
    return document(source.site, (line(stated(node)) for node in nodes))


def _catalogue(source: Source) -> dict[str, Any]:
    about = "Digital solutions and procurement templates that municipalities share."
    return {
        "@id": CATALOGUE,
        "@type": "dcat:Catalog",
        "dct:title": {source.site.name_language(one): source.name(one) for one in source.languages},
        "dct:description": _texts(source, about),
        **_common(source),
        **_days(source),
        "foaf:homepage": _page("./"),
        "dcat:themeTaxonomy": "eu:data-theme",
        "dcat:dataset": [_name(one.id) for one in DATASETS],
    }


def _dataset(source: Source, dataset: Dataset) -> dict[str, Any]:
    return {
        "@id": _name(dataset.id),
        "@type": "dcat:Dataset",
        "dct:identifier": dataset.id,
        "dct:title": _texts(source, dataset.title),
        "dct:description": _texts(source, dataset.about),
        **_common(source),
        **(_days(source) if dataset.dated else {}),
        "dct:accessRights": "eu:access-right/PUBLIC",
        "dcat:theme": "eu:data-theme/GOVE",
        "dcat:landingPage": _page("api/"),
        "dcat:distribution": [_name(file.name) for file in dataset.files],
    }


def _distribution(file: File) -> dict[str, Any]:
    return {
        "@id": _name(file.name),
        "@type": "dcat:Distribution",
        "dct:title": file.name,
        "dcat:accessURL": f"{API}/{file.name}",
        "dcat:downloadURL": f"{API}/{file.name}",
        "dcat:mediaType": f"media:{file.media_type}",
        "dct:format": f"eu:file-type/{FILE_TYPES[file.media_type]}",
        "dct:license": CC0,
    }


def _common(source: Source) -> dict[str, Any]:
    """What holds of the catalogue and of each dataset; a publisher only where one is stated."""
    return {
        "dct:publisher": _name(_PUBLISHER) if source.site.publisher else None,
        "dct:license": CC0,
        "dct:language": [
            f"eu:language/{THREE_LETTERS[one].upper()}"
            for one in source.languages
            if one in THREE_LETTERS
        ],
    }


def _days(source: Source) -> dict[str, date]:
    """When the first entry came and the last one changed, where git could be asked."""
    lives = [one.history for one in source.registry.real if one.history]
    if not lives:
        return {}
    return {
        "dct:issued": min(life.created for life in lives),
        "dct:modified": max(life.changed for life in lives),
    }


def _texts(source: Source, msgid: str) -> dict[str, str]:
    return {language: words(language).text(msgid) for language in source.languages}


def _page(address: str) -> dict[str, str]:
    """A page for people, which DCAT-AP wants to be told as one."""
    return {"@id": address, "@type": "foaf:Document"}


def _name(part: str) -> str:
    return f"{_FILE}#{part}"
