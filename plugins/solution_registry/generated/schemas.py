"""The JSON Schemas of all files of a registry, for editors and other programs."""

import json
from collections.abc import Mapping
from types import MappingProxyType

from ..json_schema import json_schema
from ..model.adopter import Adopter
from ..model.base import Model
from ..model.certification import Certification, CriteriaSet
from ..model.policy import Maintainers, Policy, Reviewers
from ..model.policy_change import PolicyChange
from ..model.solution import Solution
from ..model.vocabulary import Organisations
from ..registry.read_ground import VOCABULARIES

SCHEMAS: Mapping[str, type[Model]] = MappingProxyType(
    {
        "solution": Solution,
        "adopter": Adopter,
        "certification": Certification,
        "organisations": Organisations,
        **{name.replace("_", "-"): model for name, model in VOCABULARIES.items()},
        "criteria": CriteriaSet,
        "policy": Policy,
        "reviewers": Reviewers,
        "maintainers": Maintainers,
        "policy-change": PolicyChange,
    }
)
"""What each schema describes, by its name."""


def schema_file(name: str) -> bytes:
    """The schema of that name, as it is committed."""
    schema = json_schema(SCHEMAS[name], f"urn:solution-registry:schema:{name}")
    return (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()
