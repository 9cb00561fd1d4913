"""What lies among decisions and is none by its name may go; whatever may be one stays."""

import re

import pytest
from solution_registry.certification.places import is_rule
from solution_registry.model.policy_change import Allowed, PolicyChange
from solution_registry.problem import Severity
from solution_registry.verify.places import entry_id, is_kept, record_id, stray_in

from .clone import BYGGLOV, Clone
from .exceptions import allow, take_away
from .one_record import BYTES, RECORD, SERIAL, SIGNATURE, decided

FOLDER = "solutions/bygglov/certifications"
STRAYS = [
    "policy/changes/2026-03-02-1 (kopia).yml",
    "policy/changes/2026-03-02-1.json",
    "policy/changes/2026-03-02-1.yml/x",
    "policy/changes/beslut.yml",
    "policy/changes/\u017figned.yml",
    "policy/changes/2026-03-02-1.rv-ada.\u017fig",
    "policy/changes/2026-03-02-1.yml ",
    "policy/changes/a\udcffb.sig",
    "schema/criteria/2026.1 (kopia).yml",
    "schema/criteria/x/2026.2.yml",
    f"{FOLDER}/2026-03-02-1 (kopia).yml",
    f"{FOLDER}/2026-03-02-1.rv_ada.sig",
    f"{FOLDER}/x/2026-03-02-1.yml",
    f"solutions/{'x' * 160}/certifications/2026-03-02-1.yml",
    "solutions/\u00e5re/certifications/2026-03-02-1.yml",
]
KEPT = [
    RECORD,
    BYTES,
    SIGNATURE,
    RECORD.replace(".yml", ".YML"),
    f"{RECORD}.",
    "policy/changes/2026-03-02-1.yml",
    "policy/changes/2026-03-02-1.founder.sig",
    "policy/changes/2026-03-02-1.Rv-Ada.SIG",
    "schema/criteria/2026.1.yml",
]


def put(clone: Clone, path: str) -> None:
    """Commit a file, whatever its name, that no file system needs to take."""
    name = clone.git("hash-object", "-w", "README.md")
    clone.git("update-index", "--add", "--cacheinfo", f"100644,{name},{path}")
    clone.git("commit", "-q", "-m", "x")


@pytest.mark.parametrize("path", STRAYS)
def test_a_stray_is_remarked_on_and_taken_away_freely(certified: Clone, path: str) -> None:
    put(certified, path)
    [told] = certified.prove().problems
    assert (told.code, told.path, told.severity) == ("stray-for-ever", path, Severity.WARNING)
    assert path == told.values["folder"] + told.values["value"]
    certified.git("rm", "-q", "--cached", "--", path)
    certified.git("commit", "-q", "-m", "x")
    assert (certified.codes(), decided(certified)) == ([], [SERIAL])


@pytest.mark.parametrize("path", KEPT)
def test_what_may_be_a_decision_stays_and_an_exception_can_name_it(
    certified: Clone, path: str
) -> None:
    """Also where a file system takes it for one."""
    assert (is_kept(path), stray_in(path)) == (True, "")
    if not certified.path(path).exists():
        put(certified, path)
        certified.git("reset", "-q", "--hard")
    gone = take_away(certified, path)
    assert {"record-altered", "change-altered", "criteria-altered"} & set(certified.codes())
    Allowed.model_validate(gone[0])


@pytest.mark.parametrize("path", [*STRAYS, *KEPT])
def test_each_is_one_or_the_other(path: str) -> None:
    assert is_kept(path) is not bool(stray_in(path))
    assert not (stray_in(path) and (record_id(path) or is_rule(path)))


def test_every_set_of_criteria_that_can_be_decided_stays() -> None:
    files = PolicyChange.model_json_schema()["properties"]["files"]["anyOf"][0]
    [pattern] = files["patternProperties"]
    for path in ("schema/criteria/2026.1.yml", "schema/criteria/2026.12.yml"):
        assert re.fullmatch(pattern, path)
        assert is_kept(path)
        assert is_rule(path)


@pytest.mark.parametrize("id", ["\u00e5re", "a b", "x" * 190])
def test_an_entry_that_nobody_could_name_goes_freely(clone: Clone, id: str) -> None:
    path = f"solutions/{id}/solution.yml"
    assert not entry_id(path)
    clone.write(path, BYGGLOV)
    clone.commit()
    clone.path(path).unlink()
    clone.commit()
    assert clone.codes() == []


def test_an_exception_for_a_stray_is_none_that_anything_waits_for(certified: Clone) -> None:
    """One from before strays went freely still holds."""
    path = "policy/changes/beslut.yml"
    put(certified, path)
    certified.git("reset", "-q", "--hard")
    allow(certified, take_away(certified, path))
    assert (certified.codes(), decided(certified)) == ([], [SERIAL])
