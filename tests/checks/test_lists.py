"""Rows that a field tells apart are not written out to be compared; the answer is the same."""

from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st
from solution_registry.checks.lists import _told_apart, said_again

E_ACUTE = ("e\N{COMBINING ACUTE ACCENT}", "\N{LATIN SMALL LETTER E WITH ACUTE}")
WORDS = st.sampled_from(["a", "A", "1", *E_ACUTE])
SCALARS = WORDS | st.sampled_from([1, 1.0, True, False, None])
VALUES = SCALARS | st.dictionaries(WORDS, SCALARS, max_size=2) | st.lists(SCALARS, max_size=2)
ROWS = st.dictionaries(st.sampled_from(["name", "type", "text"]), VALUES, max_size=3)


@given(st.lists(ROWS, max_size=4) | st.lists(VALUES, max_size=4))
@example([{"name": "A", "type": 1}, {"type": 1, "name": "a"}])
@example([{}, {}])
def test_rows_told_apart_are_not_the_same(data: list[Any]) -> None:
    assert not (_told_apart(data) and said_again(data))


def test_rows_are_told_apart_by_any_field_that_differs() -> None:
    assert _told_apart([{"type": "open", "name": "a"}, {"type": "open", "name": "b"}])
    assert not _told_apart([{"name": "a", "type": 1}, {"type": 1, "name": "A"}])
    assert not _told_apart(["a", "b"])  # words are compared as they are


def test_what_was_said_before_is_told_where_it_comes_again() -> None:
    assert said_again([{"name": "A", "type": 1}, {"type": 1, "name": "a"}, {"name": "b"}]) == {1}
