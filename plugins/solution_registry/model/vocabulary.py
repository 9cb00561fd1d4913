"""Vocabularies: the terms entries choose from, and the register of organisations."""

from typing import Annotated

from pydantic import Field

from .address import Url
from .base import Lots, Many, Model, One, Yes, described
from .money import Amount
from .terms import AgreementKind, Law, OrganisationKind
from .text import (
    Country,
    Day,
    Language,
    Line,
    LocalLine,
    LocalProse,
    LocalShortLine,
    LocalWord,
    OrganisationId,
    OrganisationName,
    Reference,
    ShortLine,
    Slug,
    SnakeSlug,
    Year,
)


class Population(Model):
    """How many live there, in which year."""

    count: int = described("Inhabitants", "The number.", 12000, ge=0, le=100_000_000)
    year: Year = described("Year", "The year of the number.", 2025)


class Coordinates(Model):
    """A point: the centroid of the area (WGS 84)."""

    lat: float = described("Latitude", "Degrees north.", 59.33, ge=-90, le=90)
    lon: float = described("Longitude", "Degrees east.", 18.06, ge=-180, le=180)


class Organisation(Model):
    """An organisation that can lead, use, supply or certify."""

    id: OrganisationName = described("Id", "The country, then its code or name.", "se-0180")
    name: ShortLine = described("Name", "In its own language.", "Stockholm")
    official_name: ShortLine | None = described(
        "Official name", "In full.", "Stockholms stad", None
    )
    kind: OrganisationKind = described(
        "Kind of organisation", "What sort of organisation.", "municipality"
    )
    also: OrganisationKind | None = described(
        "Also", "A second kind (Gotland is a region too).", "region", None
    )
    country: Country = described("Country", "Where it is; zz for fictional.", "se")
    language: Language | None = described(
        "Language", "What it writes in, where its country does not tell.", "sv", None
    )
    region: OrganisationId | None = described("Region", "Where it lies.", "se-region-01", None)
    population: Population | None = described("Population", "Inhabitants.", {}, None)
    coordinates: Coordinates | None = described("Coordinates", "Centroid.", {}, None)
    skr_group: ShortLine | None = described("SKR group", "Its code (Sweden only).", "A1", None)
    registration_number: ShortLine | None = described(
        "Registration number", "In the country's register.", "212000-0142", None
    )
    website: Url | None = described("Website", "Its address.", "https://stockholm.se", None)
    valid_from: Day | None = described("Valid from", "The first day.", "2027-01-01", None)
    valid_to: Day | None = described("Valid to", "The last day.", "2026-12-31", None)
    successor: OrganisationId | None = described(
        "Successor", "The organisation that follows.", "dk-region-ostdanmark", None
    )
    source: Reference | None = described("Source", "Where this is written.", "https://…", None)
    example: Yes | None = described("Example", "Fictional.", True, None)


class _Vocabulary(Model):
    schema_version: One = described("Schema version", "Always 1.", 1)
    sources: Many[Line] | None = described("Sources", "Where the terms come from.", ["…"], None)


class Organisations(_Vocabulary):
    """A file of the register of organisations."""

    organisations: Lots[Organisation] = described("Organisations", "One a row.", [])


class Term(Model):
    """A term with its name and meaning."""

    id: Slug = described("Id", "Permanent.", "streets")
    name: LocalShortLine = described("Name", "What it is called.", {"sv": "Gata och trafik"})
    description: LocalLine | None = described("Description", "What it means.", {"sv": "…"}, None)


class ServiceArea(Term):
    """An area of municipal service, mapped to KLASSA (Sweden) and KLE (Denmark)."""

    klassa: Many[Annotated[str, Field(pattern=r"^[0-9]\.[0-9]{1,2}$")]] | None = described(
        "KLASSA", "Areas of KLASSA 2.1.", ["3.3"], None
    )
    kle: Many[Annotated[str, Field(pattern=r"^[0-9]{2}(\.[0-9]{2}){0,2}$")]] | None = described(
        "KLE", "Groups of KL Emnesystematik.", ["05"], None
    )


class SystemType(Model):
    """A type of system that a municipality has around an e-service."""

    id: SnakeSlug = described("Id", "Permanent.", "case_management")
    name: LocalShortLine = described("Name", "What it is called.", {"sv": "Ärendehantering"})
    description: LocalLine | None = described("Description", "What it does.", {"sv": "…"}, None)


class Platform(Model):
    """A product that solutions run on or are built with."""

    id: Slug = described("Id", "Permanent.", "open-eplatform")
    name: ShortLine = described("Name", "Its name.", "Open ePlatform")
    description: LocalLine | None = described("Description", "What it is.", {"sv": "…"}, None)
    homepage: Url | None = described("Homepage", "Its address.", "https://…", None)
    solution: Slug | None = described(
        "Solution", "Its own entry in the registry.", "open-eplatform", None
    )


