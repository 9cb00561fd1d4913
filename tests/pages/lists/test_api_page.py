"""The page of the API leads to files that are there."""

from dataclasses import replace

import pytest
from solution_registry.exports.files import FILES, JSON, of_type
from solution_registry.language import languages, words
from solution_registry.model.terms import SOFTWARE
from solution_registry.pages import BuildContext
from solution_registry.pages.api import api_pages

from tests.described import published
from tests.elements import Elements
from tests.pages.lists.conftest import by_address


def test_every_file_that_is_named_exists(context: BuildContext) -> None:
    files = {asset.url for asset in published(context.registry, context.code)}
    links = Elements(by_address(api_pages(context))["en/api/"].render().body).links
    named = [link.removeprefix("../../") for link in links if "api/v1/" in link]
    assert len(named) > len(of_type(JSON))
    assert set(named) <= files


def test_files_that_no_solution_has_are_told_as_such(context: BuildContext) -> None:
    """It is told as soon as nothing is whole, and no longer when something may be."""
    [some] = [one for one in context.registry.real if one.outline.kind in SOFTWARE][:1]
    whole = some.outline._replace(terms="open_source", licence="EUPL-1.2", filled=("software",))
    listings = {**context.registry.listings, some.id: replace(some, outline=whole)}
    able = replace(context, registry=replace(context.registry, listings=listings))
    said = "today none does"
    before, after = (by_address(api_pages(one))["en/api/"] for one in (context, able))
    assert said in before.render().body
    assert said not in after.render().body
    assert before.key != after.key


@pytest.mark.parametrize("url", ["", "https://registry.example/"])
def test_how_to_keep_a_copy_is_told_wherever_the_site_is(url: str, context: BuildContext) -> None:
    """Only what is told of the feed depends on it."""
    placed = replace(context, site=replace(context.site, url=url))
    page = by_address(api_pages(placed))["en/api/"].render().body
    assert 'id="copy"' in page
    assert "meta.generated_on" in page.partition('id="copy"')[2].partition("<h2")[0]
    assert ("feed.xml" in page.partition('id="follow"')[2].partition("<h2")[0]) == bool(url)


@pytest.mark.parametrize("language", [one for one in languages() if one != "en"])
def test_descriptions_are_translated(language: str) -> None:
    assert not [file.about for file in FILES if file.about not in words(language).texts]
