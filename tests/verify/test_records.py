"""Each rule for a record: one record that breaks it, and what is said of that."""

import shutil
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from solution_registry.certification.digest import canonical, content_digest, field_digests
from solution_registry.certification.keys import read_key
from solution_registry.certification.proof import NotVerified, Verified
from solution_registry.problem import Severity
from solution_registry.verify.proof import Proof

from .clone import BYGGLOV, EXEMPEL, REGISTRAR, REVIEWERS, WITH_REGISTRAR, Clone, reviewer
from .people import ADA, BO, CAI, DOE, EXAMPLE, FOUNDER, Person, armour

DAY = "2026-03-02"
FIRST = f"bygglov/{DAY}-90"
SECOND = f"bygglov/{DAY}-91"
"""Of the level that takes own keys."""
Write = Callable[[Clone, int], str]

LAPSED = Person("rv-lapsed", "se-9105")
NARROW = Person("rv-narrow", "se-9106")
LOST = Person("rv-lost", "se-9107")
KEYLESS = Person("rv-keyless", "se-9108")
LEADER = Person("rv-leader", "se-9001")
MANY = [
    *REVIEWERS,
    reviewer(LAPSED, active_to="2026-02-28"),
    reviewer(NARROW, scope=["schools"]),
    reviewer(LOST, key_revoked_on="2026-01-02"),
    {key: value for key, value in reviewer(KEYLESS).items() if key != "public_key"},
    reviewer(LEADER),
]


def record(**more: Any) -> Write:
    """Write a record that differs from a right one."""
    return lambda clone, n: clone.record(n=n, **more)


def then(change: Callable[[Clone, Path], None], **more: Any) -> Write:
    """Write a record, and change something afterwards."""

    def write(clone: Clone, n: int) -> str:
        path = clone.record(n=n, **more)
        change(clone, clone.path(path))
        return path

    return write


def edited(clone: Clone, file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"REG 2026/1", b"REG 2026/2"))


def no_signature(clone: Clone, file: Path) -> None:
    file.with_name(f"{file.stem}.rv-ada.sig").unlink()


def other_namespace(clone: Clone, file: Path) -> None:
    signature = ADA.sign(file.read_bytes(), namespace="git")
    file.with_name(f"{file.stem}.rv-ada.sig").write_bytes(signature)


def rubbish(clone: Clone, file: Path) -> None:
    file.with_name(f"{file.stem}.rv-ada.sig").write_bytes(armour(b"SSHSIG"))


def no_bytes(clone: Clone, file: Path) -> None:
    file.with_suffix(".json").unlink()


def other_bytes(clone: Clone, file: Path) -> None:
    file.with_suffix(".json").write_bytes(canonical({**BYGGLOV, "lead": "se-9009"}, {}))


def loose_bytes(clone: Clone, n: int) -> str:
    """Certify a text that another reader may take otherwise: one key stands twice."""
    return by_hand(clone, n, b'{"lead":"se-9009",' + canonical(BYGGLOV, {})[1:])


def deep_bytes(clone: Clone, n: int) -> str:
    """Certify what one Python can read, and another one not, or not where it is called."""
    return by_hand(
        clone, n, b'{"exit":' + b"[" * 950 + b"]" * 950 + b"," + canonical(BYGGLOV, {})[1:]
    )


def by_hand(clone: Clone, n: int, raw: bytes) -> str:
    """Certify bytes that no command of ours writes."""
    path = clone.record(n=n, digest=digest_of(raw), fields=field_digests(BYGGLOV, {}))
    clone.path(path).with_suffix(".json").write_bytes(raw)
    return path


def digest_of(raw: bytes) -> str:
    return f"sr1:{sha256(raw).hexdigest()}"


def copied(clone: Clone, n: int) -> str:
    """A right record, put under another name with all that belongs to it."""
    clone.record(n=99)
    folder = clone.path("solutions/bygglov/certifications")
    for file in folder.glob(f"{DAY}-99.*"):
        shutil.copy(file, folder / file.name.replace("-99.", f"-{n}."))
    return f"solutions/bygglov/certifications/{DAY}-{n}.yml"


