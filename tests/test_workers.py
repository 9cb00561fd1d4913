from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import pytest

from tests.workers import FIRST, TESTS, TOGETHER, Shares, longest_first


def in_order(*paths: str) -> Sequence[str]:
    items: list[Any] = [SimpleNamespace(path=TESTS / path) for path in paths]
    longest_first(items)
    return [item.path.relative_to(TESTS).as_posix() for item in items]


def test_what_takes_long_comes_first_and_the_rest_stays_in_its_order() -> None:
    kinds = "browser/test_every_kind_of_page.py"
    given = ["cli/test_b.py", "browser/test_a.py", "cli/test_a.py", "forge/test_a.py", kinds]
    wanted = [kinds, "forge/test_a.py", "browser/test_a.py", "cli/test_b.py", "cli/test_a.py"]
    assert in_order(*given) == wanted


@pytest.mark.parametrize("name", FIRST)
def test_what_takes_long_is_there(name: str) -> None:
    assert (TESTS / name).exists()


def test_a_folder_is_given_out_whole_and_the_rest_by_files() -> None:
    scope = Shares.__new__(Shares)._split_scope
    assert (TESTS.parent / TOGETHER).is_dir()
    assert scope("tests/built/test_links.py::test_a[x::y]") == TOGETHER
    assert scope("tests/cli/test_list.py::test_a[x::y]") == "tests/cli/test_list.py"
