"""A few terms and organisations to read files by."""

from types import MappingProxyType

from solution_registry.model.vocabulary import Organisation, Platform, ServiceArea, Standard
from solution_registry.registry import Vocabulary

ORGANISATIONS = (
    {
        "id": "se-9001",
        "name": "Provstad",
        "official_name": "Provstads kommun",
        "kind": "municipality",
        "country": "se",
        "website": "https://www.provstad.test",
    },
    {
        "id": "se-kodbolaget",
        "name": "Kodbolaget AB",
        "kind": "supplier",
        "country": "se",
        "website": "https://kodbolaget.test/",
    },
    {"id": "zz-by", "name": "Byn", "kind": "association", "country": "zz", "example": True},
)

KNOWN = Vocabulary(
    organisations=MappingProxyType(
        {str(one["id"]): Organisation.model_validate(one) for one in ORGANISATIONS}
    ),
    service_areas=MappingProxyType(
        {
            id: ServiceArea.model_validate({"id": id, "name": {"sv": id}})
            for id in ("streets", "it", "hr-finance")
        }
    ),
    platforms=MappingProxyType(
        {"postgresql": Platform.model_validate({"id": "postgresql", "name": "PostgreSQL"})}
    ),
    standards=MappingProxyType(
        {
            "oidc": Standard.model_validate(
                {"id": "oidc", "name": "OpenID Connect", "url": "https://openid.net/"}
            )
        }
    ),
)
REPOSITORIES = {"kod.provstad.test/grunden": "grunden"}
"""By what addresses of one repository have in common."""
