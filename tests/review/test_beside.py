"""What lies beside decisions belongs to one, and proves something: it stays there for ever."""

import pytest
from solution_registry.review import Verdict

from tests.review.founded import errors, reviewed
from tests.verify.clone import POLICY, REGISTRAR, WITH_REGISTRAR, Clone
from tests.verify.people import ADA, BO, DOE

RECORD = "solutions/bygglov/certifications/2026-03-02-1.yml"
NEXT = "solutions/bygglov/certifications/2026-03-03-1"
CHANGE = "policy/changes/2026-03-03-1"


def test_a_signature_that_proves_nothing_stays_out(clone: Clone) -> None:
    clone.main()
    policy = {**WITH_REGISTRAR, "signing": "registrar"}
    clone.change_file("policy", "2026-01-10", "policy/policy.yml", policy)
    clone.record(signed_by={"registrar": REGISTRAR})
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.sign(RECORD, clone.path(RECORD).read_bytes(), {ADA.id: DOE})
    assert errors(clone) == {"signature-key"}


@pytest.mark.parametrize(
    "path", [f"{NEXT}.rv-ada.sig", f"{NEXT}.json", f"{CHANGE}.rv-ada.sig", f"{RECORD[:-4]}.json"]
)
def test_what_belongs_to_no_decision_stays_out(clone: Clone, path: str) -> None:
    clone.write(path, b"hello\n")
    assert errors(clone) == {"decision-missing"}


def test_what_lies_beside_a_decision_without_having_to_stays_out(clone: Clone) -> None:
    path = clone.record(signed_by={"rv-ada": ADA, "rv-doe": DOE})
    assert errors(clone) == {"signature-unexpected"}
    assert reviewed(clone).verdict is Verdict.FAIL
    clone.main()
    clone.record()
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    path = clone.revocation("2026-03-03", revokes="bygglov/2026-03-02-1")
    clone.write(path.replace(".yml", ".json"), b"{}")
    assert errors(clone) == {"certified-unexpected"}
    assert reviewed(clone).verdict is Verdict.FAIL


def test_who_did_not_decide_signs_no_change_of_policy(clone: Clone) -> None:
    policy = {**POLICY, "validity_months": 12}
    signed = {"rv-ada": ADA, "rv-bo": BO}
    clone.change_file("policy", "2026-03-03", "policy/policy.yml", policy, signed_by=signed)
    assert errors(clone) == set()
    clone.sign(f"{CHANGE}.yml", clone.path(f"{CHANGE}.yml").read_bytes(), {"rv-doe": DOE})
    assert errors(clone) == {"signature-unexpected"}
    assert reviewed(clone).verdict is Verdict.FAIL
