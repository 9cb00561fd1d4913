"""The rules of publiccode.yml 0.7 for what a file has to say, written down a second time.

From the standard's own list of fields (https://yml.publiccode.tools); stricter where its
maintainers' parser is.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

ORDER = [
    "publiccodeYmlVersion",
    "name",
    "applicationSuite",
    "url",
    "landingURL",
    "isBasedOn",
    "softwareVersion",
    "releaseDate",
    "logo",
    "platforms",
    "categories",
    "usedBy",
    "fundedBy",
    "roadmap",
    "developmentStatus",
    "softwareType",
    "supports",
    "organisation",
    "intendedAudience",
    "description",
    "legal",
    "maintenance",
    "localisation",
    "dependsOn",
]
TYPES = {
    *(f"standalone/{one}" for one in ("mobile", "iot", "desktop", "web", "backend", "other")),
    *("addon", "library", "configurationFiles"),
}
STATUSES = {"concept", "development", "beta", "stable", "obsolete"}
MANDATORY = [
    "publiccodeYmlVersion",
    "name",
    "url",
    "platforms",
    "developmentStatus",
    "softwareType",
    "description",
    "legal",
    "maintenance",
    "localisation",
]


def faults(data: Mapping[str, Any]) -> Iterator[str]:
    """What the standard would say against a file."""
    yield from (f"{key} is missing" for key in MANDATORY if not data.get(key))
    yield from (f"{key} is unknown" for key in data if key not in ORDER)
    known = [key for key in data if key in ORDER]
    if known != sorted(known, key=ORDER.index):
        yield "the order is another"
    if data.get("softwareType") not in TYPES or data.get("developmentStatus") not in STATUSES:
        yield "a term is unknown"
    if data.get("publiccodeYmlVersion") != "0":
        yield "the version is no text, or another"
    if not isinstance(data.get("releaseDate", date(2026, 1, 1)), date):
        yield "the date is none"
    if "organisation" in data and "uri" not in data["organisation"]:
        yield "an organisation has no uri"
    yield from _descriptions(data.get("description") or {})
    yield from _maintenance(data.get("maintenance") or {})
    localisation = data.get("localisation") or {}
    if not isinstance(localisation.get("localisationReady"), bool):
        yield "localisationReady is missing"
    if not localisation.get("availableLanguages"):
        yield "availableLanguages is missing"
    if not (data.get("legal") or {}).get("license"):
        yield "the licence is missing"


def _descriptions(by_language: Mapping[Any, Any]) -> Iterator[str]:
    for tag, block in by_language.items():
        if not isinstance(tag, str):
            yield f"{tag} is no language"
        if not 1 <= len(block.get("shortDescription", "")) <= 150:
            yield "a short description is missing or too long"
        if not 150 <= len(block.get("longDescription", "")) <= 10_000:
            yield "a long description is missing, too short or too long"
    if not any(block.get("features") for block in by_language.values()):
        yield "features are missing"


def _maintenance(said: Mapping[str, Any]) -> Iterator[str]:
    type_ = said.get("type")
    if type_ not in ("internal", "contract", "community", "none"):
        yield "the type of maintenance is missing"
    if (type_ == "contract") is not bool(said.get("contractors")):
        yield "contractors are missing, or too many"
    for one in said.get("contractors", ()):
        if not one.get("name") or not isinstance(one.get("until"), date):
            yield "a contractor lacks something"
    if type_ in ("internal", "community") and not said.get("contacts"):
        yield "contacts are missing"
