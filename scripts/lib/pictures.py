"""Draws icons and pictures from the mark of the registry, with the Chromium of the tests."""

import struct
import sys
from html import escape
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

PROJECT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(PROJECT))

from solution_registry.language import languages, words  # noqa: E402 - found by now
from solution_registry.pages.web_manifest import COLOURS  # noqa: E402 - as above

from tests.browser.chromium import ARGUMENTS, find_chromium  # noqa: E402 - as above

THEME = PROJECT / "plugins/solution_registry/theme"
IMAGES = THEME / "assets/images"
BRAND = COLOURS["light"]

ICONS = {
    # name: its side in pixels, and how much of it the mark fills, on a ground with round corners
    "apple-touch-icon.png": (180, 0.62, 0),
    "icon-192.png": (192, 0.66, 0.18),
    "icon-512.png": (512, 0.66, 0.18),
    # Systems cut this one to the shape that they like; all within the middle four fifths is seen.
    "icon-maskable-512.png": (512, 0.5, 0),
}


def mark() -> str:
    """The mark's SVG, to be placed in a page or in another SVG."""
    return (IMAGES / "logo.svg").read_text("utf-8").strip()


def icon(side: int, fill: float, corner: float) -> str:
    """Write an icon as SVG: the mark in white on the colour of the registry."""
    inner = side * fill
    at = (side - inner) / 2
    placed = mark().replace(
        "<svg ", f'<svg x="{at:g}" y="{at:g}" width="{inner:g}" height="{inner:g}" color="#fff" ', 1
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">'
        f'<rect width="{side}" height="{side}" rx="{side * corner:g}" fill="{BRAND}"/>'
        f"{placed}</svg>\n"
    )


def share(language: str | None) -> str:
    """Write the page that is photographed for a picture: the mark, and what this is."""
    text = ""
    if language:
        told = words(language).text
        title = told("solutions that municipalities share")
        more = told("What they can do, what they cost, who delivers them and how you join.")
        text = f"<div><h1>{escape(title[0].upper() + title[1:])}</h1><p>{escape(more)}</p></div>"
    return f"""<!doctype html><meta charset="utf-8"><style>
      body {{ margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 90px;
        display: flex; gap: 80px; align-items: center; justify-content: center; color: #fff;
        background: {BRAND}; font-family: "Liberation Sans", sans-serif }}
      svg {{ width: 300px; height: 300px; flex: none }}
      h1 {{ font-size: 68px; line-height: 1.12; margin: 0 0 30px; letter-spacing: -1px }}
      p {{ font-size: 33px; line-height: 1.4; margin: 0; color: #cfe3e3 }}
    </style>{mark()}{text}"""


def photograph(browser: Browser, html: str, width: int, height: int) -> bytes:
    """Take a picture of a page, its ground transparent where nothing is drawn."""
    page = browser.new_page(viewport={"width": width, "height": height})
    page.set_content(html)
    picture = page.screenshot(omit_background=True)
    page.close()
    return picture


def ico(picture: bytes, side: int) -> bytes:
    """Put a PNG into an .ico: a header, one entry, the picture."""
    entry = struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), 22)
    return struct.pack("<HHH", 0, 1, 1) + entry + picture


def draw(browser: Browser) -> None:
    """Write every file."""
    svg = icon(32, 0.72, 0.18)
    (IMAGES / "favicon.svg").write_text(svg, encoding="utf-8")
    (THEME / "favicon.ico").write_bytes(ico(photograph(browser, _filling(svg), 32, 32), 32))
    for name, (side, fill, corner) in ICONS.items():
        html = _filling(icon(side, fill, corner))
        (IMAGES / name).write_bytes(photograph(browser, html, side, side))
    for language in (None, *languages()):
        name = f"share.{language}.png" if language else "share.png"
        (IMAGES / name).write_bytes(photograph(browser, share(language), 1200, 630))


def _filling(svg: str) -> str:
    return (
        "<!doctype html><style>body{margin:0}svg{display:block}"
        f"body>svg{{width:100vw;height:100vh}}</style>{svg}"
    )


if __name__ == "__main__":
    chromium = find_chromium()
    if chromium is None:
        sys.exit("scripts/pictures: Chromium was not found; its command may be named in CHROMIUM.")
    with sync_playwright() as playwright:
        draw(playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS)))