def replayed(clone: Clone, n: int) -> str:
    """A right record of one solution, put into another's folder."""
    clone.record(n=n)
    folder = clone.path("solutions/bygglov/certifications")
    other = clone.path("solutions/vatten/certifications")
    other.mkdir(parents=True, exist_ok=True)
    for file in folder.glob(f"{DAY}-{n}.*"):
        file.rename(other / file.name)
    return f"solutions/vatten/certifications/{DAY}-{n}.yml"


def with_bytes(clone: Clone, path: str) -> str:
    clone.write(path.replace(".yml", ".json"), b"{}")
    return path


def with_interest(**roles: Any) -> Write:
    return record(certified={**BYGGLOV, **roles})


ADOPTER = {"organisation": "se-9201", "confirmed_on": "2026-02-01"}

WRONG: Mapping[str, tuple[Write, set[str]]] = {
    "one edited character": (then(edited), {"signature-content"}),
    "no signature": (then(no_signature), {"signature-missing"}),
    "one of two has not signed": (
        record(by=[ADA, BO], signed_by={"rv-ada": ADA}),
        {"signature-missing"},
    ),
    "another's key": (record(signed_by={"rv-ada": BO}), {"signature-key"}),
    "a namespace for something else": (then(other_namespace), {"signature-namespace"}),
    "no signature at all in the file": (then(rubbish), {"signature-unreadable"}),
    "a reviewer nobody knows": (record(by=[DOE]), {"reviewer-unknown"}),
    "the founder is no reviewer": (record(by=[FOUNDER]), {"reviewer-unknown"}),
    "a reviewer without a key": (
        record(by=[KEYLESS], signed_by={"rv-keyless": KEYLESS}),
        {"key-missing"},
    ),
    "a reviewer whose time was over": (record(by=[LAPSED]), {"reviewer-inactive"}),
    "a reviewer whose time had not begun": (
        record(day="2025-12-31"),
        {"reviewer-inactive"},
    ),
    "a key that is lost": (record(by=[LOST]), {"key-revoked"}),
    "a reviewer for something else": (record(by=[NARROW]), {"reviewer-out-of-scope"}),
    "a reviewer who counts twice": (
        record(by=[ADA, ADA]),
        {"duplicate-value"},
    ),
    "the lead's own reviewer": (record(by=[LEADER]), {"interest-conflict"}),
    "the lead's own reviewer beside another": (
        record(by=[ADA, LEADER]),
        {"interest-conflict"},
    ),
    "a partner certifies": (with_interest(partners=["se-9101"]), {"interest-conflict"}),
    "a supplier certifies": (
        with_interest(suppliers=[{"organisation": "se-9101"}]),
        {"interest-conflict"},
    ),
    "who has paid certifies": (
        with_interest(costs={"development": {"funded_by": ["se-9101"]}}),
        {"interest-conflict"},
    ),
    "an interested organisation behind another's reviewer": (
        record(organisation="se-9001"),
        {"interest-conflict", "organisation-without-reviewer"},
    ),
    "no bytes": (then(no_bytes), {"digest-file-missing"}),
    "no digest": (record(digest=None, fields=None), {"digest-missing"}),
    "other bytes": (then(other_bytes), {"certified-differs"}),
    "bytes with a key twice": (loose_bytes, {"certified-form"}),
    "bytes nested too deeply": (deep_bytes, {"too-deep"}),
    "digests of fields that are not those": (
        record(fields={"name": content_digest("x")}),
        {"certified-fields"},
    ),
    "a copy under another name": (copied, {"record-name"}),
    "a copy for another solution": (replayed, {"record-name", "record-solution"}),
    "another registry's record": (record(registry="other-registry"), {"record-registry"}),
    "another day than its name's": (record(decided_on="2026-03-03"), {"record-day"}),
    "valid for too long": (record(valid_until="2028-03-03"), {"too-long-validity"}),
    "valid for ever": (record(valid_until=None), {"valid-until-missing"}),
    "of the future": (record(day="2026-11-02"), {"date-in-future"}),
    "by criteria that are not in force": (
        record(criteria="2025.1"),
        {"criteria-not-in-force", "unknown-criteria-set", "level-not-reached"},
    ),
    "by criteria of other words": (
        record(criteria_digest=content_digest("x")),
        {"criteria-differ"},
    ),
    "what is not met": (
        record(verdicts={"cost-stated": {"verdict": "not_met"}}),
        {"level-not-reached"},
    ),
    "one reviewer for the second level": (
        record(adopters=[ADOPTER]),
        {"too-few-reviewers", "one-organisation"},
    ),
    "two reviewers of one organisation": (
        record(by=[ADA, CAI], adopters=[ADOPTER]),
        {"one-organisation"},
    ),
    "an adopter who counts twice": (
        record(by=[ADA, BO], adopters=[ADOPTER, ADOPTER]),
        {"adopter-not-counted"},
    ),
    "the lead as an adopter": (
        record(by=[ADA, BO], adopters=[{**ADOPTER, "organisation": "se-9001"}]),
        {"adopter-not-counted"},
    ),
    "a confirmation of long ago": (
        record(by=[ADA, BO], adopters=[{**ADOPTER, "confirmed_on": "2025-03-02"}]),
        {"confirmation-too-old"},
    ),
    "a confirmation after the decision": (
        record(by=[ADA, BO], adopters=[{**ADOPTER, "confirmed_on": "2026-03-03"}]),
        {"confirmation-too-old"},
    ),
    "a revocation of nothing": (
        lambda clone, n: clone.revocation(DAY, n=n, revokes="bygglov/2020-01-01-1"),
        {"revokes-unknown"},
    ),
    "a revocation of a revocation": (
        lambda clone, n: clone.revocation("2026-04-02", n=n, revokes="bygglov/2026-04-01-90"),
        {"revokes-unknown"},
    ),
    "a certification that revokes": (
        record(revokes="bygglov/2026-03-02-90"),
        {"revokes-unknown"},
    ),
    "a test key for a real solution": (
        record(by=[EXAMPLE], organisation="zz-registret"),
        {"example-key", "example-mixed"},
    ),
    "a real key for an example": (record(solution="zz-exempel"), {"real-key", "example-mixed"}),
    "an example with a real lead": (
        record(solution="zz-exempel", by=[EXAMPLE], certified={**EXEMPEL, "lead": "se-9001"}),
        {"example-key", "example-mixed"},
    ),
    "no record at all": (
        lambda clone, n: clone.record(n=n, decision="approved"),
        {"not-in-list"},
    ),
}

