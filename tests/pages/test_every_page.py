"""Every page and every file of a small site is made, in all languages: quick, without MkDocs."""

from collections.abc import Iterator

import pytest
from solution_registry.names.layout import BESIDE, ROUTES
from solution_registry.pages import NAV, BuildContext, site_parts
from solution_registry.pages.guides import GUIDES
from solution_registry.site import Asset, Page, SiteSettings
from solution_registry.site.page import MAIN_HEADING

from tests.described import every_guide, opened
from tests.spoken import LANGUAGES
from tests.tiny import DATA, read_tiny

SITE = SiteSettings(name="Lösningar", languages=LANGUAGES, page_size=2)
"""Its lists are longer than a page."""


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


def segments(parts: list[Page | Asset]) -> Iterator[list[str]]:
    """The addresses below the root of a language: folders, and names without suffix."""
    roots = tuple(filter(None, map(SITE.root, LANGUAGES)))
    for part in parts:
        root = next((one for one in roots if part.url.startswith(one)), "")
        yield [one.partition(".")[0] for one in part.url.removeprefix(root).split("/")]


def test_no_solution_has_the_name_of_what_lies_beside_it(parts: list[Page | Asset]) -> None:
    entries = {one.name for one in (DATA / "solutions").iterdir()}
    addresses = {tuple(one[: at + 1]) for one in segments(parts) for at in range(len(one))}
    places = {one[:-1] for one in addresses if one[-1] in entries and one[0] != "platforms"}
    assert {("solutions",), ("badges",), ("api", "v1", "solutions")} == places
    beside = {one[-1] for one in addresses if one[:-1] in places} - entries - {""}
    assert beside == BESIDE - {"index"}, "what lies beside solutions stands in names/layout.py"


def test_no_solution_has_the_name_of_a_part_of_the_site(parts: list[Page | Asset]) -> None:
    own = {first for first, *rest in segments(parts) if rest and first}
    own |= {name.partition("/")[0] for name in GUIDES} | {*LANGUAGES}
    assert sorted(own - ROUTES) == [], "add it to ROUTES in names/layout.py"
