"""The phase board: columns in order, those who seek somebody first, examples last."""

from dataclasses import replace
from typing import Any

import pytest
from solution_registry.model.terms import LABELS
from solution_registry.pages.lists import lists
from solution_registry.pages.phases import (
    PHASES,
    SHOWN,
    by_need,
    by_phase,
    phase_pages,
)
from solution_registry.registry import Listing, Registry

from tests.elements import Elements
from tests.pages.lists.conftest import MakeContext, by_address, with_listings
from tests.spoken import assert_translated, in_each_translation


def edited(listing: Listing, **outline: Any) -> Listing:
    return replace(listing, outline=listing.outline._replace(**outline))


@pytest.fixture
def board(many: Registry) -> Registry:
    """Ideas of three sorts: some seek somebody, some do not, some are made up."""
    ideas = [
        edited(
            one,
            lifecycle="idea",
            seeking=("adopters",) if at % 2 else (),
            example=at % 3 == 0,
        )
        for at, one in enumerate(list(many.listings.values())[:12])
    ]
    retired = edited(many.listings["copy-099"], lifecycle="retired", seeking=())
    return with_listings(many, [*ideas, retired])


def test_phases_come_in_the_order_of_a_life(board: Registry, make_context: MakeContext) -> None:
    columns = by_phase(lists(make_context(board)), "en")
    assert [column.id for column in columns] == list(PHASES)
    assert list(PHASES) == [phase for phase in LABELS["Lifecycle"] if phase != "retired"]


def test_real_ones_that_seek_come_first_and_examples_last(
    board: Registry, make_context: MakeContext
) -> None:
    idea = by_phase(lists(make_context(board)), "en")[0]
    assert idea.total == (8, 4)
    shown = [(x.listing.outline.example, not x.listing.outline.seeking) for x in idea.items]
    assert shown == sorted(shown)
    assert len(shown) == SHOWN
    assert not idea.all


def test_those_that_state_no_phase_are_told_apart(
    many: Registry, make_context: MakeContext
) -> None:
    unknown = [edited(one, lifecycle=None) for one in list(many.listings.values())[: SHOWN + 1]]
    page = by_address(phase_pages(make_context(with_listings(many, unknown))))["en/phases/"]
    elements = Elements(page.render().body)
    shown = [link for link in elements.links if link.startswith("../solutions/copy-")]
    assert len(shown) == SHOWN
    assert "../solutions/?lifecycle=not_stated" in elements.links
    stated = by_address(phase_pages(make_context(many)))["en/phases/"]
    assert "Phase not stated" not in stated.render().body


def test_only_what_somebody_seeks_is_listed(board: Registry, make_context: MakeContext) -> None:
    (need,) = by_need(lists(make_context(board)), "en")
    assert need.id == "adopters"
    assert need.total == (4, 2)
    assert need.all


def test_the_page_says_who_seeks_what(board: Registry, make_context: MakeContext) -> None:
    page = by_address(phase_pages(make_context(board)))["en/phases/"].render()
    assert [item.anchor for item in page.toc] == [*PHASES, "seek-adopters"]
    elements = Elements(page.body)
    assert "#seek-adopters" in elements.links
    assert "../solutions/?lifecycle=idea" in elements.links
    assert "8 solutions, 4 examples" in elements.text
    assert "copy-099" not in page.body


def test_an_empty_board_has_all_its_columns(small: Registry, make_context: MakeContext) -> None:
    page = by_address(phase_pages(make_context(with_listings(small, []))))["en/phases/"].render()
    assert [item.anchor for item in page.toc] == list(PHASES)
    assert page.body.count("no solutions yet") == len(PHASES)


def test_the_key_follows_what_is_shown(board: Registry, make_context: MakeContext) -> None:
    def key(registry: Registry) -> bytes:
        return by_address(phase_pages(make_context(registry)))["phases/"].key

    retired = board.listings["copy-099"]
    others = [one for one in board.listings.values() if one is not retired]
    unseen = with_listings(board, [*others, edited(retired, version="x")])
    back = with_listings(board, [*others, edited(retired, lifecycle="idea")])
    assert key(unseen) == key(board)
    assert key(back) != key(board)


@in_each_translation
def test_what_phases_mean_is_translated(language: str) -> None:
    assert_translated(language, PHASES.values(), "statistics.po")


@pytest.mark.parametrize("url", ["phases/", "en/phases/", "da/phases/"])
def test_examples_are_spoken_of_where_there_are_any(
    many: Registry, make_context: MakeContext, url: str
) -> None:
    real = with_listings(many, many.real)
    for registry, told in ((many, True), (real, False)):
        page = by_address(phase_pages(make_context(registry)))[url].render()
        assert (
            "eksempler" in page.body or "exempel" in page.body or "examples" in page.body
        ) is told
