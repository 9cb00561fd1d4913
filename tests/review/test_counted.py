"""Adopters that a decision counts are there: in use, and confirmed on the day that it says."""

from collections.abc import Mapping
from typing import Any

import pytest

from tests.review.founded import errors, merged, reviewed
from tests.verify.clone import BYGGLOV, Clone
from tests.verify.people import ADA, BO

CONFIRMED = {"on": "2026-02-01", "role": "IT-chef", "proof": "mailbox"}
USED = {"schema_version": 1, "stage": "production", "confirmation": CONFIRMED}


def certify(clone: Clone, who: str = "se-9103", day: str = "2026-02-01") -> None:
    counted = [{"organisation": who, "confirmed_on": day}]
    clone.record(by=[ADA, BO], adopters=counted)


def adopter(clone: Clone, said: Mapping[str, Any], who: str = "se-9103") -> None:
    clone.write(f"solutions/bygglov/adopters/{who}.yml", dict(said))


def merge_in(clone: Clone, said: Mapping[str, Any]) -> None:
    """Have the file on the base."""
    clone.main()
    adopter(clone, said)
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")


def test_who_has_confirmed_counts_whether_the_file_comes_in_or_is_there(clone: Clone) -> None:
    merge_in(clone, USED)
    certify(clone)
    assert errors(clone) == set()
    clone.git("checkout", "-q", "-B", "change", "main~1")
    certify(clone)
    adopter(clone, USED)
    assert errors(clone) == set()


@pytest.mark.parametrize("who", ["se-9002", "se-9003"])
def test_partners_and_suppliers_count_as_they_do_elsewhere(clone: Clone, who: str) -> None:
    """As in the headline number, and for ``registry certify``: where they have confirmed."""
    assert who in {*BYGGLOV["partners"], BYGGLOV["suppliers"][0]["organisation"]}
    certify(clone, who)
    assert errors(clone) == {"counted-unconfirmed"}
    adopter(clone, USED, who)
    assert errors(clone) == set()


@pytest.mark.parametrize(
    "said",
    [
        {**USED, "stage": "implementing"},
        {**USED, "confirmation": {**CONFIRMED, "on": "2026-01-31"}},
        {"schema_version": 1, "stage": "production", "source": "https://www.prov.test/"},
    ],
    ids=["to come", "an earlier day", "reported"],
)
def test_who_has_not_confirmed_does_not_count(clone: Clone, said: Mapping[str, Any]) -> None:
    adopter(clone, said)
    certify(clone)
    assert errors(clone) == {"counted-unconfirmed"}


@pytest.mark.parametrize(
    "said",
    [{**USED, "stage": "left"}, {**USED, "confirmation": {**CONFIRMED, "on": "2026-03-01"}}],
    ids=["left", "confirmed again"],
)
def test_what_happens_while_a_decision_waits_changes_nothing(
    clone: Clone, said: Mapping[str, Any]
) -> None:
    merge_in(clone, said)
    certify(clone)
    assert errors(clone) == set()


def test_a_confirmation_without_a_proof_does_not_count(clone: Clone) -> None:
    adopter(clone, {**USED, "confirmation": {"on": "2026-02-01", "role": "IT-chef"}})
    certify(clone)
    assert errors(clone) == {"counted-unconfirmed", "confirmation-proof-missing"}


def test_who_had_ended_does_not_count(clone: Clone) -> None:
    path = "schema/vocabulary/organisations/all.yml"
    clone.main()
    said = clone.data(path)
    for one in said["organisations"]:
        if one["id"] == "se-9103":
            one["valid_to"] = "2026-02-28"
    clone.write(path, said)
    merge_in(clone, USED)
    certify(clone)
    assert "counted-after-end" in errors(clone)


REGISTER = "schema/vocabulary/organisations/all.yml"


def become_lead(clone: Clone, day: str) -> None:
    """Have the lead end, and the adopter come after it."""
    said = clone.data(REGISTER)
    for one in said["organisations"]:
        if one["id"] == BYGGLOV["lead"]:
            one |= {"valid_to": day, "successor": "se-9103"}
    clone.write(REGISTER, said)


@pytest.mark.parametrize("base", [True, False], ids=["on the base", "with the change"])
def test_who_had_come_after_the_lead_does_not_count(clone: Clone, *, base: bool) -> None:
    clone.main()
    adopter(clone, USED)
    if base:
        become_lead(clone, "2026-02-28")
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    if not base:
        become_lead(clone, "2026-02-28")
    certify(clone)
    found = {one.code: one.values for one in reviewed(clone).problems}
    assert found["adopter-not-counted"] == {"value": "se-9103"}
    assert merged(clone) == set(), "what came in so before stands"


def test_the_register_as_it_will_be_makes_no_adopter_of_who_had_come_after(clone: Clone) -> None:
    clone.main()
    was = clone.data(REGISTER)
    become_lead(clone, "2026-02-28")
    merge_in(clone, USED)
    clone.write(REGISTER, was)
    certify(clone)
    assert "adopter-not-counted" in errors(clone)


def test_who_comes_after_the_lead_later_was_counted_rightly(clone: Clone) -> None:
    clone.main()
    become_lead(clone, "2026-03-02")
    merge_in(clone, USED)
    certify(clone)
    assert errors(clone) == set()


def test_who_has_come_after_the_lead_becomes_it(clone: Clone) -> None:
    """Its own file may stay: it has confirmed before it answered for the solution."""
    clone.main()
    become_lead(clone, "2026-02-28")
    merge_in(clone, USED)
    clone.write("solutions/bygglov/solution.yml", {**BYGGLOV, "lead": "se-9103"})
    assert "adopter-is-lead" not in errors(clone)


def test_who_has_come_after_nobody_does_not_become_its_own_follower(clone: Clone) -> None:
    clone.main()
    merge_in(clone, USED)
    clone.write("solutions/bygglov/solution.yml", {**BYGGLOV, "lead": "se-9103"})
    assert "adopter-is-lead" in errors(clone)


def test_what_the_change_takes_away_does_not_count(clone: Clone) -> None:
    merge_in(clone, USED)
    certify(clone)
    clone.path("solutions/bygglov/adopters/se-9103.yml").unlink()
    assert errors(clone) == {"counted-unconfirmed"}


def test_of_one_cause_one_problem_is_told(clone: Clone) -> None:
    certify(clone, BYGGLOV["lead"])
    assert errors(clone) == {"adopter-not-counted"}
    clone.git("checkout", "-q", "-B", "change", "main")
    certify(clone, day="2025-02-01")
    assert errors(clone) == {"confirmation-too-old"}
