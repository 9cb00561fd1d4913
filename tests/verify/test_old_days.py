"""Records that come in long after their day, or before it: who gains by it, and who does not."""

from datetime import date

from solution_registry.certification.proof import Verified

from .clone import BYGGLOV, TODAY, Clone
from .people import ADA, BO, CAI, EXAMPLE
from .test_authority import RECORD, verified


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


def test_a_record_that_counts_adopters_waits_no_longer_whoever_made_it(clone: Clone) -> None:
    """Confirmations run out meanwhile."""
    clone.record(day="2026-06-01")
    clone.commit()
    counted = [{"organisation": "se-9101", "confirmed_on": "2026-02-01"}]
    clone.record(day="2026-03-02", by=[ADA, BO], adopters=counted)
    clone.commit()
    assert clone.codes() == ["record-backdated"]


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
