"""What the base lost or altered is put back with an exception, in one proposal, whenever it was."""

from datetime import date
from pathlib import Path

import pytest
from solution_registry.review import Verdict

from tests.review.founded import AREAS, ORGANISATIONS, SHORTER, merged, reviewed
from tests.verify.clone import BYGGLOV, CRITERIA, Clone
from tests.verify.exceptions import take_away
from tests.verify.people import ADA, BO, CAI

STEM = "solutions/bygglov/certifications/2026-02-20-1"
RECORD, BYTES, SIGNATURE = f"{STEM}.yml", f"{STEM}.json", f"{STEM}.rv-ada.sig"
PARTS = (RECORD, BYTES, SIGNATURE)
LONG_AFTER = date(2026, 5, 3)


@pytest.fixture
def clone(clone: Clone) -> Clone:
    """A certification from long ago; since then policy has changed, and a task has ended."""
    clone.main()
    clone.record(day="2026-02-20")
    clone.commit()
    clone.change_file("policy", "2026-03-01", "policy/policy.yml", SHORTER)
    clone.commit()
    clone.retire(CAI)
    clone.commit()
    return clone


def lost(clone: Clone, paths: tuple[str, ...]) -> list[dict[str, str]]:
    """Take files away on the base, and put them back in a branch; what is to be allowed."""
    gone = take_away(clone, *paths)
    clone.git("checkout", "-q", "-B", "change")
    clone.git("checkout", "-q", "HEAD~1", "--", *paths)
    return gone


def edited(clone: Clone) -> list[dict[str, str]]:
    right, was = clone.digest(RECORD), clone.append(RECORD)
    wrong = clone.digest(RECORD)
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.write(RECORD, was)
    return [
        {"path": RECORD, "before": right, "after": wrong},
        {"path": RECORD, "before": wrong, "after": right},
    ]


def asked(clone: Clone) -> list[str]:
    """What a person is asked about, where nothing has to be mended."""
    found = reviewed(clone, LONG_AFTER)
    assert found.verdict is Verdict.NEEDS
    return [one.code for one in found.problems]


@pytest.mark.parametrize("paths", [(SIGNATURE,), PARTS])
def test_what_was_lost(clone: Clone, paths: tuple[str, ...]) -> None:
    clone.change("exception", "2026-05-02", allows=lost(clone, paths))
    assert asked(clone) == ["mixed-change"]
    assert merged(clone, today=LONG_AFTER) == set()


def test_what_was_edited(clone: Clone) -> None:
    clone.change("exception", "2026-05-02", allows=edited(clone))
    assert asked(clone) == ["mixed-change"]
    assert merged(clone, today=LONG_AFTER) == set()


@pytest.mark.parametrize("paths", [(SIGNATURE,), PARTS])
def test_not_without_the_exception(clone: Clone, paths: tuple[str, ...]) -> None:
    """What is told is what helps, and not that an old decision is too old."""
    lost(clone, paths)
    found = reviewed(clone, LONG_AFTER)
    assert {one.code for one in found.problems} == {"record-altered", "history-altered"}
    assert found.verdict is Verdict.FAIL


def test_nor_is_anything_else_put_in_its_place(clone: Clone) -> None:
    gone = lost(clone, (SIGNATURE,))
    clone.write(SIGNATURE, clone.path(SIGNATURE).read_bytes() + b"\n")
    clone.change("exception", "2026-05-02", allows=gone)
    assert "decision-too-old" in {one.code for one in reviewed(clone, LONG_AFTER).problems}


def test_a_remark_on_what_came_in_long_ago_keeps_nothing_out(clone: Clone) -> None:
    clone.git("reset", "-q", "--hard", "HEAD~3")  # by the rules of the day it is right
    path = clone.record(day="2026-02-21", verdicts={"cost-stated": {"verdict": "met"}})
    clone.commit()
    assert clone.codes() == ["evidence-missing"]
    stem = path.removesuffix("yml")
    gone = lost(clone, (path, f"{stem}json", f"{stem}rv-ada.sig"))
    clone.change("exception", "2026-05-02", allows=gone)
    assert asked(clone) == ["mixed-change"]


@pytest.mark.parametrize("knew", [False, True])
def test_an_older_branch_that_was_merged_meanwhile(clone: Clone, *, knew: bool) -> None:
    """It never had the record: that comes in there after what it knew, and no later."""
    clone.git("reset", "-q", "--hard", "HEAD~1")  # Cai is still there
    clone.git("branch", "older", "HEAD~2")
    clone.lose(ADA, "2026-04-01", [BO, CAI])
    clone.commit()
    assert clone.codes() == []
    gone = take_away(clone, *PARTS)
    clone.git("checkout", "-q", "older")
    if knew:
        clone.git("checkout", "-q", "main", "--", "policy")
    clone.write("README.md", b"More\n")
    clone.commit()
    clone.main()
    clone.merge("older")
    clone.git("checkout", "-q", "-B", "change")
    clone.git("checkout", "-q", "main~2", "--", *PARTS)
    clone.change("exception", "2026-05-02", allows=gone, by=[BO, CAI])
    found = reviewed(clone, LONG_AFTER)
    lost = {"key-revoked"} if knew else set()
    assert {one.code for one in found.problems} == {"mixed-change", *lost}
    assert found.verdict is (Verdict.FAIL if knew else Verdict.NEEDS)
    assert merged(clone, today=LONG_AFTER) == ({"key-revoked", "side-by-side"} if knew else set())


def never_proven(folder: Path, *, beside: bool) -> dict[str, bytes]:
    """Found a registry that had a signed record before, or only beside; the record's files."""
    made = Clone(folder)
    made.git("init", "-q", "-b", "main")
    made.write("solutions/bygglov/solution.yml", BYGGLOV)
    made.write("schema/vocabulary/organisations/all.yml", ORGANISATIONS)
    made.write("schema/vocabulary/service_areas.yml", AREAS)
    made.write("schema/criteria/2026.1.yml", CRITERIA)
    made.commit()
    if beside:
        made.found()
        made.commit()
        made.git("checkout", "-q", "-b", "beside")
    stem = made.record(day="2026-01-05").removesuffix("yml")
    paths = [f"{stem}{ending}" for ending in ("yml", "json", "rv-ada.sig")]
    files = {path: made.path(path).read_bytes() for path in paths}
    made.commit()
    for path in paths:
        made.path(path).unlink()
    if not beside:
        made.found()
    made.commit()
    if beside:
        made.main()
        made.merge("beside")
    made.git("checkout", "-q", "-B", "change")
    return files


@pytest.mark.parametrize("beside", [True, False])
def test_what_was_never_proven_is_a_new_decision(tmp_path: Path, *, beside: bool) -> None:
    files = never_proven(tmp_path, beside=beside)
    clone = Clone(tmp_path)
    for path, raw in files.items():
        clone.write(path, raw)
    found = reviewed(clone, LONG_AFTER)
    assert "decision-too-old" in {one.code for one in found.problems}
    assert found.verdict is Verdict.FAIL
