"""What is put back as it was has its old place in the order: what came after it stays after it."""

import pytest

from .clone import BYGGLOV, POLICY, Clone
from .exceptions import allow, alter, altered_to, edited_beside, take_away
from .one_record import BYTES, RECORD, SERIAL, SIGNATURE, decided
from .people import ADA, BO, CAI

ENDED = "bygglov/2026-04-01-1"
ENDED_RECORD = "solutions/bygglov/certifications/2026-04-01-1.yml"


def beside(clone: Clone) -> list[str]:
    """The signatures of the revocation."""
    name = ENDED_RECORD.removesuffix(".yml")
    return sorted(
        one.relative_to(clone.folder).as_posix()
        for one in clone.folder.glob(f"{name}.*")
        if one.suffix != ".yml"
    )


def revoked(clone: Clone) -> Clone:
    """A clone whose record was revoked by another reviewer."""
    clone.revocation(by=[CAI])
    clone.commit()
    return clone


def put_back(clone: Clone, *paths: str) -> None:
    """Put back what was taken away in the newest commit."""
    clone.git("checkout", "-q", "HEAD~1", "--", *paths)
    clone.commit()


def shorten(clone: Clone, day: str, months: int) -> str:
    """Let certifications be valid for so many months; the change's path."""
    content = {**POLICY, "validity_months": months}
    path = clone.change_file("policy", day, "policy/policy.yml", content)
    clone.commit()
    return path


def retired(clone: Clone) -> list[str]:
    """The files of the decision that Cai's time is over."""
    stem = clone.retire(CAI).removesuffix("yml")
    clone.commit()
    return sorted(f"policy/changes/{one.name}" for one in clone.path(stem).parent.glob("2026-05-*"))


def test_a_revoked_record_that_was_altered_stays_revoked(certified: Clone) -> None:
    revoked(certified)
    allow(certified, alter(certified, RECORD))
    assert certified.codes() == []
    assert decided(certified) == [SERIAL, ENDED]


def test_so_does_one_of_whose_files_any_was(certified: Clone) -> None:
    revoked(certified)
    allow(certified, [*alter(certified, BYTES), *alter(certified, SIGNATURE)])
    assert certified.codes() == []
    assert decided(certified) == [SERIAL, ENDED]


def test_and_one_that_was_gone_for_a_while(certified: Clone) -> None:
    revoked(certified)
    gone = take_away(certified, RECORD, BYTES, SIGNATURE)
    put_back(certified, RECORD, BYTES, SIGNATURE)
    allow(certified, gone)
    assert certified.codes() == []
    assert decided(certified) == [SERIAL, ENDED]


def test_and_one_whose_mode_alone_is_changed(certified: Clone) -> None:
    revoked(certified)
    certified.git("update-index", "--chmod=+x", RECORD, SIGNATURE)
    certified.git("commit", "-q", "-m", "x")
    assert certified.codes() == []
    assert decided(certified) == [SERIAL, ENDED]


def test_an_old_decision_put_back_is_not_back_dated(certified: Clone) -> None:
    shorten(certified, "2026-05-20", 12)
    allow(certified, alter(certified, RECORD), "2026-06-01")
    assert certified.codes() == []


def test_nor_is_it_one_of_those_who_have_left_since(certified: Clone) -> None:
    certified.retire(CAI)
    certified.commit()
    allow(certified, alter(certified, RECORD))
    assert decided(certified) == [SERIAL]


def test_a_change_of_policy_comes_back_in_its_place(clone: Clone) -> None:
    first = shorten(clone, "2026-02-01", 18)
    shorten(clone, "2026-02-10", 12)
    signature = first.replace(".yml", ".rv-ada.sig")
    gone = take_away(clone, first, signature)
    put_back(clone, first, signature)
    allow(clone, gone)
    assert clone.codes() == []


def test_a_change_of_policy_that_was_gone_for_a_while_was_never_away(clone: Clone) -> None:
    """Whose time was over by then has decided nothing meanwhile."""
    gone = take_away(clone, *retired(clone))
    clone.record(by=[CAI], day="2026-04-02")
    clone.commit()
    clone.git("checkout", "-q", "HEAD~2", "--", *(one["path"] for one in gone))
    clone.commit()
    allow(clone, gone)
    assert clone.codes() == ["reviewer-inactive"]
    assert decided(clone) == []


