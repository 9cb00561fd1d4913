"""The level: each thing that it asks for, taken away alone, keeps it from being reached."""

from datetime import date
from typing import Any

import pytest
from solution_registry.certification.level import level
from solution_registry.model.certification import Certification, CriteriaSet

IDS = ("in-use", "cost-stated", "joint-governance")
CRITERIA = CriteriaSet.model_validate(
    {
        "schema_version": 1,
        "id": "2026.1",
        "valid_from": date(2026, 1, 1),
        "name": {"sv": "Prov"},
        "levels": [
            {
                "level": n,
                "name": {"sv": "Namn"},
                "meaning": {"sv": "Mening"},
                "confirmed_adopters_besides_lead": adopters,
                "joint_governance": n == 3,
                "reviewers": min(n, 2),
            }
            for n, adopters in ((3, 3), (1, 0), (2, 1))
        ],
        "criteria": [
            {
                "id": id,
                "theme": "cost",
                "question": {"sv": "Fråga?"},
                "why": {"sv": "Skäl"},
                "evidence": {"sv": "Belägg"},
                "rests_on": ["costs"],
                "required_from_level": n,
            }
            for n, id in enumerate(IDS, 1)
        ],
    }
)


def record(**more: Any) -> Certification:
    """A record that reaches the third level, but for what is said otherwise."""
    verdicts = {id: {"verdict": "met"} for id in IDS} | {
        id: {"verdict": verdict, "grounds": {"sv": "Skäl"}}
        for id, verdict in more.pop("verdicts", {}).items()
    }
    adopters = [
        {"organisation": f"zz-a{n}", "confirmed_on": date(2026, 1, 1)}
        for n in range(more.pop("adopters", 3))
    ]
    return Certification.model_validate(
        {
            "schema_version": 1,
            "registry": "prov",
            "solution": "prov",
            "serial": "prov/2026-01-02-1",
            "decision": "certified",
            "criteria": "2026.1",
            "verdicts": {id: one for id, one in verdicts.items() if one["verdict"] != "none"},
            "adopters": adopters or None,
            "organisation": "zz-registret",
            "case_number": "1",
            "no_interest": True,
            "reviewers": ["rv-a", "rv-b"],
            "decided_on": date(2026, 1, 2),
            **more,
        }
    )


@pytest.mark.parametrize(
    ("less", "reached"),
    [
        ({}, 3),
        ({"adopters": 2}, 2),
        ({"adopters": 0}, 1),
        ({"reviewers": ["rv-a"]}, 1),
        ({"verdicts": {"joint-governance": "partly"}}, 2),
        ({"verdicts": {"joint-governance": "none"}}, 2),
        ({"verdicts": {"joint-governance": "not_applicable"}}, 2),
        ({"verdicts": {"cost-stated": "not_applicable"}}, 3),
        ({"verdicts": {"cost-stated": "partly"}}, 1),
        ({"verdicts": {"cost-stated": "not_met"}}, 1),
        ({"verdicts": {"cost-stated": "none"}}, 1),
        ({"verdicts": {"in-use": "not_met"}}, 0),
        ({"verdicts": {"in-use": "partly"}}, 0),
    ],
)
def test_the_level_is_the_highest_that_is_reached(less: dict[str, Any], reached: int) -> None:
    assert level(record(**less), CRITERIA) == reached