class Agreement(Model):
    """A framework agreement, purchasing system or standard contract."""

    id: Slug = described("Id", "Permanent.", "se-programvaror-och-tjanster")
    name: LocalShortLine = described("Name", "What it is called.", {"sv": "…"})
    description: LocalLine | None = described("Description", "What it covers.", {"sv": "…"}, None)
    holder: OrganisationId = described("Holder", "Who holds it.", "se-kammarkollegiet")
    country: Country = described("Country", "Where it applies.", "se")
    kind: AgreementKind = described("Kind of agreement", "What sort of agreement.", "framework")
    url: Url | None = described("Address", "Where it is.", "https://…", None)
    valid_from: Day | None = described("Valid from", "The first day.", "2024-01-01", None)
    valid_to: Day | None = described("Valid to", "The last day.", "2027-12-31", None)
    solution: Slug | None = described("Solution", "Its own entry in the registry.", "gibit", None)
    sources: Many[Reference] | None = described("Sources", "Where from.", ["https://…"], None)
    example: Yes | None = described("Example", "Fictional.", True, None)


class Standard(Model):
    """A technical standard or specification."""

    id: Slug = described("Id", "Permanent.", "oidc")
    name: ShortLine = described("Name", "Its name.", "OpenID Connect")
    description: LocalLine | None = described("Description", "What it is for.", {"sv": "…"}, None)
    url: Url | None = described("Address", "Where it is.", "https://…", None)
    publisher: ShortLine | None = described(
        "Publisher", "Who publishes it.", "OpenID Foundation", None
    )


class SkrGroup(Model):
    """A group of SKR's classification of municipalities."""

    id: ShortLine = described("Code", "Its code.", "A1")
    name: LocalShortLine = described("Name", "What it is called.", {"sv": "Storstäder"})


class ProcurementTerm(Model):
    """A word of public procurement."""

    id: Slug = described("Id", "Permanent.", "framework-agreement")
    term: LocalShortLine = described("Term", "The word.", {"sv": "ramavtal"})
    abbreviation: ShortLine | None = described("Abbreviation", "Its short form.", "LOU", None)
    group: ShortLine = described("Group", "What sort of word.", "instrument")
    definition: LocalProse = described("Definition", "What it means.", {"sv": "…"})
    sources: Many[Line] | None = described("Sources", "Where from.", ["https://…"], None)
    unreviewed: Many[Language] | None = described(
        "Not yet reviewed", "Languages whose word needs a reviewer.", ["da"], None
    )


class RegistryTerm(Model):
    """A word that this registry uses in its own sense."""

    id: Slug = described("Id", "Permanent.", "confirmed-adopter")
    term: LocalWord = described("Term", "The word.", {"sv": "bekräftad användare"})
    group: ShortLine = described("Group", "What sort of word.", "use")
    definition: LocalProse = described("Definition", "What it means.", {"sv": "…"})


class ThresholdValue(Model):
    """A sum of the law, from a day on."""

    law: Law = described("Law", "The act.", "LOU")
    country: Country = described("Country", "Where it applies.", "se")
    subject: Slug = described("Subject", "What the sum limits.", "direct-award")
    valid_from: Day = described("From", "The first day.", "2020-01-01")
    value: Amount = described("Amount", "The sum.", {})
    source: Reference = described("Source", "Where it is written.", "https://…")


class SearchWords(Model):
    """Words for one matter: whoever searches for any of them means the others as well."""

    id: Slug = described("Id", "Permanent.", "building-permit")
    words: dict[Language, Many[ShortLine]] = described(
        "Words",
        "By language, each in its shortest form: a word of five letters or more is known by how it "
        "begins, with whatever ending.",
        {"sv": ["bygglov", "byggärende"], "en": ["building permit"]},
        min_length=1,
        max_length=30,
    )


class ServiceAreas(_Vocabulary):
    """``schema/vocabulary/service_areas.yml``."""

    terms: Lots[ServiceArea] = described("Terms of the vocabulary", "One a row.", [])


class SystemTypes(_Vocabulary):
    """``schema/vocabulary/system_types.yml``."""

    terms: Lots[SystemType] = described("Terms of the vocabulary", "One a row.", [])


class Platforms(_Vocabulary):
    """``schema/vocabulary/platforms.yml``."""

    terms: Lots[Platform] = described("Terms of the vocabulary", "One a row.", [])


class Agreements(_Vocabulary):
    """``schema/vocabulary/agreements.yml``."""

    terms: Lots[Agreement] = described("Terms of the vocabulary", "One a row.", [])


class Standards(_Vocabulary):
    """``schema/vocabulary/standards.yml``."""

    terms: Lots[Standard] = described("Terms of the vocabulary", "One a row.", [])


class SkrGroups(_Vocabulary):
    """``schema/vocabulary/skr_groups.yml``."""

    terms: Lots[SkrGroup] = described("Terms of the vocabulary", "One a row.", [])


class SearchWordList(_Vocabulary):
    """``schema/vocabulary/search_words.yml``."""

    terms: Lots[SearchWords] = described("Terms of the vocabulary", "One a matter.", [])


class ProcurementTerms(_Vocabulary):
    """``schema/vocabulary/procurement_terms.yml``."""

    terms: Lots[ProcurementTerm] = described("Terms of the vocabulary", "One a row.", [])


class RegistryTerms(_Vocabulary):
    """``schema/vocabulary/registry_terms.yml``."""

    terms: Lots[RegistryTerm] = described("Terms of the vocabulary", "One a row.", [])


class ThresholdValues(_Vocabulary):
    """``schema/vocabulary/threshold_values.yml``."""

    terms: Lots[ThresholdValue] = described("Terms of the vocabulary", "One a row.", [])
