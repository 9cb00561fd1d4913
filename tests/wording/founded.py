"""Who and what there is in the registry that examples happen in: people, entries, rules."""

from collections.abc import Mapping

from tests.verify.clone import CRITERIA, POLICY, Data, reviewer
from tests.verify.people import FOUNDER, Person

REGISTRY = "nordic-solution-registry"
FOUNDING = "policy/changes/2026-01-02-1.yml"
CERTIFIED = "solutions/exempel-felanmalan/certifications/2026-02-16-1.yml"
PEOPLE = {
    one.id: one
    for one in (
        FOUNDER,
        Person("rv-4k2m9x", "se-9101"),
        Person("rv-8d3n7q", "se-9102"),
        Person("rv-7k3q9d", "zz-exempelradet"),
        Person("rv-m4x8tw", "zz-exempelradet"),
        Person("rv-2hv6zn", "zz-silverfjarda"),
        Person("rv-c9p5rj", "zz-solvindsted"),
        Person("rv-w6t2hd", "zz-exempelradet"),
        Person("rv-6j2w8s", "se-9103"),
    )
}
"""Real reviewers of organisations of the tests alone, one of whom leaves; those of the examples."""
SAID: Mapping[str, Data] = {
    "rv-c9p5rj": {"scope": ["care"]},
    "rv-w6t2hd": {"active_to": "2026-03-05"},
    "rv-6j2w8s": {"active_to": "2026-03-05"},
}
NEW = Person("rv-9t4w2b", "se-9103")
REVOKED = ("digest", "fields", "verdicts", "criteria_digest", "valid_until")
ENTRY: Data = {
    "schema_version": 1,
    "kind": "e_service",
    "name": {"sv": "Felanmälan"},
    "summary": {"sv": "Anmäl fel på gator."},
    "lead": "se-0180",
    "listed_by": "lead",
    "lifecycle": "production",
    "service_areas": ["streets"],
}
EXAMPLE: Data = {**ENTRY, "lead": "zz-rimfrosta", "example": True}
LISTED: Data = {
    **{key: value for key, value in ENTRY.items() if key != "lead"},
    "name": {"sv": "Badplatser"},
    "listed_by": "registry",
    "sources": ["https://www.stockholm.se/badplatser"],
}
ADOPTERS: Mapping[str, Data] = {
    "se-0182": {"stage": "production", "source": "https://www.nacka.se/felanmalan"},
    "se-2281": {
        "stage": "production",
        "confirmation": {"on": "2026-02-01", "role": "IT-chef", "proof": "mailbox"},
    },
}
MAINTAINERS = "policy/maintainers.yml"
ACCOUNTS = b"""\
schema_version: 1
maintainers:
- {organisation: se-0180, accounts: [e-tjanster-180]}
- {organisation: se-0182, accounts: [e-tjanster-182]}
- {organisation: se-2281, accounts: [e-tjanster-2281]}
"""
ORGANISATIONS = {
    **dict.fromkeys(("se-0180", "se-0182", "se-2281", "se-9101", "se-9102", "se-9103"), "se"),
    **dict.fromkeys(
        (
            "zz-ekmarsund",
            "zz-exempelradet",
            "zz-rimfrosta",
            "zz-silverfjarda",
            "zz-solvindsted",
            "zz-stormaker",
            "zz-vinterlunda",
        ),
        "zz",
    ),
}


def said_of(person: Person) -> Data:
    """What is said of somebody; all who are of fictional organisations are examples."""
    more: Data = {"example": True} if person.organisation.startswith("zz-") else {}
    return reviewer(person, **more, **SAID.get(person.id, {}))


LOOKED_AT: list[Data] = [
    {
        **CRITERIA["criteria"][0],
        "id": id,
        "rests_on": [field],
        "required_from_level": 3,
        "machine": "presence",
    }
    for id, field in (("support-until", "support"),)
]
"""Criteria that no level of the examples takes, on which a machine looks first."""
FILES = ("policy/policy.yml", "policy/reviewers.yml", "schema/criteria/2026.1.yml")
RULES: Mapping[str, Data] = {
    FILES[0]: POLICY | {"registry": REGISTRY},
    FILES[1]: {
        "schema_version": 1,
        "reviewers": [said_of(one) for one in PEOPLE.values() if one is not FOUNDER],
    },
    FILES[2]: {**CRITERIA, "criteria": [*CRITERIA["criteria"], *LOOKED_AT]},
}
"""The files that the founding decides on."""
