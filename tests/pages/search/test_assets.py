"""The files of the index: complete, the same each time, cheap to make again, small to load."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from solution_registry.certification.status import State, Status
from solution_registry.pages import BuildContext
from solution_registry.pages.lists import lists
from solution_registry.pages.search import facets as facets_module
from solution_registry.pages.search import index as index_module
from solution_registry.pages.search import search_assets
from solution_registry.pages.search.facets import FACETS, Values, facet_values
from solution_registry.registry import Registry
from solution_registry.registry.outline import RouteOutline
from solution_registry.site import Asset

from tests.pages.lists.conftest import MakeContext, copy, with_listings

LARGE = 2_100
"""Solutions of a registry in which groups are told apart by two letters."""


def files(context: BuildContext) -> dict[str, Asset]:
    """The files by address; no two have the same."""
    found: dict[str, Asset] = {}
    for asset in search_assets(context):
        assert asset.url not in found
        found[asset.url] = asset
    return found


@pytest.fixture(scope="module")
def made(context: BuildContext) -> dict[str, Asset]:
    return files(context)


def test_the_contents_name_every_shard(made: dict[str, Asset]) -> None:
    for language in ("sv", "en", "da"):
        contents = json.loads(made[f"search/{language}/index.json"].content())
        named = {f"search/{language}/{name}.json" for name in contents["files"].split()}
        there = {
            url
            for url in made
            if url.startswith((f"search/{language}/begin", f"search/{language}/end"))
        }
        assert named == there


def test_cards_lie_in_the_order_of_ids(made: dict[str, Asset], context: BuildContext) -> None:
    blocks = [url for url in made if url.startswith("search/sv/cards/")]
    cards = [
        card
        for number in range(len(blocks))
        for card in json.loads(made[f"search/sv/cards/{number}.json"].content())
    ]
    listings = context.registry.listings.values()
    assert cards == [lists(context).card(listing, "sv", "../") for listing in listings]


def test_the_name_decides_between_those_that_are_as_new_or_as_used(
    made: dict[str, Asset], context: BuildContext
) -> None:
    """Nobody knows when these came, so all are as new; ids say nothing to a reader."""
    for language in ("sv", "da"):
        places = {
            order: json.loads(made[f"search/{language}/order-{order}.json"].content())["places"]
            for order in ("name", "new", "used")
        }
        assert places["new"] == places["name"]
        listings = list(context.registry.listings.values())
        used = sorted(range(len(listings)), key=places["used"].__getitem__)
        rows = [(-listings[x].confirmed, -listings[x].reported, places["name"][x]) for x in used]
        assert rows == sorted(rows)


def test_examples_have_the_lowest_rank(made: dict[str, Asset], context: BuildContext) -> None:
    ranks = json.loads(made["search/rank.json"].content())["ranks"]
    listings = context.registry.listings.values()
    assert [rank == "0" for rank in ranks] == [listing.outline.example for listing in listings]


@pytest.mark.parametrize(
    ("lifecycle", "state"),
    [
        ("retired", State.LISTED),
        ("phase_out", State.LISTED),
        ("production", State.DEPRECATED),
        ("production", State.WITHDRAWN),
    ],
)
def test_what_is_ending_ranks_below_all_that_is_real(
    small: Registry, make_context: MakeContext, lifecycle: str, state: State
) -> None:
    like = copy(small.listings["minimal"], 1)
    ended = copy(small.listings["minimal"], 2)
    ended = replace(
        ended, outline=ended.outline._replace(lifecycle=lifecycle), status=Status(state)
    )
    context = make_context(with_listings(small, (like, ended)))
    alive, retired = json.loads(files(context)["search/rank.json"].content())["ranks"]
    assert "0" < retired < alive


def test_facets_say_what_each_solution_has(made: dict[str, Asset], context: BuildContext) -> None:
    for name, values in FACETS.items():
        facet = json.loads(made[f"search/facets/{name}.json"].content())
        width = len(facet["codes"]) // len(context.registry.listings)
        for number, listing in enumerate(context.registry.listings.values()):
            code = int(facet["codes"][number * width : (number + 1) * width], 36)
            own = {facet["values"][at] for at in facet["sets"][code]}
            assert own == set(values(context, listing, listing.outline))


@pytest.mark.parametrize(
    ("type_", "bases", "whom"),
    [
        ("open_source", (), ("everybody",)),
        ("framework", ("named",), ("named",)),
        ("framework", ("named", "class"), ("check",)),
        ("framework", (), ("not_stated",)),
        ("own_procurement", (), ("own",)),
    ],
)
def test_a_facet_says_for_whom_as_cards_do(
    small: Registry, make_context: MakeContext, type_: str, bases: tuple[str, ...], whom: Values
) -> None:
    route = RouteOutline(type_, "se", None, None, None, (), full=False, bases=bases)
    one = small.listings["minimal"]
    one = replace(one, outline=one.outline._replace(routes=(route,)))
    assert facet_values(make_context(with_listings(small, (one,))))["whom"][-1] == whom


@pytest.mark.parametrize(("terms", "whom"), [("open_source", ("everybody",)), ("licensed", ())])
def test_without_routes_an_open_licence_says_for_whom(
    small: Registry, make_context: MakeContext, terms: str, whom: Values
) -> None:
    one = small.listings["minimal"]
    one = replace(one, outline=one.outline._replace(terms=terms, routes=()))
    assert facet_values(make_context(with_listings(small, (one,))))["whom"][-1] == whom


def test_a_facet_says_to_whom_by_any_route_that_can_be_used(
    small: Registry, make_context: MakeContext
) -> None:
    """Whether it is open to everybody is said once, whoever is named besides."""
    named = RouteOutline(
        "framework", "se", None, None, None, ("se-1", "se-2"), full=False, bases=("named",)
    )
    more = named._replace(named=("se-2", "dk-1"), type="in_house")
    ended = named._replace(named=("se-3",), last_call_off=date(2020, 1, 1))
    free = RouteOutline("open_source", "dk", None, None, None, (), full=False)
    one = small.listings["minimal"]
    for routes, told in (
        ((named, more, ended), ("se-1", "se-2", "dk-1")),
        ((named, free), ("everybody",)),
        ((named._replace(named=(), bases=("class",)),), ()),
        ((ended,), ()),
    ):
        changed = replace(one, outline=one.outline._replace(routes=routes))
        found = facet_values(make_context(with_listings(small, (changed,))))
        assert found["open_to"][-1] == told


def test_an_example_that_is_open_is_open_to_fictional_organisations_alone(
    small: Registry, make_context: MakeContext
) -> None:
    free = RouteOutline("open_source", "zz", None, None, None, (), full=False)
    one = small.listings["minimal"]
    one = replace(one, outline=one.outline._replace(routes=(free,), example=True))
    found = facet_values(make_context(with_listings(small, (one,))))
    assert found["open_to"][-1] == ("zz",)


def test_a_facet_says_in_which_part_of_the_quadrant(
    small: Registry, make_context: MakeContext
) -> None:
    one = small.listings["minimal"]
    one = replace(one, outline=one.outline._replace(complexity=("low", "high")))
    found = facet_values(make_context(with_listings(small, (one,))))
    assert found["quadrant"][-1] == ("expensive_and_hard",)


def test_hostile_names_are_text_in_cards(made: dict[str, Asset]) -> None:
    cards = [a.content().decode() for url, a in made.items() if "/cards/" in url]
    assert not [
        card for card in cards if "<script" in card or "<b>" in card or 'onerror=\\"' in card
    ]


def test_two_builds_are_the_same(many: Registry, make_context: MakeContext) -> None:
    one, other = (files(make_context(many)) for _ in range(2))
    assert {url: (a.key, a.content()) for url, a in one.items()} == {
        url: (a.key, a.content()) for url, a in other.items()
    }


def kept(registry: Registry, folder: Path) -> Registry:
    """The registry, with a folder to keep its index in."""
    return replace(registry, settings=replace(registry.settings, cache=folder))


def test_a_kept_index_is_brought_up_to_date(
    many: Registry, make_context: MakeContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files(make_context(kept(many, tmp_path)))
    listing = many.listings["copy-003"]
    outline = listing.outline._replace(version="another", summary={"sv": "Felanmälan av gator"})
    others = [x for x in many.listings.values() if x.id != listing.id]
    changed = with_listings(many, [*others, replace(listing, outline=outline)])
    fresh = {url: a.content() for url, a in files(make_context(changed)).items()}

    def never(*_: object) -> None:
        raise AssertionError("the index was made anew")

    monkeypatch.setattr(index_module, "make", never)
    monkeypatch.setattr("solution_registry.pages.search.assets.make", never)
    again = files(make_context(kept(changed, tmp_path)))
    assert {url: a.content() for url, a in again.items()} == fresh


def test_a_solution_that_comes_makes_a_new_index(
    many: Registry, make_context: MakeContext, tmp_path: Path
) -> None:
    files(make_context(kept(many, tmp_path)))
    more = with_listings(many, [*many.listings.values(), copy(many.listings["minimal"], 900)])
    again = files(make_context(kept(more, tmp_path)))
    fresh = files(make_context(more))
    assert {url: a.content() for url, a in again.items()} == {
        url: a.content() for url, a in fresh.items()
    }


def test_a_damaged_index_is_made_anew(
    many: Registry, make_context: MakeContext, tmp_path: Path
) -> None:
    before = {url: a.content() for url, a in files(make_context(kept(many, tmp_path))).items()}
    for file in tmp_path.iterdir():
        file.write_bytes(b"\x80damaged")
    after = {url: a.content() for url, a in files(make_context(kept(many, tmp_path))).items()}
    assert after == before


def test_a_first_query_loads_tens_of_kilobytes(small: Registry, make_context: MakeContext) -> None:
    like = small.listings["minimal"]
    context = make_context(with_listings(small, (copy(like, n) for n in range(LARGE))))
    sizes = {url: len(asset.content()) for url, asset in files(context).items()}
    shards = [size for url, size in sizes.items() if "/begin-" in url or "/end-" in url]
    cards = [size for url, size in sizes.items() if "/cards/" in url]
    first = sizes["search/sv/index.json"] + sizes["search/rank.json"]
    assert first + 2 * max(shards) + 10 * max(cards) < 100_000


def test_an_index_that_other_code_made_is_made_anew(
    many: Registry, make_context: MakeContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files(make_context(kept(many, tmp_path)))
    made: list[object] = []

    def noted(*given: Any) -> index_module.Index:
        made.append(given)
        return index_module.make(*given)

    monkeypatch.setattr("solution_registry.pages.search.assets.make", noted)
    files(make_context(kept(many, tmp_path)))
    assert made == []
    files(replace(make_context(kept(many, tmp_path)), code=b"other"))
    assert len(made) == len(make_context(many).site.languages)


def test_values_of_what_is_as_it_was_are_not_asked_for_again(
    small: Registry, make_context: MakeContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    registry = replace(small, settings=replace(small.settings, cache=tmp_path))
    found = facet_values(make_context(registry))
    monkeypatch.setattr(facets_module, "FACETS", dict.fromkeys(FACETS, pytest.fail))
    assert facet_values(make_context(registry)) == found
    assert all(found["status"])
