"""A problem stands where a person has to write: at the value, or at its name."""

import pytest
from solution_registry.problem import FieldPath, Problem
from solution_registry.source import locate

FILE = b"""\
# A comment
schema_version: 1
name:
  sv: Felanm\xc3\xa4lan
  en: "Fault report"
costs:
  bands:
    - {per_year: 24000, currency: SEK}
    - per_year: 3.10
      currency: SEK
lists: [[a, b], [c, {d: e}]]
'quoted': yes
"""


def placed(code: str, field: FieldPath, raw: bytes | None = FILE) -> Problem:
    values = {"value": "?"}
    (problem,) = locate([Problem(code, "x.yml", field, values)], lambda _: raw)
    return problem


@pytest.mark.parametrize(
    ("code", "field", "place"),
    [
        ("not-in-list", ("schema_version",), (2, 17)),
        ("unknown-field", ("schema_version",), (2, 1)),
        ("blank-text", ("name", "sv"), (4, 7)),
        ("bad-language", ("name", "sv"), (4, 3)),
        ("mapping-wanted", ("name",), (3, 1)),
        ("missing-field", ("name", "da"), (3, 1)),
        ("missing-field", ("lead",), (2, 1)),
        ("missing-field", ("costs", "bands", 0, "price_year"), (8, 7)),
        ("missing-field", ("costs", "bands", 1, "price_year"), (9, 7)),
        ("bad-currency", ("costs", "bands", 0, "currency"), (8, 35)),
        ("bad-currency", ("costs", "bands", 1, "currency"), (10, 17)),
        ("list-wanted", ("lists", 0), (11, 9)),
        ("bad-id", ("lists", 0, 1), (11, 13)),
        ("bad-id", ("lists", 1, 1, "d"), (11, 25)),
        ("unknown-field", ("quoted",), (12, 1)),
        ("true-or-false-wanted", ("quoted",), (12, 11)),
        ("bad-id", ("lists", 7, "x"), (11, 1)),
    ],
)
def test_place(code: str, field: FieldPath, place: tuple[int, int]) -> None:
    problem = placed(code, field)
    assert (problem.line, problem.column) == place


def test_a_number_is_repeated_as_it_was_written() -> None:
    assert placed("quote-it", ("costs", "bands", 1, "per_year")).values == {"value": "3.10"}
    assert placed("quote-it", ("costs", "bands", 0, "per_year")).values == {"value": "24000"}
    assert placed("quote-it", ("name", "en")).values == {"value": "?"}
    assert placed("quote-it", ("quoted",)).values == {"value": "?"}


@pytest.mark.parametrize("raw", [None, b"\xff", b"", b"x" * 2_000_000])
def test_what_cannot_be_read_has_no_place(raw: bytes | None) -> None:
    problem = placed("bad-id", ("lists", 0), raw)
    assert (problem.line, problem.column) == (0, 0)


def test_places_are_found_as_far_as_the_text_can_be_read() -> None:
    problem = placed("bad-id", ("a",), b"a: x\nb: [")
    assert (problem.line, problem.column) == (1, 4)


def test_forbidden_characters_move_nothing() -> None:
    raw = "\ufeffa: {b: '\u200b\u202ex', c: y}\r\nd: z\r\n".encode()
    assert (placed("bad-id", ("a", "c"), raw).line, placed("bad-id", ("d",), raw).line) == (1, 2)
    assert placed("bad-id", ("a", "c"), raw).column == 18


def test_of_twins_the_last_one_counts() -> None:
    assert placed("bad-id", ("a",), b"a: x\na: y\n").line == 2


def test_sorted_by_file_and_place_and_files_are_read_once() -> None:
    problems = [
        Problem("bad-id", "b.yml", ("lists", 0, 0)),
        Problem("missing-field", "b.yml", ("lead",)),
        Problem("empty-file", "a.yml"),
        Problem("tab", "b.yml", line=5, column=2),
        Problem("bad-id", "b.yml", ("schema_version",)),
    ]
    read = []

    def reader(path: str) -> bytes:
        read.append(path)
        return FILE

    found = locate(iter(problems), reader)
    assert [(p.path, p.line, p.column) for p in found] == [
        ("a.yml", 0, 0),
        ("b.yml", 2, 1),
        ("b.yml", 2, 17),
        ("b.yml", 5, 2),
        ("b.yml", 11, 10),
    ]
    assert read == ["b.yml"]
