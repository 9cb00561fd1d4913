"""Every page and every file of a small site is made, in all languages: quick, without MkDocs."""

import pytest
from solution_registry.pages import NAV, BuildContext, site_parts
from solution_registry.site import Asset, Page, SiteSettings
from solution_registry.site.page import MAIN_HEADING

from tests.described import every_guide, opened
from tests.spoken import LANGUAGES
from tests.tiny import read_tiny

SITE = SiteSettings(name="Lösningar", languages=LANGUAGES)


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> list[Page | Asset]:
    registry = read_tiny(tmp_path_factory.mktemp("registry"))
    context = BuildContext(registry, SITE, b"every page", guides=every_guide(SITE))
    return list(opened(site_parts(context)))


@pytest.fixture(scope="module")
def pages(parts: list[Page | Asset]) -> list[Page]:
    return [one for one in parts if isinstance(one, Page)]


def test_each_is_made(pages: list[Page]) -> None:
    for page in pages:
        made = page.render()
        assert f'<h1 id="{MAIN_HEADING}"' in made.body, page.url
        assert made.title, page.url
        assert made.description, page.url


def test_each_is_in_all_languages(pages: list[Page]) -> None:
    there = {page.url for page in pages}
    for page in pages:
        assert page.alternates[page.language] == page.url
        assert page.alternates.keys() == set(LANGUAGES)
        assert there.issuperset(page.alternates.values()), page.url


def test_the_menu_has_what_each_says_it_is_part_of(pages: list[Page]) -> None:
    said = {page.active: page.url for page in pages}
    items = {item.id for item in NAV}
    assert said.keys() <= items | {""}, "`active` is the id of an item of NAV in pages/__init__.py"
    assert items <= said.keys(), "each item of the menu leads to a page that is part of it"


def test_each_file_is_made(parts: list[Page | Asset]) -> None:
    for one in parts:
        if isinstance(one, Asset):
            assert isinstance(one.content(), bytes), one.url


def test_no_two_have_the_same_address(parts: list[Page | Asset]) -> None:
    addresses = [one.url for one in parts]
    assert len(addresses) == len(set(addresses))