RIGHT: Mapping[str, Write] = {
    "one reviewer": record(),
    "two reviewers of two organisations for the second level": record(
        by=[ADA, BO], adopters=[ADOPTER]
    ),
    "who takes part in its governance": with_interest(governance={"members": ["se-9101"]}),
    "an example by its own reviewers": record(solution="zz-exempel", by=[EXAMPLE]),
    "a refusal": record(decision="declined", valid_until=None),
    "met by what somebody has seen": record(
        verdicts={"cost-stated": {"verdict": "met", "grounds": {"sv": "Sedd vid besöket."}}}
    ),
    "on the last day": record(valid_until="2028-03-02"),
}


ODD: Mapping[str, tuple[Write, set[str]]] = {
    "a signature of somebody who did not decide": (
        record(signed_by={"rv-ada": ADA, "rv-bo": BO}),
        {"signature-unexpected"},
    ),
    "a signature in the registrar's name that proves nothing": (
        record(signed_by={"rv-ada": ADA, "registrar": CAI}),
        {"signature-key"},
    ),
    "a revocation with bytes that nobody signed for": (
        lambda clone, n: with_bytes(clone, clone.revocation("2026-04-02", n=n, revokes=FIRST)),
        {"certified-unexpected", "revoked-already"},
    ),
    "a registrar alone for what is supplied by its own organisation": (
        record(
            signed_by={"registrar": REGISTRAR},
            certified={**BYGGLOV, "suppliers": [{"organisation": "se-9109", "role": "support"}]},
        ),
        {"interest-conflict"},
    ),
    "a registrar alone ends what own keys certified": (
        lambda clone, n: clone.revocation(
            "2026-04-02", n=n, revokes=SECOND, signed_by={"registrar": REGISTRAR}
        ),
        {"revoked-already", "signature-missing"},
    ),
    "who gives support certifies": (
        with_interest(support={"organisation": "se-9101"}),
        {"interest-conflict"},
    ),
    "who has paid a share back certifies": (
        with_interest(costs={"development": {"reimbursed": [{"amount": 1, "by": "se-9101"}]}}),
        {"interest-conflict"},
    ),
    "met by nothing": (
        record(verdicts={"cost-stated": {"verdict": "met"}}),
        {"evidence-missing"},
    ),
    "met against the count of adopters": (
        record(
            verdicts={
                "cost-stated": {"verdict": "met", "evidence": ["REG 1"]},
                "adopter-confirmed": {"verdict": "met", "grounds": {"sv": "Flera."}},
            }
        ),
        {"met-uncounted"},
    ),
    "a clear lead where none is named": (
        record(
            certified={key: value for key, value in BYGGLOV.items() if key != "lead"},
            verdicts={
                "cost-stated": {"verdict": "met", "evidence": ["REG 1"]},
                "responsibility-clear": {"verdict": "met", "grounds": {"sv": "Alla vet."}},
            },
        ),
        {"met-without-lead"},
    ),
    "met partly without a word": (
        record(
            decision="declined", valid_until=None, verdicts={"cost-stated": {"verdict": "partly"}}
        ),
        {"grounds-missing"},
    ),
}