def test_one_that_was_let_go_was_never_there(clone: Clone) -> None:
    wrong = "policy/changes/2026-05-01-1.yml"
    clone.write(wrong, b"x: 1\n")
    clone.commit()
    clone.record()
    clone.commit()
    allow(clone, take_away(clone, wrong))
    assert (clone.codes(), decided(clone)) == ([], [SERIAL])


def test_what_may_be_gone_does_not_come_back_unseen(certified: Clone) -> None:
    """Those who let it go meant that; that it comes back is for them to allow, too."""
    revoked(certified)
    parts = (RECORD, BYTES, SIGNATURE)
    allow(certified, take_away(certified, *parts, ENDED_RECORD, *beside(certified)))
    assert (certified.codes(), decided(certified)) == ([], [])
    certified.git("checkout", "-q", "HEAD~2", "--", *parts)
    back = [{"path": path, "after": certified.digest(path)} for path in parts]
    certified.commit()
    assert certified.codes() == ["history-altered", *["record-altered"] * 3]
    assert decided(certified) == []
    allow(certified, back, "2026-06-02")
    assert (certified.codes(), decided(certified)) == ([], [SERIAL])


def test_before_the_founding_nothing_has_a_place(certified: Clone) -> None:
    parts = {path: certified.path(path).read_bytes() for path in (RECORD, BYTES, SIGNATURE)}
    certified.git("reset", "-q", "--hard", "HEAD~2")
    for path, raw in parts.items():
        certified.write(path, raw)
    certified.commit()
    take_away(certified, *parts)
    certified.found()
    certified.commit()
    for path, raw in parts.items():
        certified.write(path, raw)
    certified.commit()
    assert (certified.codes(), decided(certified)) == ([], [SERIAL])


FOUNDING = "policy/changes/2026-01-02-1.yml"


@pytest.mark.parametrize("path", [FOUNDING, FOUNDING.replace(".yml", ".founder.sig")])
def test_but_all_that_came_with_the_founding_has_one(certified: Clone, path: str) -> None:
    """It would come too late else, and nobody could ever decide again."""
    shorten(certified, "2026-03-10", 12)
    edited = alter(certified, path)
    gone = take_away(certified, path)
    put_back(certified, path)
    allow(certified, [*edited, *gone])
    assert (certified.codes(), decided(certified)) == ([], [SERIAL])


def test_however_it_looked_when_it_went(certified: Clone) -> None:
    """Who wants to keep it could alter it first: what was let go is the file, not those bytes."""
    parts = {path: certified.path(path).read_bytes() for path in (RECORD, BYTES, SIGNATURE)}
    allows = []
    for path in parts:
        was = certified.digest(path)
        certified.append(path)
        allows.append({"path": path, "before": was, "after": certified.digest(path)})
    certified.commit()
    allow(certified, [*allows, *take_away(certified, *parts)])
    assert (certified.codes(), decided(certified)) == ([], [])
    for path, raw in parts.items():
        certified.write(path, raw)
    certified.commit()
    assert certified.codes() == ["history-altered", *["record-altered"] * 3]
    assert decided(certified) == []


def test_an_entry_does_not_come_back_to_mean_something_else(clone: Clone) -> None:
    path = "solutions/bygglov/solution.yml"
    allow(clone, take_away(clone, path))
    assert clone.codes() == []
    clone.write(path, BYGGLOV)
    clone.commit()
    assert clone.codes() == ["id-reused"]
    clone.write(path, {**BYGGLOV, "name": {"sv": "Något annat"}})
    clone.commit()
    assert clone.codes() == ["id-reused"]


def lose_key(clone: Clone) -> None:
    """Commit that Ada's key is lost."""
    clone.lose(ADA, "2026-05-01", [BO, CAI])
    clone.commit()


