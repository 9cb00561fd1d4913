"""The pictures of the site that the guides show, in each language.

Run as ``scripts/look --guides``, after a change of what they show.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from playwright.sync_api import Browser

from tests.browser.kinds import HOMES

FOLDER = Path("docs/assets/guides")
WIDTH = 880
"""Pixels: a page in one column, which stays legible beside text."""


class Picture(NamedTuple):
    """A part of a page."""

    address: str
    start: str
    """The selector of the element it begins at; "" for the top of the page."""
    height: int


PICTURES: Mapping[str, Picture] = MappingProxyType(
    {
        "catalogue": Picture("solutions/?q=bygglov", "h1", 780),
        "solution": Picture("solutions/exempel-felanmalan/", "", 560),
        "routes": Picture("solutions/exempel-felanmalan/", "#routes", 470),
        "adopters": Picture("solutions/exempel-felanmalan/", "#adopters", 640),
        "certification": Picture("solutions/exempel-bygglov/certification/", "", 620),
        "document": Picture(
            "solutions/exempel-upphandling-e-arkiv/documents/kravspecifikation/", "", 620
        ),
        "problem": Picture("problems/not-in-list/", "", 620),
    }
)


def take_pictures(browser: Browser, url: str, root: Path) -> Iterator[Path]:
    """Take each picture in each language; the values are the files, below `root`."""
    page = browser.new_page(
        base_url=url, reduced_motion="reduce", viewport={"width": WIDTH, "height": 800}
    )
    for language, home in HOMES.items():
        for name, picture in PICTURES.items():
            page.goto(home + picture.address)
            page.wait_for_load_state("networkidle")
            top = 0.0
            if picture.start and (box := page.locator(picture.start).first.bounding_box()):
                top = max(box["y"] - 16, 0)
            file = FOLDER / f"{name}.{language}.png"
            page.screenshot(
                path=root / file,
                full_page=True,
                clip={"x": 0, "y": top, "width": WIDTH, "height": picture.height},
            )
            yield file
    page.close()
