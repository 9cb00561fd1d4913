"""What the filters of the catalogue offer, and what an address may name besides."""

import json

import pytest
from solution_registry.pages import BuildContext
from solution_registry.pages.catalogue import filter_assets
from solution_registry.pages.choices import FILTERS, OF_READERS, absent, count, filters
from solution_registry.pages.lists import lists
from solution_registry.pages.search.facets import facet_values

from tests.elements import Elements
from tests.pages.lists.conftest import SITE


@pytest.mark.parametrize("language", SITE.languages)
def test_every_value_that_there_is_has_a_name(context: BuildContext, language: str) -> None:
    """What a solution has is offered; the others are known by their names, and stand in neither."""
    vocabulary = context.registry.vocabulary
    counts = count(facet_values(context), lists(context).listings)
    others = absent(counts, vocabulary, language)
    made = {one.facet: one for one in filters(counts, vocabulary, language)}
    for facet in OF_READERS:
        own = made.pop(facet)
        assert (own.choices, own.idle, own.own is None) == ([], False, False)
    for one in made.values():
        offered = {choice.value for choice in one.choices}
        _, labels = FILTERS[one.facet]
        assert offered == set(counts[one.facet])
        assert offered | others[one.facet].keys() == labels(vocabulary, language).keys()
        assert not offered & others[one.facet].keys()


def test_a_filter_without_a_choice_to_make_is_hidden(context: BuildContext) -> None:
    made = {asset.url: json.loads(asset.content()) for asset in filter_assets(context)}
    html = made["search/en/filters.json"]["html"]
    groups = {
        attrs["data-facet"]: "hidden" in attrs
        for tag, attrs in Elements(html).tags
        if tag == "details"
    }
    values = facet_values(context)
    assert groups == {
        facet: len({value for own in values[facet] for value in own}) < 2
        for facet in FILTERS
        if facet not in OF_READERS
    } | dict.fromkeys(OF_READERS, False)
    assert set(groups.values()) == {True, False}
    assert made["search/en/absent.json"]["lifecycle"]["requirements"] == "Requirements"


def test_where_nothing_is_open_to_anybody_the_municipality_is_not_asked_for(
    context: BuildContext,
) -> None:
    counts = count(facet_values(context), lists(context).listings)
    nothing = {**counts, **{key: {} for key in OF_READERS}}
    made = filters(nothing, context.registry.vocabulary, "sv")
    assert {one.facet for one in made if one.idle} >= OF_READERS.keys()


def test_a_filter_leads_to_what_its_choices_mean(context: BuildContext) -> None:
    made = {asset.url: json.loads(asset.content()) for asset in filter_assets(context)}
    links = [
        attrs["href"]
        for tag, attrs in Elements(made["search/en/filters.json"]["html"]).tags
        if tag == "a"
    ]
    assert links == ["../criteria/#states", "../statistics/#complexity"]
