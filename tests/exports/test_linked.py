"""What the files of linked data say is what other programs read: here rdflib."""

import warnings
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

import pytest
from rdflib import (
    DCAT,
    DCTERMS,
    FOAF,
    RDF,
    RDFS,
    XSD,
    Graph,
    Literal,
    Namespace,
    URIRef,
)
from rdflib.term import Node
from solution_registry.certification.status import State, Status
from solution_registry.exports import EXPORTS, Source
from solution_registry.exports.adms import LIFECYCLE
from solution_registry.exports.dcat import DATASETS
from solution_registry.language import languages, words
from solution_registry.model.terms import LABELS
from solution_registry.registry import Registry
from solution_registry.site import SiteSettings

from tests.exports.conftest import SITE

ADMS = Namespace("http://www.w3.org/ns/adms#")
DQV = Namespace("http://www.w3.org/ns/dqv#")
OA = Namespace("http://www.w3.org/ns/oa#")
SDO = Namespace("https://schema.org/")
STATUS = Namespace("http://purl.org/adms/status/")
ROOT = Namespace(SITE.url)
PORTAL = replace(SITE, publisher="Registrets kansli")
AGENTS = (DCTERMS.publisher, DCTERMS.contributor, DCTERMS.creator)
SOLUTION = ROOT["solutions/felanmalan/#solution"]


def read(name: str, registry: Registry, site: SiteSettings = PORTAL) -> Graph:
    """A file, as triples; where it was found is what names count from if it says nothing else."""
    [asset] = EXPORTS[name](Source(registry, b"code", site))
    found = f"https://found.example/there/{asset.url}"
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "ConjunctiveGraph is deprecated")  # rdflib's own use
        return Graph().parse(data=asset.content(), format="json-ld", publicID=found)


@pytest.fixture(scope="module")
def catalogue(registry: Registry) -> Graph:
    """The catalogue."""
    return read("catalogue", registry)


@pytest.fixture(scope="module")
def assets(registry: Registry) -> Graph:
    """The solutions."""
    return read("solutions-jsonld", registry)


def names(graph: Graph) -> Iterator[str]:
    """Everything that is named."""
    for triple in graph:
        yield from (str(node) for node in triple if isinstance(node, URIRef))


MANDATORY: Mapping[Node, tuple[Node, ...]] = {
    DCAT.Catalog: (DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCAT.dataset),
    DCAT.Dataset: (DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCAT.distribution),
    DCAT.Distribution: (DCAT.accessURL, DCTERMS.license, DCTERMS.format, DCAT.mediaType),
    FOAF.Agent: (FOAF.name,),
}
"""What DCAT-AP 3 asks of each, and what Sweden's portal asks besides."""


@pytest.mark.parametrize("kind", MANDATORY)
def test_portals_find_what_they_must_find(kind: Node, catalogue: Graph) -> None:
    things = [*catalogue.subjects(RDF.type, kind)]
    assert things
    for thing in things:
        assert [one for one in MANDATORY[kind] if (thing, one, None) not in catalogue] == []


def test_everything_hangs_together(catalogue: Graph, files: Mapping[str, bytes]) -> None:
    [top] = catalogue.subjects(RDF.type, DCAT.Catalog)
    datasets = {*catalogue.objects(top, DCAT.dataset)}
    assert datasets == {*catalogue.subjects(RDF.type, DCAT.Dataset)}
    assert len(datasets) == len(DATASETS)
    distributions = {*catalogue.objects(None, DCAT.distribution)}
    assert distributions == {*catalogue.subjects(RDF.type, DCAT.Distribution)}
    urls = {str(url).removeprefix(SITE.url) for url in catalogue.objects(None, DCAT.downloadURL)}
    lists = {name for name in files if name.startswith("api/v1/") and name.count("/") == 2}
    about = {"openapi.json", "checkpoint.json", "catalog.jsonld"}
    named = lists - {f"api/v1/{name}" for name in about}
    assert urls == named, "each file of api/v1/ is in a dataset of exports/catalogue.py"


def test_pages_are_told_as_pages(catalogue: Graph) -> None:
    for term in (DCAT.landingPage, FOAF.homepage):
        pages = {*catalogue.objects(None, term)}
        assert pages
        assert all((page, RDF.type, FOAF.Document) in catalogue for page in pages)


