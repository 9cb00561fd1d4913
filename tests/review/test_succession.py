"""What an organisation has taken over is its own: it does not decide on that."""

from collections.abc import Mapping

import pytest
from solution_registry.problem import Severity
from solution_registry.review import Verdict

from tests.review.founded import TODAY, errors, merged, reviewed
from tests.verify.clone import BYGGLOV, REGISTRAR, WITH_REGISTRAR, Clone
from tests.verify.people import ADA, BO

REGISTER = "schema/vocabulary/organisations/all.yml"
Ends = Mapping[str, str | None]


def end(clone: Clone, ends: Ends, day: str = "2026-01-31") -> None:
    """Have organisations end, each with who comes after it."""
    said = clone.data(REGISTER)
    for one in said["organisations"]:
        if one["id"] in ends:
            after = ends[one["id"]]
            one.update({"valid_to": day, **({"successor": after} if after else {})})
    clone.write(REGISTER, said)


def on_base(clone: Clone, ends: Ends, day: str = "2026-01-31") -> None:
    clone.main()
    end(clone, ends, day)
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")


def ended(ends: Ends) -> set[str]:
    """What is told where the organisation of Ada, who decides, has ended."""
    return {"decider-ended"} if ADA.organisation in ends else set()


INHERITED: Mapping[str, Ends] = {
    "the lead is the reviewer's": {"se-9001": "se-9101"},
    "a partner is": {"se-9002": "se-9101"},
    "a supplier is": {"se-9003": "se-9101"},
    "a funder is": {"se-9004": "se-9101"},
    "the reviewer's is the lead": {"se-9101": "se-9001"},
    "both are a third": {"se-9101": "se-9103", "se-9001": "se-9103"},
    "by way of another": {"se-9001": "se-9103", "se-9103": "se-9101"},
}


@pytest.mark.parametrize("ends", INHERITED.values(), ids=INHERITED)
def test_who_has_come_after_does_not_decide(clone: Clone, ends: Ends) -> None:
    on_base(clone, ends)
    clone.record()
    assert errors(clone) == {"interest-inherited", *ended(ends)}
    assert merged(clone) == set(), "what came in so before stands"


OTHERS: Mapping[str, Ends] = {
    "nobody ended": {},
    "the lead is somebody else's": {"se-9001": "se-9102"},
    "both without anybody after them": {"se-9001": None, "se-9101": None},
}


@pytest.mark.parametrize("ends", OTHERS.values(), ids=OTHERS)
def test_others_decide(clone: Clone, ends: Ends) -> None:
    on_base(clone, ends)
    clone.record()
    assert errors(clone) == ended(ends)


def test_who_ends_later_is_not_there_yet(clone: Clone) -> None:
    on_base(clone, {"se-9001": "se-9101"}, TODAY.isoformat())
    clone.record()
    assert errors(clone) == set()


def test_the_register_of_the_base_counts_and_as_it_will_be(clone: Clone) -> None:
    end(clone, {"se-9001": "se-9101"})
    clone.record()
    assert "interest-inherited" in errors(clone)
    clone.git("checkout", "-q", "-B", "change", "main")
    on_base(clone, {"se-9001": "se-9101"})
    said = clone.data(REGISTER)
    for one in said["organisations"]:
        one.pop("valid_to", None)
        one.pop("successor", None)
    clone.write(REGISTER, said)
    clone.record()
    assert "interest-inherited" in errors(clone)


def test_what_the_change_no_longer_says_counts_as_on_the_base(clone: Clone) -> None:
    on_base(clone, {"se-9002": "se-9101"})
    entry = {key: value for key, value in BYGGLOV.items() if key != "partners"}
    clone.write("solutions/bygglov/solution.yml", entry)
    clone.record(certified=entry)
    assert errors(clone) == {"interest-inherited"}


def test_a_registrar_signs_alone_for_nothing_that_it_has_taken_over(clone: Clone) -> None:
    clone.main()
    policy = {**WITH_REGISTRAR, "signing": "registrar"}
    policy["registrar"] = {**policy["registrar"], "organisation": "se-9103"}
    clone.change_file("policy", "2026-01-10", "policy/policy.yml", policy)
    on_base(clone, {"se-9001": "se-9103"})
    clone.record(signed_by={"registrar": REGISTRAR})
    (one,) = reviewed(clone).problems
    assert (one.code, one.values["value"], one.values["near"]) == (
        "interest-inherited",
        "se-9103",
        "se-9001",
    )
    clone.git("checkout", "-q", "-B", "change", "main")
    clone.record()
    assert errors(clone) == set()


