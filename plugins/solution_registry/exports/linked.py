"""What files of linked data share: how they begin, names of things, and codes that others keep.

The context stands in each file (JSON-LD 1.1), so that reading one asks nobody for another.
"""

from collections.abc import Iterable

from ..site import SiteSettings
from .json_text import line
from .shape import API

CATALOGUE = f"{API}/catalog.jsonld#catalog"
"""The registry as a catalogue, from the site's root."""

CC0 = "http://publications.europa.eu/resource/authority/licence/CC0"

_PREFIXES = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "dqv": "http://www.w3.org/ns/dqv#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "eu": "http://publications.europa.eu/resource/authority/",
    "media": "http://www.iana.org/assignments/media-types/",
    "status": "http://purl.org/adms/status/",
}
_TEXTS = ("dct:title", "dct:description", "schema:name")
_DAYS = ("dct:issued", "dct:modified", "schema:expires")
_NAMES = (
    "adms:status",
    "dcat:accessURL",
    "dcat:dataset",
    "dcat:distribution",
    "dcat:downloadURL",
    "dcat:landingPage",
    "dcat:mediaType",
    "dcat:theme",
    "dcat:themeTaxonomy",
    "dct:accessRights",
    "dct:contributor",
    "dct:creator",
    "dct:format",
    "dct:isPartOf",
    "dct:isReplacedBy",
    "dct:language",
    "dct:license",
    "dct:publisher",
    "dct:type",
    "foaf:homepage",
    "oa:hasBody",
    "oa:hasTarget",
    "oa:motivatedBy",
    "rdfs:seeAlso",
)


def solution_name(id: str) -> str:
    """The name of a solution, from the site's root: whatever tells of it says which it is."""
    return f"solutions/{id}/#solution"


def document(site: SiteSettings, nodes: Iterable[bytes]) -> bytes:
    """Write a file of things, one a line. Their names count from the site's root."""
    context = {
        "@base": site.url or "../../",
        **_PREFIXES,
        **{term: {"@id": term, "@container": "@language"} for term in _TEXTS},
        **{term: {"@id": term, "@type": "xsd:date"} for term in _DAYS},
        **{term: {"@id": term, "@type": "@id"} for term in _NAMES},
    }
    return b'{"@context":%b,\n"@graph":[\n%b\n]}\n' % (line(context), b",\n".join(nodes))
