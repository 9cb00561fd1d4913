"""Records that come in long after their day, or before it: who gains by it, and who does not."""

from datetime import date

import pytest
from solution_registry.certification.proof import Verified
from solution_registry.problem import Severity

from .clone import BYGGLOV, REVIEWERS, TODAY, Clone, reviewer
from .people import ADA, BO, CAI, EXAMPLE, Person
from .test_authority import RECORD, verified

LATER = date(2027, 6, 2)
DAN = Person("rv-dan", "se-9104")


def certify(clone: Clone, day: str, *by: Person) -> None:
    """Another solution than the one that tests are about; each decision comes in by itself."""
    id = f"annat-{by[0].id}"
    clone.write(f"solutions/{id}/solution.yml", {**BYGGLOV, "name": {"sv": id}})
    clone.record(id, day=day, by=by)
    clone.commit()


def count(clone: Clone, confirmed_on: str, day: str = "2026-03-02") -> None:
    """Let two decide who count somebody's confirmation."""
    counted = [{"organisation": "se-9101", "confirmed_on": confirmed_on}]
    clone.record(day=day, by=[ADA, BO], adopters=counted)
    clone.commit()


class TestConfirmations:
    """Who counts one that has run out gains by an earlier day, whoever it is."""

    def test_that_have_run_out_since_count_no_more(self, clone: Clone) -> None:
        certify(clone, "2026-06-01", CAI)
        count(clone, "2025-06-01")
        assert clone.codes() == ["confirmation-ran-out"]
        [problem] = clone.prove().problems
        assert problem.values == {"value": "se-9101", "newest": "2026-06-01", "days": "30"}

    def test_that_are_fresh_still_count_as_long_as_they_are(self, clone: Clone) -> None:
        certify(clone, "2026-06-01", CAI)
        count(clone, "2025-06-02")
        assert clone.codes() == []

    def test_a_decision_that_comes_in_soon_counts_them(self, clone: Clone) -> None:
        """Whatever came in before it meanwhile."""
        certify(clone, "2026-04-01", CAI)
        count(clone, "2025-03-20")
        assert clone.codes() == []

    def test_also_where_somebody_says_a_day_to_come(self, clone: Clone) -> None:
        certify(clone, "2027-05-15", BO)
        certify(clone, "2026-04-01", CAI)
        count(clone, "2025-03-20")
        assert isinstance(clone.prove(today=LATER).verdicts["bygglov/2026-03-02-1"], Verified)

    def test_not_a_day_later(self, clone: Clone) -> None:
        certify(clone, "2026-04-02", CAI)
        count(clone, "2025-03-20")
        assert clone.codes() == ["confirmation-ran-out"]

    def test_who_made_it_is_not_asked_for_the_day(self, clone: Clone) -> None:
        """Neither by this decision, nor by another one of theirs."""
        certify(clone, "2026-06-01", CAI)
        certify(clone, "2026-03-02", ADA)
        count(clone, "2025-06-01")
        assert clone.codes() == ["confirmation-ran-out"]

    def test_the_day_of_a_change_of_policy_had_come(self, clone: Clone) -> None:
        clone.lose(CAI, "2026-06-01", by=[ADA, BO])
        clone.commit()
        count(clone, "2025-06-01")
        assert clone.codes() == ["confirmation-ran-out"]

    def test_a_day_to_come_ends_nothing_while_they_last(self, clone: Clone) -> None:
        certify(clone, "2026-12-15", CAI)
        count(clone, "2026-10-01", "2026-10-30")
        for day in (TODAY, date(2026, 12, 15), LATER):
            assert isinstance(clone.prove(today=day).verdicts["bygglov/2026-10-30-1"], Verified)

    def test_nor_later_where_others_tell_that_it_was_to_come(self, clone: Clone) -> None:
        certify(clone, "2027-05-15", BO)
        count(clone, "2026-04-01", "2026-10-30")
        certify(clone, "2026-11-01", CAI)
        assert isinstance(clone.prove(today=LATER).verdicts["bygglov/2026-10-30-1"], Verified)


