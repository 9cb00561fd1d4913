"""Scripts know organisations by what people write, as the commands do."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page
from solution_registry.registry.read_ground import read_ground

from tests.browser.yours import PERMITS
from tests.called import NAMED, forms

KNOWN = read_ground(Path(__file__).parents[2]).vocabulary
TOLD = [
    one.model_dump(include={"id", "name", "official_name", "kind", "also", "country"})
    for one in KNOWN.organisations.values()
]
ASK = """async ([organisations, texts, how]) => {
  const { Called } = await import(new URL("../../assets/called.js", location));
  const called = new Called(organisations);
  const ids = (found) => [found ?? []].flat().map(({ id }) => id);
  return texts.map((text) => ids(called[how](text)));
}"""


def asked(page: Page, texts: list[str], how: str) -> dict[str, list[str]]:
    """What scripts make of texts."""
    page.goto(PERMITS)
    found: Any = page.evaluate(ASK, [TOLD, texts, how])
    return dict(zip(texts, found, strict=True))


def test_who_is_called_so_is_the_same_as_for_the_commands(page: Page) -> None:
    texts = [text for one in KNOWN.organisations.values() for text in forms(one)]
    found = asked(page, list(dict.fromkeys([*NAMED, *texts])), "named")
    assert {text: set(ids) for text, ids in found.items() if text in NAMED} == NAMED
    named = KNOWN.called.named
    assert {text: ids for text, ids in found.items() if named(text).ids != {*ids}} == {}


@pytest.mark.parametrize(
    ("text", "meant", "near"),
    [
        ("Malmö stad", ["se-1280"], ["se-1280"]),
        ("Orebro", ["se-1880"], ["se-1880", "se-region-18"]),  # the municipality, of one name
        ("Region Örebro", ["se-region-18"], ["se-region-18"]),
        ("habo", [], ["se-0305", "se-0643"]),
        ("Åse", [], ["se-2463"]),
        ("Sundsval kommun", [], ["se-2281"]),
        ("Jämtland", [], ["se-region-23"]),
        ("Ankeborg", [], []),
        ("B", [], []),
    ],
)
def test_what_is_not_certain_is_asked_back(
    page: Page, text: str, meant: list[str], near: list[str]
) -> None:
    assert asked(page, [text], "meant")[text] == meant
    assert asked(page, [text], "near")[text] == near
