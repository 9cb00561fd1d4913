"""Every kind of page opens without fault, in every language, scheme and width."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import COLOURS, EVERYTHING, LINKS, WORDS, violations
from tests.browser.faults import faults_by_width
from tests.browser.kinds import HOMES, KINDS, MISSING, address
from tests.browser.layout import layout_faults, space_out
from tests.browser.looks import DARK, LIGHT, PHONE, Look, Reader, visit, wear
from tests.browser.watch import watch
from tests.browser.width import NARROWEST

# Contrast takes most of the time, and is the same whatever the words are.
RULES = {"sv": EVERYTHING, "en": WORDS, "da": WORDS}
IN_DARK = {"sv": COLOURS, "en": LINKS, "da": LINKS}
"""What may differ where a page is as in light, but for its colours."""

NARROW = Look("light", NARROWEST)


Opened = tuple[Page, list[str]]
"""A page, and what has gone wrong on it."""


@pytest.fixture(scope="module")
def kept_open(reader: Reader, site_url: str) -> Iterator[Opened]:
    """One page that goes from address to address: to open another takes longer than to look."""
    page = reader(LIGHT).new_page()
    yield page, watch(page, site_url)
    page.close()


@pytest.fixture
def opened(kept_open: Opened) -> Iterator[Opened]:
    """The same, with nothing left of what went wrong elsewhere."""
    yield kept_open
    kept_open[1].clear()


@pytest.mark.parametrize("language", HOMES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_has_no_fault(opened: Opened, kind: str, language: str) -> None:
    page, faults = opened
    answer = visit(page, LIGHT, address(kind, language))
    assert answer is not None
    assert answer.ok
    faults += faults_by_width(page, RULES[language], IN_DARK[language], layout_faults)
    wear(page, NARROW)
    faults += [f"{NARROW}: {fault}" for fault in layout_faults(page)]
    space_out(page)
    faults += [f"spaced out: {fault}" for fault in layout_faults(page)]
    assert faults == []


@pytest.mark.parametrize("look", [LIGHT, PHONE, DARK], ids=str)
def test_a_missing_page_is_told_without_fault(reader: Reader, site_url: str, look: Look) -> None:
    page = reader(look).new_page()
    problems = watch(page, site_url)
    answer = page.goto(MISSING)
    assert answer is not None
    assert answer.status == 404
    assert all(MISSING in problem for problem in problems), problems
    assert violations(page, EVERYTHING) == []
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Gå till innehållet")).to_be_focused()
    page.get_by_role("link", name="Till startsidan").click()
    assert page.url == site_url
    page.close()


def test_no_kind_of_page_is_left_out(built_site: Path) -> None:
    built = {path.parent.relative_to(built_site).as_posix() for path in built_site.rglob("*.html")}
    swedish = {path for path in built if not path.startswith(("en", "da", "assets"))}
    assert {pattern(path) for path in KINDS.values()} >= {pattern(path) for path in swedish}


def pattern(path: str) -> str:
    """Leave names out of an address: ``solutions/*/documents/*``. Later pages are as the first."""
    parts = path.removesuffix("/").split("/")
    if parts[-2:-1] == ["page"] and len(parts) > 3:
        parts = parts[:-2]
    named = [
        "*" if part.isdigit() or (at % 2 and part != "page") else part
        for at, part in enumerate(parts)
    ]
    return "/".join(named).removeprefix(".")
