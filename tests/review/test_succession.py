"""What an organisation has taken over is its own: it does not decide on that."""

from collections.abc import Mapping

import pytest

from tests.review.founded import TODAY, errors, merged, reviewed
from tests.verify.clone import BYGGLOV, REGISTRAR, WITH_REGISTRAR, Clone

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
    assert errors(clone) == {"interest-inherited"}
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
    assert errors(clone) == set()


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
