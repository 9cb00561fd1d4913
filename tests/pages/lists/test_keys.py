"""One changed solution changes the keys of those pages alone that show it."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from solution_registry.pages import BuildContext
from solution_registry.pages.catalogue import catalogue_pages
from solution_registry.pages.criteria import criteria_pages
from solution_registry.pages.grouping_pages import grouping_pages
from solution_registry.pages.home import home_pages
from solution_registry.pages.organisations import organisation_pages
from solution_registry.registry import Outline, Registry
from solution_registry.site import Bundle, Page

from tests.elements import Elements
from tests.pages.lists.conftest import SITE, MakeContext, by_address, with_listings

KINDS = (catalogue_pages, grouping_pages, organisation_pages, criteria_pages)
CHANGED = "copy-011"


def all_pages(context: BuildContext) -> Iterable[Page | Bundle]:
    for kind in KINDS:
        yield from kind(context)


def changed(registry: Registry, edit: Callable[[Outline], Outline]) -> Registry:
    """The registry with one solution edited."""
    listing = registry.listings[CHANGED]
    outline = edit(listing.outline)._replace(version="another")
    others = [x for x in registry.listings.values() if x.id != CHANGED]
    return with_listings(registry, [*others, replace(listing, outline=outline)])


def shows(page: Page) -> bool:
    return CHANGED in Elements(page.render().body).solutions()


def test_what_does_not_show_it_keeps_its_key(many: Registry, make_context: MakeContext) -> None:
    before = by_address(all_pages(make_context(many)))
    after = by_address(
        all_pages(make_context(changed(many, lambda x: x._replace(summary={"sv": "Ny"}))))
    )
    assert before.keys() == after.keys()
    other = {url for url in before if before[url].key != after[url].key}
    organisations = {url for url in other if "organisations/" in url}
    showing = {url for url in before if shows(before[url])}
    assert showing - organisations == other - organisations
    assert showing & {url for url in before if "organisations/" in url} <= organisations
    assert len(organisations) < len(before) / 4


def test_of_a_long_list_only_the_page_that_shows_it_is_made_again(many: Registry) -> None:
    site = replace(SITE, page_size=5)
    before, after = (
        by_address(organisation_pages(BuildContext(registry, site, b"test")))
        for registry in (many, changed(many, lambda x: x._replace(summary={"sv": "Ny"})))
    )
    long = {url for url in before if "/page/" in url}
    other = {url for url in long if before[url].key != after[url].key}
    assert other == {url for url in long if shows(before[url])}
    assert 0 < len(other) < len(long)


def test_a_page_with_the_same_key_is_the_same(many: Registry, make_context: MakeContext) -> None:
    before = by_address(all_pages(make_context(many)))
    after = by_address(
        all_pages(make_context(changed(many, lambda x: x._replace(name={"sv": "Ny"}))))
    )
    same = [url for url in before if before[url].key == after[url].key]
    assert same
    assert all(before[url].render() == after[url].render() for url in same)


def test_a_bundle_with_the_same_key_has_the_same_parts(
    many: Registry, make_context: MakeContext
) -> None:
    def edit(outline: Outline) -> Outline:
        return outline._replace(name={"sv": "Ny"}, service_areas=outline.service_areas[:1])

    before, after = (
        {one.name: one for one in all_pages(make_context(registry)) if isinstance(one, Bundle)}
        for registry in (many, changed(many, edit))
    )
    same = [name for name in before if before[name].key == after[name].key]
    assert 0 < len(same) < len(before)
    for name in same:
        was, now = before[name].parts(), after[name].parts()
        assert [(one.url, one.key) for one in was] == [(one.url, one.key) for one in now]


def test_the_home_page_is_made_again_when_a_number_may_be_another(
    many: Registry, make_context: MakeContext
) -> None:
    before = by_address(home_pages(make_context(many)))
    after = by_address(home_pages(make_context(changed(many, lambda x: x._replace(example=True)))))
    assert before
    assert all(before[url].key != after[url].key for url in before)


def test_keys_do_not_depend_on_the_run(many: Registry, make_context: MakeContext) -> None:
    one, other = (by_address(all_pages(make_context(many))) for _ in range(2))
    assert {url: page.key for url, page in one.items()} == {
        url: page.key for url, page in other.items()
    }