def at_level_2(clone: Clone) -> None:
    """Have Ada of se-9101 and Bo of se-9102 certify on 2 March, with an adopter that counts."""
    confirmation = {"on": "2026-02-01", "role": "IT-chef", "proof": "mailbox"}
    said = {"schema_version": 1, "stage": "production", "confirmation": confirmation}
    clone.write("solutions/bygglov/adopters/se-9103.yml", said)
    counted = [{"organisation": "se-9103", "confirmed_on": "2026-02-01"}]
    clone.record(by=[ADA, BO], adopters=counted)


BECOME_ONE: Mapping[str, Ends] = {
    "one has come after the other": {"se-9102": "se-9101"},
    "a third after both": {"se-9101": "se-9004", "se-9102": "se-9004"},
    "a third, ended with nobody after it": {
        "se-9101": "se-9004",
        "se-9102": "se-9004",
        "se-9004": None,
    },
    "each after the other": {"se-9101": "se-9102", "se-9102": "se-9101"},
    "each after the other, by way of a third": {
        "se-9101": "se-9004",
        "se-9004": "se-9102",
        "se-9102": "se-9101",
    },
}


@pytest.mark.parametrize("base", [True, False], ids=["on the base", "with the change"])
@pytest.mark.parametrize("ends", BECOME_ONE.values(), ids=BECOME_ONE)
def test_reviewers_whose_organisations_have_merged_are_one(
    clone: Clone, ends: Ends, *, base: bool
) -> None:
    (on_base if base else end)(clone, ends)
    at_level_2(clone)
    assert "reviewers-merged" in errors(clone)
    assert merged(clone) == set(), "what came in so before stands"


def test_the_register_as_it_will_be_undoes_no_merger(clone: Clone) -> None:
    on_base(clone, {"se-9102": "se-9101"})
    said = clone.data(REGISTER)
    for one in said["organisations"]:
        one.pop("valid_to", None)
        one.pop("successor", None)
    clone.write(REGISTER, said)
    at_level_2(clone)
    assert "reviewers-merged" in errors(clone)


@pytest.mark.parametrize("day", ["2026-03-02", "2026-03-09"])
def test_reviewers_who_were_two_when_they_decided(clone: Clone, day: str) -> None:
    on_base(clone, {"se-9102": "se-9101"}, day)
    at_level_2(clone)
    found = reviewed(clone)
    told = [(one.code, one.severity) for one in found.problems]
    assert told == [("reviewers-merged-since", Severity.REVIEW)]
    assert found.verdict is Verdict.NEEDS


TWO: Mapping[str, Ends] = {
    "one has merged with somebody else": {"se-9102": "se-9103"},
    "nobody has come after either": {"se-9101": None, "se-9102": None},
}


@pytest.mark.parametrize("ends", TWO.values(), ids=TWO)
def test_reviewers_who_are_still_two_are_asked_about_alone(clone: Clone, ends: Ends) -> None:
    """Policy names them under the old name until it is changed, so that they can decide."""
    on_base(clone, ends)
    at_level_2(clone)
    found = reviewed(clone)
    told = {(one.code, one.severity, one.values["value"]) for one in found.problems}
    assert told == {("decider-ended", Severity.REVIEW, id) for id in ends}
    assert found.verdict is Verdict.NEEDS
    assert all(one.proven for one in found.judged)


def test_one_who_decides_alone_at_level_1_is_asked_about_alone(clone: Clone) -> None:
    on_base(clone, {"se-9101": "se-9103"})
    clone.record()
    assert errors(clone) == {"decider-ended"}
    clone.git("checkout", "-q", "-B", "change", "main")
    on_base(clone, {"se-9101": "se-9103"}, "2026-03-02")
    clone.record()
    assert errors(clone) == set(), "it was there on the day of the decision"


def test_a_revocation_waits_for_no_new_name(clone: Clone) -> None:
    clone.main()
    clone.record()
    on_base(clone, {"se-9101": "se-9103"})
    clone.revocation("2026-03-09")
    assert errors(clone) == set()
