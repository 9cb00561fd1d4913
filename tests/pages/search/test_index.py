"""An index that is brought up to date is the one that would have been made."""

import random
from collections.abc import Sequence

import pytest
from solution_registry.language import words
from solution_registry.pages.search.index import make, update
from solution_registry.registry import Outline, Registry
from solution_registry.search.terms import TermReader

from tests.pages.lists.conftest import COPIES, copy

WORDS = [
    "felanmälan",
    "ansökan",
    "bygglov",
    "bygglovsansökan",
    "e-tjänst",
    "skola",
    "öppna",
    "data",
    "åtgärd",
]


@pytest.fixture(scope="module")
def outlines(small: Registry) -> list[Outline]:
    like = small.listings["minimal"]
    return [copy(like, number).outline for number in range(COPIES)]


@pytest.fixture(scope="module")
def reader(small: Registry) -> TermReader:
    return TermReader(small.vocabulary, words("sv"))


def edited(outlines: Sequence[Outline], seed: int) -> list[Outline]:
    """Some of the outlines with other words."""
    chance = random.Random(seed)  # noqa: S311 - the same each time
    changed = list(outlines)
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(changed))
        changed[at] = changed[at]._replace(
            version=f"{seed}-{at}",
            name={"sv": " ".join(chance.choices(WORDS, k=2))},
            summary={"sv": " ".join(chance.choices(WORDS, k=8))},
            system_types=tuple(chance.sample(["case_management", "records"], chance.randint(0, 2))),
        )
    return changed


@pytest.mark.parametrize("seed", range(12))
def test_an_update_is_as_good_as_a_new_index(
    outlines: list[Outline], reader: TermReader, seed: int
) -> None:
    old, new = make(outlines, reader), edited(outlines, seed)
    made = make(new, reader)
    assert update(old, new, reader).shards == made.shards
    assert list(update(old, new, reader).shards) == list(made.shards)


def test_many_updates_in_a_row_lose_nothing(outlines: list[Outline], reader: TermReader) -> None:
    index = make(outlines, reader)
    for seed in range(20):
        index = update(index, edited(outlines, seed), reader)
    assert index.shards == make(edited(outlines, 19), reader).shards


def test_a_new_version_with_the_same_words_changes_no_file(
    outlines: list[Outline], reader: TermReader
) -> None:
    old = make(outlines, reader)
    new = [outlines[0]._replace(version="another"), *outlines[1:]]
    made = update(old, new, reader)
    assert made.shards == old.shards
    assert made.versions != old.versions


def test_an_index_of_nothing_has_no_files(reader: TermReader) -> None:
    assert make([], reader).shards == {}
