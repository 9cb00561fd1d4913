"""What the quicker parser makes of a file is what libyaml's events say, to the order of fields."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from solution_registry.source.simple import read_simple

from benchmarks import made_up

from .parsers import agree

MANY = 5 * settings().max_examples

MARGINS = ("", "", "", "  ", "  ", "    ", "      ", " ", "   ")
STARTS = ("a: ", "b: ", "c:", "d:", "- ", "- ", "- a: ", "- b:", "  ", "", "# ", "sv: ", "a-1: ")
VALUES = (
    *("x", "x y", "Å, å", "x: y", "x:", "x #y", "x#y", "http://x.y/z?a=b#c", "x - y", "-", "- x"),
    *("true", "True", "FALSE", "null", "Null", "~", "no", "On", "y", "nan", "inf", ".inf", "<<"),
    *("0", "1", "12", "01", "007", "0x10", "0o7", "0b1", "+1", "-1", "1_000", "1.5", "1.", ".5"),
    *(
        "1e3",
        "12:30",
        "2026-01",
        "2026-01-01",
        "2026-01-01T10:00:00Z",
        "1.8.2",
        "1.10",
        "12345678-9",
    ),
    *("35 x", "18 %", "3 000", "35 #x", "1234567890", "12345678901234567890", "1.1234567"),
    *('"x"', '"x: #y"', '"a" b', '"a', '"\\n"', '""', "'x'", "'it''s'", "''", "'a\"b'", "x'y\"z"),
    *(
        "[x]",
        "[x, y]",
        "[x,y]",
        "[x , y]",
        "[]",
        "[x, ]",
        "[x, [y, z]]",
        "[x y, 1, true]",
        "[x: y]",
    ),
    *("{a: b}", "{a: b, c: d}", "{a: 1, a: 2}", "{a: b, c}", "{a:b}", "{a: [x, y], c: 'd'}", "{}"),
    *(
        "{a: {b: c}, d: e}",
        "{a: {b: {c: d}}}",
        "[{a: b}, {c: d}]",
        "[x}",
        "{a: b] c",
        "[x] y",
        "[x?y]",
    ),
    *(
        "{a: x?}",
        "[x ?, y]",
        "{a: x:y}",
        "[24,50]",
        "{a: 24,50}",
        "[a#b, c #d]",
        "{? a: b}",
        "[-, x]",
    ),
    *(
        "|",
        "|-",
        "|+",
        "|2",
        ">",
        ">-",
        "> x",
        "&a x",
        "*a",
        "!t x",
        "@x",
        "`x",
        "%x",
        "? x",
        "\\x",
    ),
)
PARTS = (MARGINS, STARTS, (*VALUES, "", "", " "))
LINES = st.tuples(*[st.sampled_from(part) for part in PARTS]).map("".join)
PLACES = st.integers(0, 10_000)
PIECES = st.sampled_from((*VALUES, *" \n:-#,[]{}'\"|>&*!?", "\n  ", "\n- ", "  ", ": ", "- ", ", "))


def texts(folder: Path) -> Iterator[str]:
    for file in sorted(folder.rglob("*.y*ml")):
        if file.is_file():
            yield file.read_bytes().decode("utf-8", "replace")


@pytest.mark.parametrize("folder", ["tests", "schema", "policy", "solutions"])
def test_every_file_we_have(root: Path, folder: str) -> None:
    assert sum(agree(text) for text in texts(root / folder))


def test_nearly_all_real_files_are_simple(root: Path) -> None:
    found = [agree(text) for text in texts(root / "solutions")]
    assert sum(found) > 0.9 * len(found)


def test_made_up_files_are_simple(tmp_path: Path) -> None:
    made_up.write(tmp_path, 20)
    found = [agree(text) for text in texts(tmp_path / "solutions")]
    assert all(found)


@settings(max_examples=MANY)
@given(st.lists(LINES, min_size=1, max_size=8))
@example(["a: x", "  - y"])
@example(["a:", "  b: x", " c: y"])
@example(["a:", "- x", "b: y", "- z"])
@example(["a:", "  - x", "  b: y"])
@example(["- a: x", "# c", "    b: y"])
@example(["a: |", "  x", "# c", "  y"])
@example(["a: >-", "  x", "", "  y", "", "b: z"])
@example(["  a: x", "b: y"])
def test_lines_put_together(lines: list[str]) -> None:
    agree("\n".join(lines) + "\n")


@pytest.fixture(scope="module")
def whole(root: Path) -> list[str]:
    return [text for text in texts(root / "solutions") if len(text) < 3_000 and agree(text)]


@settings(max_examples=MANY)
@given(st.data())
def test_files_with_changes(whole: list[str], data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(whole))
    for start, length, piece in data.draw(
        st.lists(st.tuples(PLACES, st.integers(0, 6), PIECES), min_size=1, max_size=3)
    ):
        place = start % len(text)
        text = text[:place] + piece + text[place + length :]
    agree(text)


NOT_SIMPLE = (
    *("a: 007\n", "a: 0x10\n", "a: 1_000\n", "a: +1\n", "a: .5\n", "a: 1e3\n", "a: 12345678901\n"),
    *("a: True\n", "a: null\n", "a: ~\n", "a:\n", "true: x\n", "a: b\na: c\n", "a: {b: c, b: d}\n"),
    *("a: &b c\n", "a: !b c\n", "<<: {a: b}\n", "--- \na: b\n", "a: b\n...\n", "%Y\n---\na: b\n"),
    *('a: "\\u00e5"\n', "a: x\n  y\n", "a: 'x\n  y'\n", "a: [x,\n  y]\n", "a: |2\n   x\n", "a: b"),
    *("", "# nothing\n", "text\n", "a: [[[x]]]\n", "- " * 30 + "x\n", f"a: [{'x, ' * 5000}x]\n"),
)


@pytest.mark.parametrize("text", NOT_SIMPLE)
def test_what_is_not_simple(text: str) -> None:
    assert read_simple(text) is None
