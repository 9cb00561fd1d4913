"""What is what: terms of publiccode.yml and those of the registry. A table for each mapping."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

VERSIONS: Final = ("0", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7")
"""Versions that are read; a third number, as in 0.5.0, changes nothing."""
WRITTEN: Final = "0"
"""The version that is written: the maintainers' own advice for files of any 0.x, 0.7 among them."""

LIFECYCLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "concept": "idea",
        "development": "implementation",
        "beta": "implementation",
        "stable": "production",
        "obsolete": "retired",
    }
)
"""Development status → life cycle."""
STATUSES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "idea": "concept",
        "requirements": "concept",
        "implementation": "development",
        "production": "stable",
        "retired": "obsolete",
    }
)
"""Life cycle → development status. What is being phased out has no word there."""

KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "standalone": "application",
        "standalone/web": "application",
        "standalone/backend": "application",
        "standalone/desktop": "application",
        "standalone/mobile": "application",
        "standalone/iot": "application",
        "standalone/other": "application",
        "addon": "component",
        "library": "component",
        "configurationfiles": "component",
    }
)
"""Type of software, in small letters → kind of solution: the nearest, to be looked at."""

AREAS: Final[Mapping[str, str]] = MappingProxyType(
    {
        # scopes
        "culture": "culture",
        "education": "education",
        "employment": "business",
        "energy": "streets",
        "environment": "building",
        "finance-and-economic-development": "business",
        "sport": "culture",
        "tourism": "culture",
        "transportation": "streets",
        "welfare": "care",
        # categories
        "accounting": "hr-finance",
        "applicant-tracking": "hr-finance",
        "application-development": "it",
        "backup": "it",
        "billing-and-invoicing": "hr-finance",
        "budgeting": "hr-finance",
        "call-center-management": "communication",
        "cloud-management": "it",
        "communications": "communication",
        "content-management": "communication",
        "digital-citizenship": "democracy",
        "document-management": "records",
        "educational-content": "education",
        "employee-management": "hr-finance",
        "facility-management": "premises",
        "financial-reporting": "hr-finance",
        "fleet-management": "premises",
        "geographic-information-systems": "building",
        "hr": "hr-finance",
        "identity-management": "it",
        "integrated-library-system": "culture",
        "inventory-management": "premises",
        "it-asset-management": "it",
        "it-development": "it",
        "it-management": "it",
        "it-security": "it",
        "it-service-management": "it",
        "learning-management-system": "education",
        "network-management": "it",
        "payroll": "hr-finance",
        "procurement": "hr-finance",
        "property-management": "premises",
        "real-estate-management": "premises",
        "social-media-management": "communication",
        "talent-management": "hr-finance",
        "taxes-management": "hr-finance",
        "website-builder": "communication",
        "whistleblowing": "democracy",
    }
)
"""Scope or category → service area, where the meaning of the area names the same work."""

KEYS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "": (
            "publiccodeYmlVersion", "name", "applicationSuite", "url", "landingURL", "isBasedOn",
            "softwareVersion", "releaseDate", "logo", "monochromeLogo", "inputTypes", "outputTypes",
            "platforms", "categories", "usedBy", "fundedBy", "roadmap", "developmentStatus",
            "softwareType", "supports", "organisation", "intendedAudience", "description", "legal",
            "maintenance", "localisation", "dependsOn",
        ),
        "intendedAudience": ("scope", "countries", "unsupportedCountries"),
        "description": (
            "localisedName", "genericName", "shortDescription", "longDescription", "documentation",
            "apiDocumentation", "features", "screenshots", "videos", "awards",
        ),
        "legal": ("license", "mainCopyrightOwner", "repoOwner", "authorsFile"),
        "maintenance": ("type", "contractors", "contacts"),
        "localisation": ("localisationReady", "availableLanguages"),
        "dependsOn": ("open", "proprietary", "hardware"),
    }
)  # fmt: skip
"""Section → its fields: what a misspelt one may have been meant to be."""

BELONGS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "apiDocumentation": "documentation.source",
        "applicationSuite": "related",
        "awards": "attestations",
        "contractors": "suppliers",
        "dependsOn": "platforms",
        "fundedBy": "costs.development.funded_by",
        "isBasedOn": "related",
        "mainCopyrightOwner": "lead",
        "organisation": "lead",
        "releaseDate": "versions",
        "repoOwner": "lead",
        "roadmap": "governance.roadmap",
        "softwareVersion": "versions",
        "supports": "standards",
    }
)
"""Field of publiccode.yml → the field where a person may write what it says, once it is known."""
