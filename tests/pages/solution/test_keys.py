"""A page's key changes with what the page shows, and with nothing else."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest
from solution_registry.pages.context import BuildContext
from solution_registry.pages.solution import solution_bundles

from tests.described import solution_pages

FOLDER = Path(__file__).parent / "registry"


def keys(context: BuildContext) -> dict[str, bytes]:
    """The keys of all pages, by address."""
    return {page.url: page.key for page in solution_pages(context)}


def changed(before: BuildContext, after: BuildContext) -> set[str]:
    """The solutions that have a Swedish page with another key; their bundles have one, too."""
    old, new = keys(before), keys(after)
    urls = {url for url in old if url.startswith("solutions/") and old[url] != new[url]}
    found = {"/".join(url.split("/")[:2]) for url in urls}
    was, now = ({one.name: one.key for one in solution_bundles(x)} for x in (before, after))
    assert found == {name for name in was if was[name] != now[name]}
    return found


def test_every_page_has_a_key_of_its_own(context: BuildContext) -> None:
    """Even pages that read the same."""
    assert len(set(keys(context).values())) == len(keys(context))


def test_two_readings_give_the_same_keys(
    context: BuildContext, make_context: Callable[..., BuildContext]
) -> None:
    """Nothing of a run is in a key."""
    assert keys(context) == keys(make_context())


@pytest.mark.parametrize(
    ("entry", "pages"),
    [
        ("minimal", {"solutions/minimal"}),
        # `full` builds on it, and shows its name and status.
        ("plattform", {"solutions/plattform", "solutions/full"}),
        # `full` replaces it, and is its alternative.
        ("gammal", {"solutions/gammal", "solutions/full"}),
    ],
)
def test_a_changed_entry_changes_the_pages_that_show_it(
    entry: str,
    pages: set[str],
    context: BuildContext,
    tmp_path: Path,
    make_context: Callable[..., BuildContext],
) -> None:
    """Its own, and those of the solutions it is related to."""
    folder = copytree(FOLDER, tmp_path / "registry")
    file = folder / "solutions" / entry / "solution.yml"
    file.write_text(file.read_text().replace("summary: {sv: ", "summary: {sv: Ny "))
    assert changed(context, make_context(folder)) == pages


def test_history_is_part_of_the_key(context: BuildContext) -> None:
    """A page says when its entry changed."""
    listings = dict(context.registry.listings)
    listings["minimal"] = replace(listings["minimal"], history=None)
    after = replace(context, registry=replace(context.registry, listings=listings))
    assert changed(context, after) == {"solutions/minimal"}


def test_code_and_settings_are_part_of_every_key(context: BuildContext) -> None:
    """Other words, templates or addresses make other pages."""
    for after in (
        replace(context, code=b"other"),
        replace(context, site=replace(context.site, url="https://a.example.se/")),
    ):
        assert changed(context, after) == {f"solutions/{id}" for id in context.registry.listings}