class TestOneOfThemSaysADayToCome:
    """Ada leaves at the end of October, as planned; Bo signs for a day long after that."""

    @pytest.fixture
    def clone(self, clone: Clone) -> Clone:
        clone.git("reset", "-q", "--hard", "HEAD~1")
        ada, *others = REVIEWERS
        clone.found([{**ada, "active_to": "2026-10-31"}, *others, reviewer(DAN)])
        clone.commit()
        certify(clone, "2027-06-01", BO)
        return clone

    def proven(self, clone: Clone, serial: str = "bygglov/2026-10-30-1") -> bool:
        return isinstance(clone.prove(today=LATER).verdicts[serial], Verified)

    def test_who_leaves_before_it_is_believed_to_decide_after_it(self, clone: Clone) -> None:
        """Nothing else tells the two from each other."""
        clone.record(day="2026-10-30")
        clone.commit()
        assert not self.proven(clone)

    @pytest.mark.parametrize("before", [True, False])
    def test_it_had_not_come_where_another_signs_for_an_earlier_one(
        self, clone: Clone, before: bool
    ) -> None:
        """Before the decision comes in that would be lost, or after that."""
        if before:
            certify(clone, "2026-10-29", CAI)
        clone.record(day="2026-10-30")
        clone.commit()
        if not before:
            certify(clone, "2026-11-15", CAI)
        assert self.proven(clone)

    @pytest.mark.parametrize(("day", "soon"), [("2026-11-29", True), ("2026-11-30", False)])
    def test_who_has_left_comes_in_soon_after_what_had_come(
        self, clone: Clone, day: str, soon: bool
    ) -> None:
        certify(clone, day, CAI)
        clone.record(day="2026-10-30")
        clone.commit()
        assert self.proven(clone) is soon

    def test_or_signs_with_those_who_leave(self, clone: Clone) -> None:
        clone.record(day="2026-10-30", by=[ADA, CAI])
        clone.commit()
        assert self.proven(clone)

    def test_what_was_signed_before_says_nothing_of_it(self, clone: Clone) -> None:
        clone.git("reset", "-q", "--hard", "HEAD~1")
        certify(clone, "2026-10-01", CAI)
        certify(clone, "2027-06-01", BO)
        clone.record(day="2026-10-30")
        clone.commit()
        assert not self.proven(clone)

    @pytest.mark.parametrize("by", [BO, ADA])
    def test_nor_who_has_said_it_or_has_left_by_then(self, clone: Clone, by: Person) -> None:
        clone.record(day="2026-10-30")
        clone.commit()
        certify(clone, "2026-10-29", by)
        assert not self.proven(clone)

    def test_nor_who_signs_later_for_the_day_itself(self, clone: Clone) -> None:
        clone.record(day="2026-10-30")
        clone.commit()
        certify(clone, "2027-06-01", CAI)
        assert not self.proven(clone)

    def test_once_it_has_come_nothing_becomes_late(self, clone: Clone) -> None:
        clone.record(day="2026-10-30")
        clone.commit()
        certify(clone, "2026-11-15", CAI)
        certify(clone, "2027-06-01", DAN)
        assert self.proven(clone)

    def test_it_had_come_where_more_sign_for_it(self, clone: Clone) -> None:
        """One who still decides does not help one who has left."""
        certify(clone, "2027-05-31", DAN)
        clone.record(day="2026-10-30", by=[ADA, CAI])
        clone.commit()
        assert not self.proven(clone)

    def test_who_has_signed_for_it_does_not_tell_otherwise(self, clone: Clone) -> None:
        certify(clone, "2027-05-31", CAI)
        clone.record(day="2026-10-30", by=[ADA, CAI])
        clone.commit()
        assert not self.proven(clone)

    def test_a_revocation_holds_and_is_remarked_on(self, clone: Clone) -> None:
        """It takes away and gives nothing; what it ends can be certified anew."""
        clone.git("reset", "-q", "--hard", "HEAD~1")
        clone.record(day="2026-10-01", by=[CAI])
        clone.commit()
        certify(clone, "2027-06-01", BO)
        clone.revocation(day="2026-10-30", revokes="bygglov/2026-10-01-1")
        clone.commit()
        proof = clone.prove(today=LATER)
        [remark] = [one for one in proof.problems if one.code == "record-backdated"]
        assert remark.severity is Severity.WARNING
        assert self.proven(clone)


def test_a_record_of_long_ago_does_not_come_in_when_its_reviewer_has_left(clone: Clone) -> None:
    clone.retire(BO, "2026-04-10", "reviewer_changed", by=[ADA, CAI])  # to the end of April
    clone.commit()
    clone.record(day="2026-05-20")
    clone.commit()
    clone.record(day="2026-04-20", by=[BO])
    clone.record(day="2026-04-19", by=[BO])
    clone.commit()
    assert clone.codes() == ["decided-before", "record-backdated"]
    assert verified(clone) == {"bygglov/2026-05-20-1", "bygglov/2026-04-20-1"}


def test_a_record_waits_as_long_as_those_who_made_it_may_decide(clone: Clone) -> None:
    clone.record(day="2026-06-01")
    clone.commit()
    clone.record(day="2026-03-02", by=[ADA, BO])
    clone.commit()
    assert clone.codes() == ["decided-before"]
    assert verified(clone) == {"bygglov/2026-06-01-1", "bygglov/2026-03-02-1"}


def test_one_of_those_who_made_it_is_enough_for_it_to_be_late(clone: Clone) -> None:
    clone.retire(BO, "2026-04-10", "reviewer_changed", by=[ADA, CAI])
    clone.commit()
    clone.record(day="2026-05-21")
    clone.commit()
    clone.record(day="2026-04-20", by=[ADA, BO])
    clone.commit()
    assert clone.codes() == ["record-backdated"]


def test_a_day_to_come_ends_nothing_that_others_decide(clone: Clone) -> None:
    """Not before that day, nor from it on."""
    clone.record()
    clone.write("solutions/annat/solution.yml", {**BYGGLOV, "name": {"sv": "Annat"}})
    clone.record("annat", day="2027-06-01", by=[BO])
    clone.commit()
    clone.revocation(day="2026-10-30")
    clone.commit()
    for day in (TODAY, date(2027, 6, 1), date(2027, 7, 1)):
        assert isinstance(clone.prove(today=day).verdicts["bygglov/2026-10-30-1"], Verified)


def test_what_is_not_verified_makes_nothing_late(clone: Clone) -> None:
    clone.record(day="2026-10-01", signed_by={})
    clone.commit()
    clone.record()
    clone.commit()
    assert verified(clone) == {RECORD}


def test_an_examples_day_is_invented_too(clone: Clone) -> None:
    clone.record(day="2026-10-01")
    clone.commit()
    clone.record(solution="zz-exempel", by=[EXAMPLE])
    clone.commit()
    assert clone.codes() == []
