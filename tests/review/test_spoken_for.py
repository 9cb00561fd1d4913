"""What an organisation alone can know nobody else writes of it, as long as it says nothing."""

from typing import Any

import pytest
from solution_registry.review import Verdict, review
from solution_registry.settings import Settings

from tests.review.founded import TODAY
from tests.verify.clone import EXEMPEL, Clone

ACCOUNTS = {
    "schema_version": 1,
    "maintainers": [{"organisation": "se-9102", "accounts": ["its-own"]}],
}
FACTS: dict[str, Any] = {
    "schema_version": 1,
    "stage": "production",
    "since": "2025-01",
    "source": "https://www.prov.test/",
    "note": {"sv": "Nämns i nämndens protokoll."},
    "use": {"sv": "Bygglov för småhus."},
    "procurement": {"route": "framework", "outcome": "awarded"},
}
REFERENCE: dict[str, Any] = {
    "offers": ["call_30_min"],
    "contact": {"role": "Upphandlare", "email": "upphandling@prov.test"},
}
WORDS: dict[str, Any] = {
    "deviations": {"sv": "Allt."},
    "cost": {"one_off": 99, "currency": "SEK", "year": 2025},
    "effort_hours": 12,
    "reference": REFERENCE,
    "experience": {"sv": "Det här är farligt."},
}
CONFIRMATION = {"on": "2026-02-01", "role": "IT-chef", "proof": "mailbox"}
PATH = "solutions/bygglov/adopters/se-9102.yml"


@pytest.fixture
def known(clone: Clone) -> Clone:
    """A registry that knows the account of one organisation."""
    clone.main()
    clone.write("policy/maintainers.yml", ACCOUNTS)
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    return clone


def told(clone: Clone, said: object, account: str = "", path: str = PATH) -> Any:
    """What is said of the fields, and the verdict."""
    clone.write(path, said)
    clone.commit()
    found = review(Settings(clone.folder), "main", "change", TODAY, account)
    spoken = [one for one in found.problems if one.code == "adopter-spoken-for"]
    return found.verdict, [one.values["fields"] for one in spoken]


def merge_in(clone: Clone, said: object) -> None:
    clone.main()
    clone.write(PATH, said)
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")


@pytest.mark.parametrize("field", WORDS)
def test_a_stranger_asks_the_organisation_for_its_words(known: Clone, field: str) -> None:
    said = {**FACTS, field: WORDS[field]}
    assert told(known, said) == (Verdict.NEEDS, [field])
    assert told(known, said, "somebody") == (Verdict.NEEDS, [field])
    assert told(known, said, "its-own") == (Verdict.PASS, [])


def test_facts_with_a_source_anybody_may_write(known: Clone) -> None:
    assert told(known, FACTS) == (Verdict.PASS, [])
    merge_in(known, FACTS)
    assert told(known, {**FACTS, "since": "2025-02"}) == (Verdict.PASS, [])


def test_of_words_that_are_there_only_what_changes_is_asked(known: Clone) -> None:
    merge_in(known, {**FACTS, **WORDS})
    assert told(known, {**FACTS, **WORDS, "since": "2025-02"}) == (Verdict.PASS, [])
    without = {name: one for name, one in WORDS.items() if name != "experience"}
    assert told(known, {**FACTS, **without}) == (Verdict.PASS, [])
    contact = {**REFERENCE["contact"], "email": "other@prov.test"}
    other = {**FACTS, **WORDS, "reference": {**REFERENCE, "contact": contact}}
    assert told(known, other) == (Verdict.NEEDS, ["reference"])


def test_what_is_confirmed_the_organisation_is_asked_for_anyway(known: Clone) -> None:
    said = {**FACTS, **WORDS, "confirmation": CONFIRMATION}
    assert told(known, said) == (Verdict.NEEDS, [])


def test_what_is_invented_nobody_has_said(known: Clone) -> None:
    said = {**FACTS, **WORDS, "example": True}
    path = "solutions/zz-exempel/adopters/se-9102.yml"
    known.write("solutions/zz-exempel/solution.yml", EXEMPEL)
    assert told(known, said, path=path)[1] == []
