"""The page of the API leads to files that are there."""

import pytest
from solution_registry.exports.openapi import DOCUMENTS, LINKED, TABLES
from solution_registry.language import languages, words
from solution_registry.pages import BuildContext
from solution_registry.pages.api import api_pages

from tests.described import published
from tests.pages.lists.conftest import by_address
from tests.pages.lists.elements import Elements


def test_every_file_that_is_named_exists(context: BuildContext) -> None:
    files = {asset.url for asset in published(context.registry, context.code)}
    links = Elements(by_address(api_pages(context))["en/api/"].render().body).links
    named = [link.removeprefix("../../") for link in links if "api/v1/" in link]
    assert len(named) > len(DOCUMENTS)
    assert set(named) <= files


@pytest.mark.parametrize("language", [one for one in languages() if one != "en"])
def test_descriptions_are_translated(language: str) -> None:
    said = [about for about, _ in DOCUMENTS.values()] + [*TABLES.values(), *LINKED.values()]
    assert not [text for text in said if text not in words(language).texts]