def thief(clone: Clone) -> dict[str, bytes]:
    """Certify with a key that was found, on a line from before its loss; the files of that."""
    start = clone.git("rev-parse", "HEAD")
    lose_key(clone)
    clone.git("checkout", "-q", "-b", "thief", start)
    clone.record()
    clone.commit()
    return {path: clone.path(path).read_bytes() for path in (RECORD, BYTES, SIGNATURE)}


def test_what_is_put_back_was_not_missing_when_a_key_was_lost(certified: Clone) -> None:
    """The record stood by then: no line of history had the loss before the record."""
    lose_key(certified)
    gone = take_away(certified, RECORD, BYTES, SIGNATURE)
    put_back(certified, RECORD, BYTES, SIGNATURE)
    allow(certified, gone, by=[BO, CAI])
    assert (certified.codes(), decided(certified)) == ([], [SERIAL])


def test_nor_where_it_was_altered_before_it_went(certified: Clone) -> None:
    raw = certified.path(RECORD).read_bytes()
    steps = [altered_to(certified, RECORD, raw + b"#\n"), altered_to(certified, RECORD, None)]
    lose_key(certified)
    certified.write(RECORD, raw)
    allow(certified, steps, by=[BO, CAI])
    assert (certified.codes(), decided(certified)) == ([], [SERIAL])


def test_nor_where_something_else_was_there_for_a_while(certified: Clone) -> None:
    lose_key(certified)
    allow(certified, alter(certified, RECORD), by=[BO, CAI])
    assert (certified.codes(), decided(certified)) == ([], [SERIAL])


def test_nor_where_it_is_put_back_by_a_merge(certified: Clone) -> None:
    lose_key(certified)
    gone = take_away(certified, RECORD, BYTES, SIGNATURE)
    certified.branch("back")
    put_back(certified, RECORD, BYTES, SIGNATURE)
    certified.main()
    certified.merge("back")
    allow(certified, gone, by=[BO, CAI])
    assert (certified.codes(), decided(certified)) == ([], [SERIAL])


@pytest.mark.parametrize("to", [b"#\n", None])
def test_nor_where_an_older_line_was_merged_meanwhile(clone: Clone, to: bytes | None) -> None:
    """That one never had the record, and never knew of the loss."""
    start = clone.git("rev-parse", "HEAD")
    clone.record()
    clone.commit()
    raw = clone.path(RECORD).read_bytes()
    gone = altered_to(clone, RECORD, to and raw + to)
    edited_beside(clone, start)
    lose_key(clone)
    clone.write(RECORD, raw)
    before = {"before": gone["after"]} if to else {}
    back = {"path": RECORD, **before, "after": gone["before"]}
    allow(clone, [gone, back], by=[BO, CAI])
    assert (clone.codes(), decided(clone)) == ([], [SERIAL])


def test_but_no_line_of_its_own_makes_it_look_put_back(clone: Clone) -> None:
    """Whoever has found the key puts the record where it never was, and takes it away there."""
    parts = thief(clone)
    clone.git("checkout", "-q", "--orphan", "alone")
    clone.git("rm", "-rqf", ".")
    for path, raw in parts.items():
        clone.write(path, raw)
    clone.commit()
    take_away(clone, *parts)
    clone.git("checkout", "-q", "main")
    clone.merge("alone", "--allow-unrelated-histories", "-s", "ours")
    clone.git("checkout", "-q", "thief")
    clone.merge("main")
    assert clone.codes() == ["key-revoked", "side-by-side"]
    assert decided(clone) == []


def test_nor_one_whose_loss_was_allowed(clone: Clone) -> None:
    """The line with the loss of the key never had the record, whatever was merged into it."""
    parts = thief(clone)
    gone = take_away(clone, *parts)
    clone.main()
    clone.merge("thief")
    allow(clone, gone, by=[BO, CAI])
    clone.git("checkout", "-q", "thief")
    for path, raw in parts.items():
        clone.write(path, raw)
    clone.commit()
    clone.merge("main")
    assert clone.codes() == ["history-altered", *["record-altered"] * 3]
    back = [{"path": path, "after": clone.digest(path)} for path in parts]
    allow(clone, back, "2026-06-02", by=[BO, CAI])
    assert "key-revoked" in clone.codes()
    assert decided(clone) == []
