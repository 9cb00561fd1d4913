"""Verdicts of met on what the entry does not state, or the registry counts otherwise."""

from typing import Any

import pytest
from solution_registry.certification.digest import content_digest
from solution_registry.model.certification import Certification, CriteriaSet
from solution_registry.model.certification import Verdict as OfCriterion
from solution_registry.problem import Severity
from solution_registry.review import Verdict
from solution_registry.review.unstated import met_without, met_without_any

from tests.review.founded import errors, reviewed
from tests.verify.clone import BYGGLOV, CRITERIA, Clone, Data
from tests.verify.people import ADA, BO

ENTRY = "solutions/bygglov/solution.yml"
MET: Data = {"verdict": "met", "grounds": {"sv": "Sett."}}
CONFIRMED = {"on": "2026-02-01", "role": "IT-chef", "proof": "mailbox"}
BANDS = [
    {
        "max_population": 10000,
        "one_off": 1,
        "per_year": 1,
        "currency": "SEK",
        "year": 2025,
        "source": "https://www.prov.test/kostnad",
    }
]


def looked_at(id: str, *fields: str, **more: Any) -> Data:
    """A criterion on which a machine looks first."""
    first = CRITERIA["criteria"][0]
    return {**first, "id": id, "rests_on": [*fields], "machine": "presence", **more}


SET: Data = {
    **CRITERIA,
    "id": "2026.2",
    "criteria": [
        looked_at("cost-stated", "costs"),
        looked_at("support-until", "support", "suppliers", required_from_level=2),
        looked_at("security-tested", "information_security", machine="none"),
        looked_at("adopter-confirmed", "adopters", required_from_level=2),
    ],
}


@pytest.fixture
def looking(clone: Clone) -> Clone:
    """The criteria in force are such that a machine looks first."""
    clone.main()
    clone.change_file("criteria", "2026-02-20", "schema/criteria/2026.2.yml", SET)
    clone.commit()
    policy = {**clone.data("policy/policy.yml"), "criteria": "2026.2"}
    clone.change_file("policy", "2026-02-21", "policy/policy.yml", policy)
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    return clone


def certify(clone: Clone, **more: Any) -> None:
    verdicts = {
        "cost-stated": MET,
        "support-until": {"verdict": "not_met"},
        "security-tested": MET,
        "adopter-confirmed": {"verdict": "not_met"},
    }
    digest = content_digest(clone.data("schema/criteria/2026.2.yml"))
    more = {"verdicts": verdicts | more.pop("verdicts", {}), **more}
    clone.record(criteria="2026.2", criteria_digest=digest, **more)


def test_what_the_entry_states_nothing_of_is_something_to_look_at(looking: Clone) -> None:
    certify(looking, verdicts={"support-until": MET})
    found = reviewed(looking)
    assert [(one.code, one.values["value"]) for one in found.problems] == [
        ("met-unstated", "support-until (support)")
    ]
    assert found.problems[0].severity is Severity.REVIEW
    assert found.verdict is Verdict.NEEDS
    assert found.judged[0].proven


def test_what_it_states_something_of_is_for_the_reviewers_to_weigh(looking: Clone) -> None:
    looking.main()
    looking.write(ENTRY, {**BYGGLOV, "support": {"until": "2029-12-31"}})
    looking.commit()
    looking.git("checkout", "-q", "-B", "change")
    certify(looking, verdicts={"support-until": MET})
    assert reviewed(looking).problems == ()


def test_a_decision_that_declines_claims_nothing(looking: Clone) -> None:
    certify(
        looking, decision="declined", reason={"sv": "Nej."}, valid_until=None,
        verdicts={"support-until": MET, "adopter-confirmed": MET},
    )  # fmt: skip
    assert reviewed(looking).problems == ()


def test_what_the_registry_counts_itself_is_not_met_against_its_count(looking: Clone) -> None:
    certify(looking, verdicts={"adopter-confirmed": MET})
    assert errors(looking) == {"met-uncounted"}


def test_with_an_adopter_that_counts_it_is_met(looking: Clone) -> None:
    adopter = {"schema_version": 1, "stage": "production", "confirmation": CONFIRMED}
    looking.write("solutions/bygglov/adopters/se-9103.yml", adopter)
    counted = [{"organisation": "se-9103", "confirmed_on": "2026-02-01"}]
    certify(looking, by=[ADA, BO], adopters=counted, verdicts={"adopter-confirmed": MET})
    assert errors(looking) == set()


def test_what_came_in_before_stands_and_is_remarked_on(looking: Clone) -> None:
    looking.main()
    certify(looking, verdicts={"adopter-confirmed": MET})
    looking.commit()
    proof = looking.prove()
    assert [(one.code, one.severity) for one in proof.problems] == [
        ("met-uncounted", Severity.WARNING)
    ]
    assert proof.result == "consistent"


def without_a_lead(clone: Clone) -> None:
    """Certify an entry that names no lead, where one is looked for."""
    lone = {key: value for key, value in BYGGLOV.items() if key != "lead"} | {
        "listed_by": "registry"
    }
    clone.main()
    clone.write(ENTRY, lone)
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.record(certified=lone, verdicts={"cost-stated": MET, "responsibility-clear": MET})


def test_nobody_answers_clearly_where_no_lead_is_named(clone: Clone) -> None:
    without_a_lead(clone)
    told = {one.severity for one in reviewed(clone).problems if one.code == "met-without-lead"}
    assert told == {Severity.ERROR}
    clone.main()
    clone.git("merge", "-q", "--no-ff", "-m", "x", "change")
    proof = clone.prove()
    assert [(one.code, one.severity) for one in proof.problems] == [
        ("met-without-lead", Severity.WARNING)
    ]


def test_whole_fields_are_told_apart_from_parts_of_them() -> None:
    criteria = CriteriaSet.model_validate(SET)
    record = Certification.model_construct(
        decision="certified", adopters=None, verdicts=_verdicts("cost-stated", "adopter-confirmed")
    )
    assert met_without(record, criteria, {"costs": {"development": {}}}) == {
        "cost-stated": (
            "costs.bands.one_off", "costs.bands.per_year", "costs.bands.source",
        ),
        "adopter-confirmed": ("adopters",),
    }  # fmt: skip
    assert met_without_any(record, criteria, {"costs": {"development": {}}}) == {
        "adopter-confirmed": ("adopters",)
    }
    assert met_without(record, criteria, {"costs": {"bands": BANDS}}).keys() == {
        "adopter-confirmed"
    }


def _verdicts(*ids: str) -> dict[str, Any]:
    return {id: OfCriterion.model_validate(MET) for id in ids}
