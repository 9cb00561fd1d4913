"""One changed solution changes the keys of those pages alone that show it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import pytest
from solution_registry.certification.past import Checkpoint, Past
from solution_registry.certification.status import State, Status
from solution_registry.history import History
from solution_registry.pages import PAGES, BuildContext
from solution_registry.pages.catalogue import catalogue_pages
from solution_registry.pages.criteria import criteria_pages
from solution_registry.pages.grouping_pages import grouping_pages
from solution_registry.pages.home import home_pages
from solution_registry.pages.organisations import organisation_pages
from solution_registry.registry import Listing, Outline, Registry
from solution_registry.site import Bundle, Page
from solution_registry.site.page import Rendered

from tests.described import every_guide
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


def every_page(registry: Registry, past: Past = Past()) -> dict[str, Page]:  # noqa: B008 - frozen
    """The pages of all kinds, in one language: each is as quick to forget something in."""
    site = replace(SITE, languages=("en",))
    context = BuildContext(registry, site, b"test", past, every_guide(site))
    return by_address(part for pages in PAGES for part in pages(context))


@pytest.fixture(scope="module")
def before(many: Registry) -> dict[str, Page]:
    return every_page(many)


@pytest.fixture(scope="module")
def shown(before: dict[str, Page]) -> dict[str, Rendered]:
    return {url: page.render() for url, page in before.items()}


def stale(
    before: dict[str, Page], shown: dict[str, Rendered], after: dict[str, Page]
) -> Iterator[str]:
    """Pages that would stand as they were, though they would be made otherwise now."""
    for url in before.keys() & after.keys():
        if before[url].key == after[url].key and shown[url] != after[url].render():
            yield url


FORGOTTEN = (
    "An incremental build leaves these pages as they were: what `in_languages` is given as `read` "
    "(or the key of their Bundle) does not tell all that they show"
)


STATING = ("full", "gammal", "mall")


@pytest.mark.parametrize("field", [one for one in Outline._fields if one not in {"id", "version"}])
def test_no_page_reads_what_its_key_does_not_tell_of_an_entry(
    many: Registry, before: dict[str, Page], shown: dict[str, Rendered], field: str
) -> None:
    """Each field says what it says in another entry: in the one that states all, where it can."""
    own = getattr(many.listings[CHANGED].outline, field)
    said = (getattr(many.listings[id].outline, field) for id in STATING)
    other: Any = next((one for one in said if one != own), None)
    if other is None:
        assert isinstance(own, tuple), "no entry in tests/pages/solution/registry states it"
        other = ()
    after = every_page(changed(many, lambda one: one._replace(**{field: other})))
    assert sorted(stale(before, shown, after)) == [], FORGOTTEN


LIVED = {
    "status": partial(replace, status=Status(State.WITHDRAWN)),
    "history": partial(replace, history=History(date(2026, 2, 2), date(2026, 2, 9), 3, 2)),
    "adoptions": lambda one: replace(one, adoptions=one.adoptions[:-1]),
}
"""What an entry's files do not say alone: days, decisions and policy, and git."""


@pytest.mark.parametrize("edit", LIVED.values(), ids=LIVED)
def test_no_page_reads_what_its_key_does_not_tell_of_a_listing(
    many: Registry,
    before: dict[str, Page],
    shown: dict[str, Rendered],
    edit: Callable[[Listing], Listing],
) -> None:
    assert edit(many.listings[CHANGED]) != many.listings[CHANGED]
    others = [x for x in many.listings.values() if x.id != CHANGED]
    after = every_page(with_listings(many, [*others, edit(many.listings[CHANGED])]))
    assert sorted(stale(before, shown, after)) == [], FORGOTTEN


@pytest.mark.parametrize("gone", [CHANGED, "full", "mall", "plattform"])
def test_no_page_reads_what_its_key_does_not_tell_of_which_there_are(
    many: Registry, before: dict[str, Page], shown: dict[str, Rendered], gone: str
) -> None:
    after = every_page(with_listings(many, [x for x in many.listings.values() if x.id != gone]))
    assert sorted(stale(before, shown, after)) == [], FORGOTTEN


def test_no_page_reads_what_its_key_does_not_tell_of_the_checkpoint(
    many: Registry, before: dict[str, Page], shown: dict[str, Rendered]
) -> None:
    proven = Checkpoint("https://losningar.example.se/", "c" * 40, "SHA256:anchor", "sha256:policy")
    after = every_page(many, Past(checkpoint=proven))
    assert sorted(stale(before, shown, after)) == [], FORGOTTEN


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
