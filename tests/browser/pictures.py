"""The pictures of the site that the guides show, in each language, and the README's.

Run as ``scripts/look --guides``, after a change of what they show.
"""

from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from playwright.sync_api import Browser, Page

from tests.browser.kinds import HOMES

FOLDER = Path("docs/assets/guides")
WIDTH = 880
"""Pixels: a page in one column, which stays legible beside text."""


class Picture(NamedTuple):
    """A part of a page."""

    address: str
    """With `{permits}` where a reader writes what is looked for."""
    start: str
    """The selector of the element it begins at; "" for the top of the page."""
    height: int


PERMITS = {"sv": "bygglov", "en": "building+permit", "da": "byggetilladelse"}
"""What the guide for followers searches for, as each language calls it."""

PICTURES: Mapping[str, Picture] = MappingProxyType(
    {
        "catalogue": Picture("solutions/?q={permits}", ".sr-search", 700),
        "solution": Picture("solutions/exempel-felanmalan/", "", 560),
        "routes": Picture("solutions/exempel-felanmalan/", "#routes", 450),
        "adopters": Picture("solutions/exempel-felanmalan/", "#adopters", 640),
        "certification": Picture("solutions/exempel-bygglov/certification/", "", 620),
        "document": Picture(
            "solutions/exempel-upphandling-e-arkiv/documents/kravspecifikation/",
            "main [data-yours]",
            620,
        ),
        "problem": Picture("problems/not-in-list/", "", 620),
    }
)


README = Path("docs/images/site.png")


def take_pictures(browser: Browser, url: str, root: Path) -> Iterator[Path]:
    """Take each picture in each language; the values are the files, below `root`."""
    page = browser.new_page(
        base_url=url, reduced_motion="reduce", viewport={"width": WIDTH, "height": 800}
    )
    desk = browser.new_page()
    for language, home in HOMES.items():
        for name, picture in PICTURES.items():
            page.goto(home + picture.address.format(permits=PERMITS[language]))
            page.wait_for_load_state("networkidle")
            top = 0.0
            if picture.start and (box := page.locator(picture.start).first.bounding_box()):
                top = max(box["y"] - 16, 0)
            shown = page.screenshot(
                full_page=True,
                clip={"x": 0, "y": top, "width": WIDTH, "height": picture.height},
            )
            file = FOLDER / f"{name}.{language}.webp"
            (root / file).write_bytes(_webp(desk, shown))
            yield file
    page.set_viewport_size({"width": 1200, "height": 820})
    page.goto("en/solutions/?q=report")
    page.wait_for_load_state("networkidle")
    page.screenshot(path=root / README)
    yield README
    page.close()
    desk.close()


_AS_WEBP = """async (png) => {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  canvas.getContext("2d").drawImage(image, 0, 0);
  const blob = await canvas.convertToBlob({ type: "image/webp", quality: 0.36 });
  const reader = new FileReader();
  reader.readAsDataURL(blob);
  await new Promise((done) => { reader.onload = done; });
  return reader.result.split(",")[1];
}"""


def _webp(page: Page, png: bytes) -> bytes:
    """A picture at a third of its size, which a telephone's reader pays for."""
    return b64decode(page.evaluate(_AS_WEBP, b64encode(png).decode()))