def test_texts_are_in_all_languages(catalogue: Graph) -> None:
    for dataset in catalogue.subjects(RDF.type, DCAT.Dataset):
        for term in (DCTERMS.title, DCTERMS.description):
            found = [one for one in catalogue.objects(dataset, term) if isinstance(one, Literal)]
            assert sorted(str(one.language) for one in found) == ["da", "en", "sv"]
            assert len({str(one) for one in found}) == 3


def test_the_catalogue_has_the_names_of_the_site(catalogue: Graph, registry: Registry) -> None:
    def titles(graph: Graph) -> set[object]:
        [top] = graph.subjects(RDF.type, DCAT.Catalog)
        return {*graph.objects(top, DCTERMS.title)}

    assert titles(catalogue) == {Literal(SITE.name, lang="sv")}
    named = replace(PORTAL, names={"da": "Småt"})
    both = {Literal(SITE.name, lang="sv"), Literal("Småt", lang="da")}
    assert titles(read("catalogue", registry, named)) == both


def test_days_are_those_of_the_entries(catalogue: Graph) -> None:
    [top] = catalogue.subjects(RDF.type, DCAT.Catalog)
    assert catalogue.value(top, DCTERMS.issued) == Literal("2026-01-07", datatype=XSD.date)
    assert catalogue.value(top, DCTERMS.modified) == Literal("2026-10-02", datatype=XSD.date)


def test_nobody_is_named_who_has_not_named_themselves(registry: Registry) -> None:
    assert (None, DCTERMS.publisher, None) not in read("catalogue", registry, SITE)


def test_the_publisher_is_one_with_a_name_of_its_own(catalogue: Graph) -> None:
    """Portals take what has none for another one each time."""
    [publisher] = set(catalogue.objects(None, DCTERMS.publisher))
    assert isinstance(publisher, URIRef)
    assert catalogue.value(publisher, FOAF.name) == Literal(PORTAL.publisher)
    assert [*catalogue.subjects(RDF.type, FOAF.Agent)] == [publisher]


@pytest.mark.parametrize("name", ["catalogue", "solutions-jsonld"])
def test_every_name_is_whole(name: str, registry: Registry) -> None:
    """Nothing was left that no prefix stands for; without an address, the place says it."""
    for site, root in ((PORTAL, SITE.url), (SiteSettings(), "https://found.example/there/")):
        found = {*names(read(name, registry, site))}
        own = {one for one in found if one.startswith(root)}
        others = {one.partition("://")[2].partition("/")[0] for one in found - own}
        assert own
        assert others <= {
            "publications.europa.eu",
            "purl.org",
            "schema.org",
            "spdx.org",
            "www.iana.org",
            "www.w3.org",
            "xmlns.com",
        }


@pytest.mark.parametrize("name", ["catalogue", "solutions-jsonld"])
def test_no_name_is_taken_for_a_text(name: str, registry: Registry) -> None:
    graph = read(name, registry)
    texts = [str(one) for one in graph.objects() if isinstance(one, Literal)]
    assert texts
    assert not [text for text in texts if "/" in text or "#" in text]


def test_an_organisation_is_told_of_once(assets: Graph) -> None:
    named = {one for term in AGENTS for one in assets.objects(None, term)}
    assert len(named) == 3
    assert all((one, RDF.type, FOAF.Agent) in assets for one in named)


def test_a_solution_is_an_asset(assets: Graph) -> None:
    assert {*assets.objects(SOLUTION, RDF.type)} == {ADMS.Asset, DCAT.Resource}
    assert assets.value(SOLUTION, ADMS.status) == STATUS.Completed
    assert {str(one) for one in assets.objects(SOLUTION, DCTERMS.title)} == {
        "Felanmälan",
        "Fault reports",
        "Fejlmelding",
    }
    assert assets.value(SOLUTION, DCAT.landingPage) == ROOT["solutions/felanmalan/"]
    assert assets.value(SOLUTION, DCTERMS.type) == ROOT["kinds/e_service/"]
    lead = assets.value(SOLUTION, DCTERMS.publisher)
    assert lead == ROOT["organisations/se-9001/#organisation"]
    assert assets.value(lead, FOAF.name) == Literal("Provstad")
    licence = assets.value(SOLUTION, DCTERMS.license)
    assert licence == URIRef("https://spdx.org/licenses/EUPL-1.2.html")


def test_days_of_an_entry_are_not_those_of_the_solution(assets: Graph) -> None:
    [record] = assets.subjects(FOAF.primaryTopic, SOLUTION)
    assert (SOLUTION, RDF.type, DCAT.Resource) in assets
    [top] = assets.subjects(DCAT.record, record)
    assert top == ROOT["api/v1/catalog.jsonld#catalog"]
    assert assets.value(record, RDF.type) == DCAT.CatalogRecord
    for term in (DCTERMS.issued, DCTERMS.modified):
        assert (SOLUTION, term, None) not in assets
        assert isinstance(assets.value(record, term), Literal)


