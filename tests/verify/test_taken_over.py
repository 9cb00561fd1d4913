"""A line that had what was let go takes over what has its name now, and does nothing by that.

On the main line the old one went, and what is there came in as something new.
"""

from collections.abc import Callable

import pytest

from .clone import BYGGLOV, CRITERIA, Clone
from .exceptions import allow, altered_to, edited_beside, take_away
from .one_record import BYTES, RECORD, SIGNATURE, decided
from .people import ADA, BO, CAI, DOE

PARTS = (RECORD, BYTES, SIGNATURE)
LATER = "2026-06-01"
ANEW = "solutions/bygglov/certifications/2026-06-01-1.yml"
DRAFT = "schema/criteria/2026.2.yml"


def parts(path: str, signer: str = "rv-ada") -> tuple[str, str, str]:
    """The files of a record."""
    stem = path.removesuffix(".yml")
    return path, f"{stem}.json", f"{stem}.{signer}.sig"


def decide_anew(clone: Clone) -> None:
    """Certify another text under the same name."""
    clone.write("solutions/bygglov/solution.yml", {**BYGGLOV, "summary": {"sv": "Mer text."}})
    clone.record(day=LATER, by=[BO], case_number="REG 2026/2")
    clone.commit()


def a_record(clone: Clone) -> str:
    clone.record(day=LATER, case_number="FEL 1")
    start = clone.commit()
    allow(clone, take_away(clone, *parts(ANEW)))
    decide_anew(clone)
    return start


def a_signature(clone: Clone) -> str:
    clone.record(day=LATER, signed_by={ADA.id: DOE})
    start = clone.commit()
    allow(clone, take_away(clone, parts(ANEW)[2]))
    clone.sign(ANEW, clone.path(ANEW).read_bytes(), {ADA.id: ADA})
    clone.commit()
    return start


def a_criteria_set(clone: Clone) -> str:
    clone.record()
    clone.write(DRAFT, {**CRITERIA, "id": "2026.2", "name": {"sv": "Utkast"}})
    start = clone.commit()
    drafted = {"path": DRAFT, "after": clone.digest(DRAFT)}
    allow(clone, [drafted, *take_away(clone, DRAFT)])
    clone.change_file("criteria", "2026-06-02", DRAFT, {**CRITERIA, "id": "2026.2"})
    clone.commit()
    return start


def what_was_edited_and_then_went(clone: Clone) -> str:
    clone.record()
    clone.commit()
    raw = clone.path(RECORD).read_bytes()
    edited = altered_to(clone, RECORD, raw + b"#\n")
    start = clone.git("rev-parse", "HEAD")
    gone = altered_to(clone, RECORD, None)
    clone.write(RECORD, raw)
    allow(clone, [edited, gone])
    return start


@pytest.mark.parametrize(
    "way", [a_record, a_signature, a_criteria_set, what_was_edited_and_then_went]
)
def test_a_line_from_before(clone: Clone, way: Callable[[Clone], str]) -> None:
    start = way(clone)
    before = clone.codes(), decided(clone)
    edited_beside(clone, start)
    assert (clone.codes(), decided(clone)) == before
    assert (before[0], len(before[1])) == ([], 1)


@pytest.mark.parametrize("moved", [True, False])
def test_on_the_main_line_each_step_is_named(clone: Clone, *, moved: bool) -> None:
    """Whoever laid something else there did it: also who moves the main line to one that did."""
    clone.record(day=LATER, case_number="FEL 1")
    start = clone.commit()
    gone = take_away(clone, *parts(ANEW))
    if moved:
        allow(clone, gone)
        decide_anew(clone)
        clone.git("checkout", "-q", "-b", "line", start)
        clone.write("other.md", b"More\n")
        clone.commit()
        clone.merge("main")
    else:
        clone.git("reset", "-q", "--hard", start)
        for path in parts(ANEW):
            clone.path(path).unlink()
        decide_anew(clone)
        allow(clone, gone, "2026-06-02")
    found = clone.codes()
    assert (found.count("record-altered"), decided(clone)) == (2, [])


def test_nothing_is_let_go_of_a_file_that_was_not(certified: Clone) -> None:
    """Another line edits what the main line has; it was allowed to be edited, and not to go."""
    start, raw = certified.git("rev-parse", "HEAD"), certified.path(RECORD).read_bytes()
    wrong = altered_to(certified, RECORD, raw + b"#\n")
    allow(certified, [wrong, altered_to(certified, RECORD, raw)])
    certified.git("checkout", "-q", "-b", "other", start)
    altered_to(certified, RECORD, raw + b"##\n")
    certified.write(RECORD, raw)
    certified.commit()
    certified.main()
    certified.merge("other")
    assert "record-altered" in certified.codes()


def merge_with(clone: Clone, line: str, *paths: str) -> None:
    """Merge a line into the one where we are, and take nothing of it but some files."""
    clone.git("merge", "-q", "--no-ff", "--no-commit", "-s", "ours", line)
    if paths:
        clone.git("checkout", "-q", line, "--", *paths)
    clone.commit()


def test_what_was_let_go_does_not_come_back_in_the_place_of_another(clone: Clone) -> None:
    """Two let the first go, and then the second; the main line had neither of them."""
    clone.branch("line")
    clone.record(day=LATER, case_number="FEL 1")
    clone.commit()
    wrong = {path: clone.path(path).read_bytes() for path in parts(ANEW)}
    allow(clone, take_away(clone, *wrong))
    decide_anew(clone)
    second = [{"path": path, "before": clone.digest(path)} for path in parts(ANEW, "rv-bo")]
    clone.path(second[2]["path"]).unlink()
    for path, raw in wrong.items():
        clone.write(path, raw)
    clone.commit()
    clone.main()
    clone.git("checkout", "-q", "line", "--", "policy/changes")
    allow(clone, second, "2026-06-02")
    merge_with(clone, "line", *wrong)
    assert clone.codes() == ["history-altered", *["record-altered"] * 3]
    assert decided(clone) == []


def test_a_lost_key_signs_nothing_in_the_place_of_another(certified: Clone) -> None:
    """The line on which the key is lost has the old record, and not the one in its place."""
    certified.git("branch", "lost")
    certified.git("branch", "thief")
    gone = take_away(certified, *PARTS)
    certified.git("checkout", "-q", "lost")
    certified.lose(ADA, "2026-05-01", [BO, CAI])
    certified.commit()
    certified.git("checkout", "-q", "thief")
    certified.record(case_number="FEL 1")
    certified.commit()
    certified.main()
    merge_with(certified, "thief", *PARTS)
    merge_with(certified, "lost", "policy")
    allow(certified, gone, by=[BO, CAI])
    assert certified.codes() == ["key-revoked", "side-by-side"]
    assert decided(certified) == []