CASES: Mapping[str, tuple[Write, set[str]]] = {
    **WRONG,
    **ODD,
    **{name: (write, set()) for name, write in RIGHT.items()},
}


class Found(NamedTuple):
    """What was proven of each case's record."""

    clone: Clone
    paths: Mapping[str, str]
    codes: Mapping[str, set[str]]
    proof: Proof


def find(clone: Clone, paths: Mapping[str, str]) -> Found:
    """Prove the records of the cases."""
    proof = clone.prove()
    by_path = {one.path: {problem.code for problem in one.problems} for one in proof.records}
    return Found(clone, paths, {name: by_path[path] for name, path in paths.items()}, proof)


@pytest.fixture(scope="session")
def found(pattern: Path, tmp_path_factory: pytest.TempPathFactory) -> Found:
    """All records in one registry, in one commit."""
    folder = tmp_path_factory.mktemp("records") / "clone"
    shutil.copytree(pattern, folder)
    clone = Clone(folder)
    shutil.rmtree(clone.path("policy/changes"))
    registrar = {**WITH_REGISTRAR["registrar"], "own_keys_from_level": 2}
    clone.found(MANY, {**WITH_REGISTRAR, "signing": "registrar", "registrar": registrar})
    clone.git("add", "--all")
    clone.git("commit", "-q", "--amend", "-m", "Found")
    clone.record(n=90)
    clone.record(n=91, by=[ADA, BO], adopters=[ADOPTER])
    clone.revocation("2026-04-01", n=90, revokes=FIRST)
    paths = {name: case[0](clone, n) for n, (name, case) in enumerate(CASES.items(), 1)}
    clone.commit()
    return find(clone, paths)


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_record_is_not_verified(found: Found, case: str) -> None:
    assert found.codes[case] == WRONG[case][1]


@pytest.mark.parametrize("case", RIGHT)
def test_a_right_record_is_verified(found: Found, case: str) -> None:
    assert found.codes[case] == set()


@pytest.mark.parametrize("case", ODD)
def test_an_odd_record_is_verified_and_told_of(found: Found, case: str) -> None:
    assert found.codes[case] == ODD[case][1]
    verdicts = {one.path: one.verdict for one in found.proof.records}
    assert isinstance(verdicts[found.paths[case]], Verified)


def test_the_verdict_is_what_the_errors_say(found: Found) -> None:
    for one in found.proof.records:
        errors = [problem for problem in one.problems if problem.severity is Severity.ERROR]
        assert isinstance(one.verdict, NotVerified if errors else Verified), one.path
    assert not found.proof.holds


def test_a_verified_record_names_the_keys_that_signed(found: Found) -> None:
    verdict = found.proof.verdicts[FIRST]
    assert isinstance(verdict, Verified)
    assert verdict.signers == {"rv-ada": read_key(ADA.line).fingerprint}
    assert not verdict.registrar