def test_a_certification_that_stands_is_a_certificate(registry: Registry) -> None:
    def certificates(state: State) -> list[Node]:
        one = registry.listings["felanmalan"]
        other = replace(one, status=Status(state, record=one.status.record))
        listings = MappingProxyType({one.id: other})
        graph = read("solutions-jsonld", replace(registry, listings=listings))
        found = [*graph.objects(SOLUTION, DQV.hasQualityAnnotation)]
        assert all((one, OA.hasTarget, SOLUTION) in graph for one in found)
        return [*graph.subjects(RDF.type, DQV.QualityCertificate)]

    assert len(certificates(State.CERTIFIED)) == len(certificates(State.DUE)) == 1
    assert certificates(State.CHANGED) == certificates(State.EXPIRED) == []


def test_a_certificate_has_its_last_day_and_its_level(registry: Registry) -> None:
    """A number of a scale that nobody knows says nothing; schema.org takes 5 for the best."""
    [(id, criteria)] = registry.criteria.items()
    [first] = criteria.levels
    levels = (first, first.model_copy(update={"level": 3}))
    more = MappingProxyType({id: criteria.model_copy(update={"levels": levels})})
    graph = read("solutions-jsonld", replace(registry, criteria=more))
    [certificate] = graph.subjects(RDF.type, DQV.QualityCertificate)
    assert (certificate, RDF.type, SDO.Certification) in graph
    assert graph.value(certificate, SDO.expires) == Literal("2028-03-01", datatype=XSD.date)
    rating = graph.value(certificate, SDO.certificationRating)
    told = [graph.value(rating, SDO[name]) for name in ("worstRating", "ratingValue", "bestRating")]
    assert told == [Literal(1), Literal(1), Literal(3)]
    assert Literal("Reviewed", lang="en") in [*graph.objects(rating, SDO.name)]


def test_a_level_of_unknown_criteria_is_not_told(registry: Registry) -> None:
    graph = read("solutions-jsonld", replace(registry, criteria=MappingProxyType({})))
    assert [*graph.subjects(RDF.type, DQV.QualityCertificate)]
    assert (None, SDO.certificationRating, None) not in graph


@pytest.mark.parametrize(
    "licence", ["AGPL-3.0-only AND LGPL-3.0-only", "MIT OR Apache-2.0", "LicenseRef-own"]
)
def test_a_licence_without_an_address_has_its_name(licence: str, registry: Registry) -> None:
    one = registry.listings["felanmalan"]
    other = replace(one, outline=one.outline._replace(licence=licence))
    graph = read("solutions-jsonld", replace(registry, listings={one.id: other}))
    [told] = graph.objects(SOLUTION, DCTERMS.license)
    assert graph.value(told, RDF.type) == DCTERMS.LicenseDocument
    assert graph.value(told, RDFS.label) == Literal(licence)


def test_a_phase_that_nobody_has_stated_is_left_out(registry: Registry) -> None:
    one = registry.listings["felanmalan"]
    other = replace(one, outline=one.outline._replace(lifecycle=None))
    graph = read("solutions-jsonld", replace(registry, listings={one.id: other}))
    assert (SOLUTION, RDF.type, ADMS.Asset) in graph
    assert (SOLUTION, ADMS.status, None) not in graph


def test_what_has_a_successor_leads_to_it(assets: Graph) -> None:
    old = ROOT["solutions/provplattformen/#solution"]
    assert assets.value(old, ADMS.status) == STATUS.Deprecated
    assert assets.value(old, DCTERMS.isReplacedBy) == SOLUTION


def test_examples_are_in_neither(assets: Graph, catalogue: Graph) -> None:
    assert len([*assets.subjects(RDF.type, ADMS.Asset)]) == 3
    assert not [one for one in (*names(assets), *names(catalogue)) if "zz-" in one]


def test_every_life_cycle_has_a_word_of_adms() -> None:
    assert LIFECYCLE.keys() == LABELS["Lifecycle"].keys()


@pytest.mark.parametrize("language", [one for one in languages() if one != "en"])
def test_datasets_are_described_in_every_language(language: str) -> None:
    said = [text for one in DATASETS for text in (one.title, one.about)]
    assert not [text for text in said if text not in words(language).texts]
