"""Every kind of page opens without fault, in every language, scheme and width."""

from itertools import product
from pathlib import Path

import pytest

from tests.browser.axe import COLOURS, EVERYTHING, WORDS, Rules, violations
from tests.browser.kinds import KINDS, MISSING, address
from tests.browser.looks import DARK, LIGHT, PHONE, Look, Reader
from tests.browser.watch import watch
from tests.browser.width import NARROWEST, too_wide

# Everything in one look; elsewhere what may differ there. Contrast takes most of the time.
LOOKED_AT = [
    *product(KINDS, ["sv"], [LIGHT], [EVERYTHING]),
    *product(KINDS, ["en", "da"], [LIGHT], [WORDS]),
    *product(KINDS, ["sv"], [PHONE], [WORDS]),
    *product(KINDS, ["sv"], [DARK], [COLOURS]),
]

IDS = [f"{kind}-{language}-{look}" for kind, language, look, _ in LOOKED_AT]


@pytest.mark.parametrize(("kind", "language", "look", "rules"), LOOKED_AT, ids=IDS)
def test_a_page_has_no_fault(
    reader: Reader, site_url: str, kind: str, language: str, look: Look, rules: Rules
) -> None:
    page = reader(look).new_page()
    problems = watch(page, site_url)
    answer = page.goto(address(kind, language))
    assert answer is not None
    assert answer.ok
    assert violations(page, rules) == []
    assert too_wide(page) == []
    page.set_viewport_size({"width": NARROWEST, "height": 800})
    assert too_wide(page) == []
    assert problems == []
    page.close()


@pytest.mark.parametrize("look", [LIGHT, PHONE, DARK], ids=str)
def test_a_missing_page_is_told_without_fault(reader: Reader, site_url: str, look: Look) -> None:
    page = reader(look).new_page()
    problems = watch(page, site_url)
    answer = page.goto(MISSING)
    assert answer is not None
    assert answer.status == 404
    assert all(MISSING in problem for problem in problems), problems
    assert violations(page, EVERYTHING) == []
    page.get_by_role("link", name="Till startsidan").click()
    assert page.url == site_url
    page.close()


def test_no_kind_of_page_is_left_out(built_site: Path) -> None:
    built = {path.parent.relative_to(built_site).as_posix() for path in built_site.rglob("*.html")}
    swedish = {path for path in built if not path.startswith(("en", "da", "assets"))}
    assert {shape(path) for path in KINDS.values()} >= {shape(path) for path in swedish}


def shape(path: str) -> str:
    """Leave names out of an address: ``solutions/*/documents/*``. Later pages are as the first."""
    parts = path.removesuffix("/").split("/")
    if parts[-2:-1] == ["page"] and len(parts) > 3:
        parts = parts[:-2]
    named = [
        "*" if part.isdigit() or (at % 2 and part != "page") else part
        for at, part in enumerate(parts)
    ]
    return "/".join(named).removeprefix(".")
