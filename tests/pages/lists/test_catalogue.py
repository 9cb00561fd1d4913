"""The catalogue holds every solution once, in order, without a script."""

import re

import pytest
from solution_registry.certification.status import STANDING
from solution_registry.pages import BuildContext
from solution_registry.pages.catalogue import catalogue_pages
from solution_registry.pages.lists import lists
from solution_registry.registry import Registry
from solution_registry.site import MAIN_HEADING, Page

from tests.elements import Elements
from tests.pages.lists.conftest import SITE, MakeContext, by_address, with_listings


@pytest.fixture(scope="module")
def pages(context: BuildContext) -> dict[str, Page]:
    """The catalogue in all languages."""
    return by_address(catalogue_pages(context))


def part(language: str, number: int) -> str:
    """The address of a page of the catalogue."""
    path = "solutions/" if number == 1 else f"solutions/page/{number}/"
    return SITE.root(language) + path


def shown(pages: dict[str, Page], language: str) -> list[list[str]]:
    """The ids on each page of the catalogue in a language."""
    numbers = range(1, len(pages) // len(SITE.languages) + 1)
    html = [pages[part(language, number)].render().body for number in numbers]
    return [Elements(one).solutions() for one in html]


@pytest.mark.parametrize("language", SITE.languages)
def test_every_solution_stands_there_once(
    pages: dict[str, Page], context: BuildContext, language: str
) -> None:
    parts = shown(pages, language)
    assert sorted(id for ids in parts for id in ids) == sorted(context.registry.listings)
    assert [len(ids) for ids in parts[:-1]] == [SITE.page_size] * (len(parts) - 1)


def test_the_certified_come_first_then_the_used_and_examples_last(
    pages: dict[str, Page], context: BuildContext
) -> None:
    listings = [context.registry.listings[id] for ids in shown(pages, "sv") for id in ids]
    weights = [
        (x.outline.example, x.status.state not in STANDING, -x.confirmed, -x.reported)
        for x in listings
    ]
    assert weights == sorted(weights)


def test_names_follow_the_alphabet_of_the_language(context: BuildContext) -> None:
    alike = [
        listing.outline.name["sv"]
        for listing in lists(context).ordered("sv")
        if not listing.outline.example
        and not listing.adoptions
        and listing.status.state not in STANDING
    ]
    swedish = [name for name in alike if name[0] in "ZÅÄÖ"]
    assert swedish == sorted(swedish, key=lambda name: "ZÅÄÖ".index(name[0]))


def test_examples_are_not_counted(pages: dict[str, Page], context: BuildContext) -> None:
    body = Elements(pages["en/solutions/"].render().body).text
    real = len(context.registry.real)
    assert f"{real} solutions, {len(context.registry.listings) - real} examples" in body


def test_each_page_links_to_the_next_and_the_one_before(pages: dict[str, Page]) -> None:
    first, second = (pages[part("sv", number)].render().body for number in (1, 2))
    assert 'rel="next" href="../solutions/page/2/"' in first
    assert 'rel="prev"' not in first
    assert 'rel="prev" href="../../../solutions/"' in second


def test_only_the_first_page_has_the_form_and_its_script(pages: dict[str, Page]) -> None:
    tags = [Elements(pages[part("sv", number)].render().body).tags for number in (1, 2)]
    scripts = [[attrs for tag, attrs in page if tag == "script"] for page in tags]
    assert scripts == [[{"type": "module", "src": "../assets/search/catalogue.js"}], []]
    assert [any(tag == "form" for tag, _ in page) for page in tags] == [True, False]


@pytest.mark.parametrize("language", SITE.languages)
def test_hostile_names_do_nothing(pages: dict[str, Page], language: str) -> None:
    for number in range(1, len(pages) // len(SITE.languages) + 1):
        page = Elements(pages[part(language, number)].render().body)
        assert not [tag for tag, _ in page.tags if tag in {"b", "img", "svg", "style", "title"}]
        assert not [name for _, attrs in page.tags for name in attrs if name.startswith("on")]
    everything = "".join(pages[url].render().body for url in pages)
    assert "&lt;b&gt;Fet&lt;/b&gt;" in everything


def test_there_is_one_main_heading(pages: dict[str, Page]) -> None:
    for page in pages.values():
        body = page.render().body
        assert re.findall(r'<h1 id="([^"]+)"', body) == [MAIN_HEADING]


def test_texts_that_fall_back_say_their_language(pages: dict[str, Page]) -> None:
    assert '<span class="sr-other" lang="sv">Säger något om' in pages["en/solutions/"].render().body


@pytest.mark.parametrize("language", SITE.languages)
def test_the_order_tells_of_examples_where_there_are_any(
    many: Registry, make_context: MakeContext, language: str
) -> None:
    for registry, told in ((many, True), (with_listings(many, many.real), False)):
        page = by_address(catalogue_pages(make_context(registry)))[part(language, 1)].render()
        [order] = re.findall('<p class="sr-small">((?:Cert).*?)</p>', page.body)
        assert bool(re.search("exempel|eksempler|examples", order)) is told
