"""After a certification: it is renewed, revoked, declined; nothing is taken over unasked."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from solution_registry.certification.status import State

from tests.verify.clone import TODAY, Clone
from tests.verify.people import ADA, BO

from .conftest import PREPARED, Command, Own
from .outcome import DAY, lines, state, told

Prepared = Callable[..., Path]
FIRST = "felanmalan/2026-10-20-1"
STILL = {id: {"still_true": True} for id in PREPARED["verdicts"]}


@pytest.fixture(autouse=True)
def certified(clone: Clone, registry: Command, prepared: Prepared, own: Own) -> None:
    """Ada has certified some days ago."""
    own(ADA)
    given = ("--from", prepared(), "--yes", "--decided-on", "2026-10-20")
    ran = registry("certify", "felanmalan", *given)
    assert ran.code == 0, ran.err
    clone.commit()


def edit(clone: Clone) -> None:
    entry = clone.entry("felanmalan")
    routes = [{**entry["procurement_routes"][0], "last_call_off": "2027-11-30"}]
    clone.write("solutions/felanmalan/solution.yml", {**entry, "procurement_routes": routes})
    clone.commit()
    assert state(clone) is State.CHANGED


class TestRenew:
    """Every verdict is looked at again."""

    def test_changed_ones_first_and_still_true_is_asked_of_each(
        self, clone: Clone, registry: Command, answers: Callable[..., None]
    ) -> None:
        edit(clone)
        answers(
            *("yes", "REG 2026/8"),
            *("no", "1", "1", "https://www.prov.test/vagar", "", ""),  # routes: anew
            *("yes", "yes"),
            *("", "yes"),
        )
        ran = registry("renew", "felanmalan")
        assert ran.code == 0, ran.err
        asked = [line.split()[1] for line in ran.err.splitlines() if line[1:3] == "/3"]
        assert asked == ["routes-described", "cost-stated", "support-until"]
        assert "· Changed since: Procurement routes" in ran.err
        assert "Last call-off date: 2027-12-31 → 2027-11-30" in " ".join(ran.err.split())
        record = clone.data(f"solutions/felanmalan/certifications/{DAY}-1.yml")
        assert list(record["verdicts"]) == list(PREPARED["verdicts"])
        assert record["verdicts"]["cost-stated"] == PREPARED["verdicts"]["cost-stated"]
        assert record["verdicts"]["routes-described"]["verdict"] == "met"
        clone.commit()
        assert state(clone) is State.CERTIFIED
        assert clone.codes() == []

    def test_the_way_back_from_each_question(
        self, clone: Clone, registry: Command, answers: Callable[..., None]
    ) -> None:
        answers(
            *("yes", "REG 2026/8"),
            *("yes", "-"),  # the second: back to the first, which is not true any more
            *("no", "1", "-"),  # from its evidence and grounds, back to its verdict
            *("no", "2", "", "-"),
            *("no", "1", "https://www.prov.test/nytt", "", ""),
            *("yes", "yes"),
            *("", "yes"),
        )
        ran = registry("renew", "felanmalan")
        assert ran.code == 0, ran.err
        record = clone.data(f"solutions/felanmalan/certifications/{DAY}-1.yml")
        new = {"verdict": "met", "evidence": ["https://www.prov.test/nytt"]}
        assert record["verdicts"] == {**PREPARED["verdicts"], "cost-stated": new}

    def test_from_a_file_each_is_confirmed_by_name(
        self, clone: Clone, registry: Command, prepared: Prepared
    ) -> None:
        some = {"cost-stated": STILL["cost-stated"]}
        ran = registry("renew", "felanmalan", "--from", prepared(verdicts=some), "--yes")
        assert ran.code == 2
        assert "no verdict on: routes-described, support-until" in ran.err
        ran = registry("renew", "felanmalan", "--from", prepared(verdicts=STILL), "--yes")
        assert ran.code == 0, ran.err

    def test_a_file_to_fill_in_takes_nothing_over(
        self, clone: Clone, registry: Command, tmp_path: Path
    ) -> None:
        edit(clone)
        file = tmp_path / "renewal.yml"
        registry("renew", "felanmalan", "--prepare", file)
        text = file.read_text("utf-8")
        assert "# – Procurement routes / " in text
        assert "2027-11-30" in text
        assert text.count('still_true: ""') == 3
        assert "#   evidence: [https://www.prov.test/kostnad]" in text
        assert registry("renew", "felanmalan", "--from", file, "--yes").code == 1
        text = text.replace('still_true: ""', "still_true: true").replace(
            'no_interest: ""', "no_interest: true"
        )
        file.write_text(text.replace('case_number: ""', "case_number: REG 9"), encoding="utf-8")
        ran = registry("renew", "felanmalan", "--from", file, "--yes")
        assert ran.code == 0, ran.err

    def test_still_true_is_for_renewals(self, registry: Command, prepared: Prepared) -> None:
        ran = registry("certify", "felanmalan", "--from", prepared(verdicts=STILL), "--yes")
        assert (ran.code, "still_true" in ran.err) == (2, True)

    def test_what_was_never_certified(self, registry: Command) -> None:
        ran = registry("renew", "kravmall")
        assert (ran.code, "registry certify kravmall" in ran.err) == (2, True)


class TestRevoke:
    """A certification that should not stand."""

    def test_the_last_one(self, clone: Clone, registry: Command) -> None:
        given = ("--reason", "Fel belägg.", "--case-number", "REG 9", "--no-interest", "--yes")
        ran = registry("revoke", "felanmalan", *given)
        assert ran.code == 0, ran.err
        assert len(ran.out.splitlines()) == 2
        clone.commit()
        assert state(clone) is State.REVOKED
        assert clone.codes() == []
        assert registry("validate", "--strict").code == 0

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("lifecycle: production", "lifecycle: produktion"),  # not as the schema says
            ("lifecycle: production", "lifecycle: ["),  # no YAML
            ("streets", "nowhere"),  # not in the vocabulary
        ],
    )
    @pytest.mark.parametrize("committed", [False, True])
    def test_it_does_not_wait_for_what_is_wrong_with_the_entry(
        self, clone: Clone, registry: Command, old: str, new: str, committed: bool
    ) -> None:
        path = clone.path("solutions/felanmalan/solution.yml")
        right = path.read_text("utf-8")
        assert right.count(old) == 1
        path.write_text(right.replace(old, new), "utf-8")
        if committed:
            clone.commit()
        given = ("--reason", "Fel belägg.", "--case-number", "REG 9", "--no-interest", "--yes")
        assert registry("decline", "felanmalan", *given).code == 1
        ran = registry("revoke", "felanmalan", *given)
        assert ran.code == 0, ran.err
        assert "registry validate solutions/felanmalan" in ran.err
        if committed:
            clone.commit()
            ran = registry("review", "--base", "HEAD~1", "--format", "json")
            assert (ran.code, json.loads(ran.out)["problems"]) == (0, [])
        path.write_text(right, "utf-8")
        clone.commit()
        assert state(clone) is State.REVOKED
        assert clone.codes() == []

    def test_an_entry_that_was_never_certified_and_cannot_be_read(
        self, clone: Clone, registry: Command
    ) -> None:
        clone.write("solutions/kravmall/solution.yml", b"kind: [\n")
        ran = registry("revoke", "kravmall", "--reason", "x", "--yes")
        assert (ran.code, told(ran)) == (1, {"yaml-syntax"})

    def test_one_that_is_not_there(self, registry: Command) -> None:
        ran = registry("revoke", "felanmalan/2026-01-01-1", "--reason", "x", "--yes")
        assert (ran.code, "There is no record" in ran.err) == (2, True)

    def test_a_later_certification_ends_it(
        self, clone: Clone, registry: Command, prepared: Prepared
    ) -> None:
        given = ("--reason", "Fel.", "--case-number", "REG 9", "--no-interest", "--yes")
        registry("revoke", FIRST, *given)
        clone.commit()
        ran = registry("certify", "felanmalan", "--from", prepared(), "--yes")
        stood = f"The last certification is {FIRST}; it is revoked by felanmalan/{DAY}-1."
        assert (ran.code, stood in ran.err) == (0, True)
        clone.commit()
        assert state(clone) is State.CERTIFIED
        ran = registry("revoke", FIRST, *given)
        assert (ran.code, told(ran)) == (1, {"revokes-replaced"})
        assert (
            registry("renew", "felanmalan", "--from", prepared(verdicts=STILL), "--yes").code == 0
        )
        ran = registry("revoke", "felanmalan", *given)  # the renewal is not committed yet
        assert (ran.code, told(ran)) == (1, {"revokes-replaced"})
        clone.git("clean", "-q", "-f", "solutions")
        ran = registry("revoke", FIRST, *given)
        assert f"registry revoke felanmalan/{DAY}-2" in ran.err
        assert registry("revoke", "felanmalan", *given).code == 0
        clone.commit()
        ran = registry("revoke", "felanmalan", *given)
        assert (ran.code, told(ran)) == (1, {"revoked-already"})
        assert clone.codes() == []


class TestDecline:
    """Not this time; what stands goes on standing."""

    def test_the_standing_one_stands(
        self, clone: Clone, registry: Command, prepared: Prepared
    ) -> None:
        ran = registry("decline", "felanmalan", "--from", prepared(), "--yes")
        assert (ran.code, "--reason" in ran.err) == (2, True)
        given = ("--from", prepared(), "--reason", "Driften saknas.", "--yes")
        ran = registry("decline", "felanmalan", *given)
        assert ran.code == 0, ran.err
        clone.commit()
        assert state(clone) is State.CERTIFIED
        assert clone.codes() == []
        record = clone.data(f"solutions/felanmalan/certifications/{DAY}-1.yml")
        assert (record["decision"], record["reason"]) == ("declined", {"sv": "Driften saknas."})
        assert "valid_until" not in record
        shown = registry("show", "felanmalan", today=DAY).out.splitlines()
        assert shown[2:4] == [
            "felanmalan/2026-10-20-1: 2026-10-20 – 2027-12-31",
            f"Declined: felanmalan/{DAY}-1",
        ]

    def test_what_is_given_counts_for_what_is_empty_in_the_file(
        self, clone: Clone, registry: Command, prepared: Prepared
    ) -> None:
        empty = {"case_number": "", "no_interest": "", "reason": {"sv": ""}}
        file = prepared(**empty)
        ran = registry("decline", "felanmalan", "--from", file, "--yes")
        assert ran.err.count("error[blank-text]") == 3
        assert "Write no_interest: true, or delete the line." in ran.err
        given = ("--case-number", "KS1", "--no-interest", "--reason", "Saknas", "--yes")
        ran = registry("decline", "felanmalan", "--from", file, *given)
        assert ran.code == 0, ran.err
        record = clone.data(f"solutions/felanmalan/certifications/{DAY}-1.yml")
        assert (record["case_number"], record["reason"]) == ("KS1", {"sv": "Saknas"})


def test_after_a_retirement_old_records_stand_and_new_ones_are_refused(
    clone: Clone, registry: Command, prepared: Prepared, own: Own
) -> None:
    others = [
        {**one, "active_to": "2026-10-31"} if one["id"] == "rv-ada" else one
        for one in clone.data("policy/reviewers.yml")["reviewers"]
    ]
    clone.change_reviewers("reviewer_retired", DAY, ADA, others)
    clone.commit()
    assert state(clone) is State.CERTIFIED
    ran = registry("certify", "felanmalan", "--from", prepared(), "--yes")
    assert ran.code == 1
    assert told(ran) == {"reviewer-inactive"}
    assert lines(clone) == []
    own(BO)
    ran = registry("certify", "felanmalan", "--from", prepared(), "--yes")
    assert ran.code == 0, ran.err


def test_nothing_is_decided_for_a_day_before_the_last_decision(
    clone: Clone, registry: Command, prepared: Prepared
) -> None:
    """It would change nothing: what was decided later stands."""
    given = ("--from", prepared(), "--yes", "--decided-on", "2026-10-15")
    ran = registry("certify", "felanmalan", *given, today=TODAY.isoformat())
    assert (ran.code, told(ran)) == (1, {"decided-before"})
    assert "Nothing was written." in ran.err
