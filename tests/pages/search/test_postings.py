"""Postings are read as they were written."""

from hypothesis import given
from hypothesis import strategies as st
from solution_registry.pages.search.postings import base36, change, invert, read, write
from solution_registry.search.terms import EntryTerms

NUMBERS = st.lists(st.sets(st.integers(0, 50_000)).map(sorted), min_size=8, max_size=8)


@given(NUMBERS)
def test_what_is_written_is_read(fields: list[list[int]]) -> None:
    assert read(write(fields)) == fields


@given(st.integers(0, 10**9))
def test_base_36_is_that_of_every_language(number: int) -> None:
    assert int(base36(number), 36) == number


def test_rows_are_distances() -> None:
    assert write([[3, 4], [], [10]]) == "3,1;;a"
    assert write([[0], [], []]) == "0"
    assert read("") == [[]] * 8


@given(NUMBERS, st.integers(0, 7), st.integers(0, 50_000))
def test_an_entry_that_comes_and_goes_leaves_nothing(
    fields: list[list[int]], field: int, number: int
) -> None:
    text = write([[n for n in row if n != number] for row in fields])
    there = change(text, field, number, add=True)
    assert number in read(there)[field]
    assert change(there, field, number, add=False) == text


def test_each_field_has_its_own_row() -> None:
    entries = [
        EntryTerms({"a"}, {"b"}, {"c"}, {"d"}, {"e"}, {"f"}, {"g"}, {"h"}),
        EntryTerms({"b"}, {"a"}, *[set[str]() for _ in range(6)]),
        EntryTerms({"a"}, set(), {"b"}, *[set[str]() for _ in range(5)]),
    ]
    assert invert(entries) == {
        "a": "0,2;1",
        "b": "1;0;2",
        **{term: f"{';' * at}0" for at, term in enumerate("cdefgh", 2)},
    }
