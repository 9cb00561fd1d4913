"""The way through a long list."""

import pytest
from solution_registry.pages.pager import how_many, pager, split


@pytest.mark.parametrize(
    ("number", "last", "numbers"),
    [
        (1, 1, [1]),
        (1, 5, [1, 2, 3, 0, 5]),
        (5, 9, [1, 0, 3, 4, 5, 6, 7, 0, 9]),
        (9, 9, [1, 0, 7, 8, 9]),
    ],
)
def test_first_last_and_neighbours_are_linked(number: int, last: int, numbers: list[int]) -> None:
    """0 stands for a gap."""
    assert [one for one, _ in pager("x/", number, last).links] == numbers


def test_the_first_page_has_the_list_s_own_address() -> None:
    """Others are below it."""
    second = pager("solutions/", 2, 3)
    assert (second.previous, second.next) == ("solutions/", "solutions/page/3/")
    assert pager("solutions/", 1, 3).previous is None
    assert pager("solutions/", 3, 3).next is None


def test_a_list_is_split_whole() -> None:
    """Nothing is lost, and nothing makes one empty page."""
    assert [list(part) for part in split([1, 2, 3], 2)] == [[1, 2], [3]]
    assert split((), 2) == ((),)
    for count in range(6):
        assert how_many(count, 2) == len(split(range(count), 2))
