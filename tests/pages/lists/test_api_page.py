"""The page of the API leads to files that are there."""

from dataclasses import replace
from pathlib import Path

import pytest
from solution_registry.exports.files import FILES, JSON, of_type
from solution_registry.language import languages, words
from solution_registry.pages import BuildContext, api
from solution_registry.pages.api import api_pages

from tests.described import published
from tests.elements import Elements
from tests.exports.test_publiccode import SOFTWARE, tiny_with
from tests.pages.lists.conftest import MakeContext, by_address


def test_every_file_that_is_named_exists(context: BuildContext) -> None:
    files = {asset.url for asset in published(context.registry, context.code)}
    links = Elements(by_address(api_pages(context))["en/api/"].render().body).links
    named = [link.removeprefix("../../") for link in links if "api/v1/" in link]
    assert len(named) > len(of_type(JSON))
    assert set(named) <= files


def test_files_that_no_solution_has_are_told_as_such(
    tmp_path: Path, make_context: MakeContext
) -> None:
    """It is told as long as nothing is whole, also where something seems to be by its outline."""
    stages = ("", SOFTWARE.replace("  features: [{sv: Karta}]\n", ""), SOFTWARE)
    pages = []
    for number, more in enumerate(stages):
        context = make_context(tiny_with(tmp_path / str(number), more))
        pages.append(by_address(api_pages(context))["en/api/"])
    told = ["today none does" in page.render().body for page in pages]
    assert told == [True, True, False]
    assert len({page.key for page in pages}) == len(stages)


def test_of_many_that_could_have_a_file_none_is_read(
    tmp_path: Path, make_context: MakeContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(api, "ASKED", 0)
    monkeypatch.setattr(api, "publiccode_of", None)
    stage = SOFTWARE.replace("  features: [{sv: Karta}]\n", "")
    page = by_address(api_pages(make_context(tiny_with(tmp_path, stage))))["en/api/"]
    assert "today none does" not in page.render().body


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
