"""Every kind of page that the site has, one address for each."""

from collections.abc import Mapping
from types import MappingProxyType

HOMES: Mapping[str, str] = MappingProxyType({"sv": "", "en": "en/", "da": "da/"})
"""Where each language begins, from the site's root."""

_TEMPLATE = "solutions/exempel-upphandling-e-arkiv/"

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "home": "",
        "catalogue": "solutions/",
        "catalogue, page 2": "solutions/page/2/",
        "solution with everything": "solutions/exempel-felanmalan/",
        "solution with little": "solutions/altinn/",
        "procurement template": _TEMPLATE,
        "document": f"{_TEMPLATE}documents/kravspecifikation/",
        "certification": "solutions/exempel-felanmalan/certification/",
        "certification, changed since": "solutions/exempel-skoleindskrivning/certification/",
        "certification, revoked": "solutions/exempel-lokalbokning/certification/",
        "certification, none yet": "solutions/altinn/certification/",
        "an older decision": "solutions/exempel-felanmalan/certification/2026-03-11-1/",
        "how to verify a solution's decisions": "solutions/exempel-bygglov/certification/verify/",
        "adopters": "solutions/exempel-felanmalan/adopters/",
        "organisations": "organisations/",
        "organisations, page 2": "organisations/page/2/",
        "country": "organisations/se/",
        "organisation": "organisations/zz-vinterlunda/",
        "organisation without solutions": "organisations/se-0114/",
        "areas": "areas/",
        "area": "areas/building/",
        "kinds": "kinds/",
        "kind": "kinds/e_service/",
        "platforms": "platforms/",
        "platform": "platforms/drupal/",
        "systems": "systems/",
        "system": "systems/case_management/",
        "agreements": "agreements/",
        "agreement": "agreements/zz-e-tjanster-2025/",
        "criteria": "criteria/",
        "decisions": "certification/",
        "reviewers": "certification/reviewers/",
        "queue": "certification/queue/",
        "how to verify": "certification/verify/",
        "phases": "phases/",
        "comparison": "compare/",
        "form": "submit/",
        "form for a use": "submit/use/",
        "statistics": "statistics/",
        "interface for programs": "api/",
        "failure guide": "problems/",
        "code of the failure guide": "problems/unknown-field/",
        "components": "components/",
        "glossary": "glossary/",
        "guides": "guides/",
        "guide": "guides/follow/",
        "about": "about/",
        "accessibility": "accessibility/",
        "privacy": "privacy/",
        "contribute": "contribute/",
        "operate": "operate/",
    }
)

MISSING = "there/is/no/such/page/"


def address(kind: str, language: str) -> str:
    """The address of a page of that kind in a language, from the site's root."""
    return HOMES[language] + KINDS[kind]
