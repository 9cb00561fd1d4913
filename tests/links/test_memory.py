"""What is remembered between rounds, and when a link is dead."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from solution_registry.links.answer import Answer, Outcome
from solution_registry.links.memory import Memory, Remembered, due, keep, learnt, recall

DAY = date(2026, 3, 1)
A, B = "https://a.se/", "https://b.se/"

THERE = Answer(Outcome.THERE)
GONE = Answer(Outcome.FAILING, "HTTP 404")
BUSY = Answer(Outcome.UNKNOWN, "HTTP 503")
MOVED = Answer(Outcome.MOVED, to=B)


def after(*told: tuple[int, Answer]) -> Remembered:
    """What is known after answers on days counted from the first."""
    known = None
    for day, answer in told:
        known = learnt(known, answer, DAY + timedelta(days=day))
    assert known is not None
    return known


@pytest.mark.parametrize(
    ("told", "dead"),
    [
        ([(0, GONE)], False),
        ([(0, GONE)] * 10, False),  # ten times in a day is one day
        ([(0, GONE), (0, GONE), (0, GONE), (7, GONE)], False),
        ([(0, GONE), (1, GONE), (2, GONE)], False),  # a long weekend
        ([(0, GONE), (7, GONE)], False),  # two weeks in a row, or a week between two bad days
        ([(0, GONE), (1, GONE), (7, GONE)], True),
        ([(0, GONE), (7, GONE), (14, GONE)], True),
        ([(0, GONE), (7, THERE), (8, GONE), (9, GONE)], False),
        ([(0, GONE), (3, MOVED), (7, GONE), (8, GONE)], False),
        # Not knowing neither ends a row of failures nor makes it longer.
        ([(0, GONE), (3, BUSY), (7, GONE)], False),
        ([(0, GONE), (3, BUSY), (5, GONE), (7, GONE)], True),
        ([(0, GONE), (3, GONE), (7, GONE), (8, BUSY)], False),
        ([(day, BUSY) for day in range(100)], False),
        # A day that lies before what is known (--today) begins anew.
        ([(0, GONE), (3, GONE), (-9, GONE), (7, GONE)], False),
    ],
)
def test_dead(told: list[tuple[int, Answer]], dead: bool) -> None:
    assert after(*told).dead is dead


ANSWERS = st.sampled_from([THERE, MOVED, GONE, BUSY, Answer(Outcome.UNVISITED, "inward")])


@given(st.lists(st.tuples(st.integers(0, 60), ANSWERS), min_size=1, max_size=12))
def test_dead_is_never_said_of_what_has_not_failed_for_a_week(
    told: list[tuple[int, Answer]],
) -> None:
    told.sort(key=lambda one: one[0])
    if after(*told).dead:
        since = max((n for n, (_, x) in enumerate(told) if x in (THERE, MOVED)), default=-1)
        failed = {day for day, answer in told[since + 1 :] if answer is GONE}
        assert len(failed) >= 3
        assert max(failed) - min(failed) >= 7
        assert told[-1][1] is GONE


def test_what_is_due() -> None:
    links = {
        "https://fresh.se/": after((0, THERE)),
        "https://old.se/": after((-7, MOVED)),
        "https://today.se/": after((0, GONE)),
        "https://yesterday.se/": after((-1, BUSY)),
        "https://peace.se/": after((-9, BUSY)),
        "https://later.se/": after((5, THERE)),  # known from a day to come: not believed
    }
    memory = Memory(links=links, hosts={"peace.se": DAY + timedelta(days=1), "old.se": DAY})
    asked = due([*links, "https://never.se/"], memory, DAY)
    assert asked == [
        *("https://never.se/", "https://old.se/", "https://yesterday.se/", "https://later.se/"),
    ]
    again = due([*links, "https://never.se/"], memory, DAY, again=True)
    assert set(again) == {*links, "https://never.se/"} - {"https://peace.se/"}


def test_a_memory_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "new" / "links.json"
    memory = Memory(
        links={A: after((0, GONE), (1, GONE)), B: after((0, MOVED))}, hosts={"c.se": DAY}
    )
    keep(file, memory)
    assert recall(file) == memory
    assert [path.name for path in file.parent.iterdir()] == ["links.json"]
    # Readable, and the same again, so that it can be kept in a repository.
    before = file.read_bytes()
    keep(file, recall(file))
    assert file.read_bytes() == before
    assert b'"first": "2026-03-01"' in before


def test_what_is_no_link_any_more_is_forgotten(tmp_path: Path) -> None:
    memory = Memory(links={A: after((0, THERE)), B: after((0, THERE))})
    keep(tmp_path / "links.json", memory, only={B})
    assert recall(tmp_path / "links.json").links.keys() == {B}


GOOD = {"asked": "2026-03-01", "outcome": "there"}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x80\x04\x95pickle",
        b"[" * 100_000,
        b"null",
        b"{}x",
        b'{"format": "solution-registry links 2"}',
        json.dumps({"links": {A: {**GOOD, "outcome": "dead"}}}).encode(),
        json.dumps({"links": {A: {**GOOD, "asked": "yesterday"}}}).encode(),
        json.dumps({"links": {A: {**GOOD, "more": 1}}}).encode(),
        json.dumps({"links": {A: {**GOOD, "failed": {"first": "2026-03-01"}}}}).encode(),
        json.dumps({"links": [GOOD]}).encode(),
        b'{"links": {"https://a.se/": {"asked": "2026-03-01", "outcome": 1e999}}}',
    ],
)
def test_a_damaged_memory_is_none(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "links.json"
    file.write_bytes(content)
    assert recall(file) == Memory()


def test_a_missing_memory_is_none(tmp_path: Path) -> None:
    assert recall(tmp_path / "links.json") == Memory()
    assert recall(tmp_path) == Memory()


def test_a_memory_that_cannot_be_written_stays_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(FileExistsError):
        keep(tmp_path / "file" / "links.json", Memory())
    (tmp_path / "folder").mkdir()
    with pytest.raises(IsADirectoryError):
        keep(tmp_path / "folder", Memory())
    assert {path.name for path in tmp_path.iterdir()} == {"file", "folder"}
