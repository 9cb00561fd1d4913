"""Pictures of every kind of page in every look, on a sheet for a person to look at.

Run as ``scripts/look``. What a person finds ugly no test does: look at it after each change of
style sheets and templates.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import ARGUMENTS, find_chromium
from tests.browser.kinds import KINDS, address
from tests.browser.looks import LOOKS, Look, wear
from tests.browser.pictures import take_pictures
from tests.browser.site_server import serving
from tests.building import ADDRESS, REPOSITORY, build

ROOT = Path(__file__).parents[2]
LANGUAGES = ("sv", "en")
TALLEST = 6000
"""Pixels of a page that are shown at the most."""

_HEAD = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every kind of page</title>
<style>
  body { font: 14px sans-serif; margin: 1rem; background: #888; }
  .row { display: flex; gap: 8px; align-items: flex-start; overflow-x: auto; }
  figure { margin: 0; }
  img { display: block; height: 900px; object-fit: cover; object-position: top; width: auto; }
</style>
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the pictures; the value is an exit code."""
    parser = argparse.ArgumentParser(prog="scripts/look", description=__doc__)
    parser.add_argument("kinds", nargs="*", metavar="KIND", help="only these kinds of page")
    parser.add_argument("--guides", action="store_true", help="renew the guides' pictures instead")
    parser.add_argument("--into", type=Path, default=ROOT / "build/looks", help="the folder")
    parser.add_argument("--site", type=Path, help="a site that is built; else one is built")
    options = parser.parse_args(arguments)
    chromium = find_chromium()
    if chromium is None:
        sys.stderr.write("look: Chromium is needed; its command may be named in CHROMIUM\n")
        return 2
    unknown = [kind for kind in options.kinds if kind not in KINDS]
    if unknown:
        sys.stderr.write(
            f"look: no such kind: {', '.join(unknown)}; choose of: {', '.join(KINDS)}\n"
        )
        return 2
    options.into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = options.site or _built(Path(folder) / "site")
        browser = playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
        with serving(site) as url:
            if options.guides:
                for file in take_pictures(browser, url, ROOT):
                    sys.stderr.write(f"{file}\n")
                return 0
            sheet = list(_sheet(browser, url, options.kinds or list(KINDS), options.into))
    index = options.into / "index.html"
    index.write_text(_HEAD + "\n".join(sheet), encoding="utf-8")
    sys.stderr.write(f"Look at {index}\n")
    return 0


def _built(folder: Path) -> Path:
    sys.stderr.write("Building the site\n")
    return build(ROOT, folder, SITE_URL=ADDRESS, REPO_URL=REPOSITORY)


def _sheet(browser: Browser, url: str, kinds: Sequence[str], into: Path) -> Iterator[str]:
    page = browser.new_page(base_url=url, reduced_motion="reduce")
    for number, kind in enumerate(kinds, start=1):
        sys.stderr.write(f"{number}/{len(kinds)} {kind}\n")
        yield f'<h2>{escape(kind)}</h2><div class="row">'
        for language in LANGUAGES:
            page.goto(address(kind, language))
            for look in LOOKS:
                yield _picture(page, into, f"{_file_name(kind)}-{language}-{look}.png", look)
        yield "</div>"


def _picture(page: Page, into: Path, name: str, look: Look) -> str:
    wear(page, look)
    height = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST)
    page.screenshot(
        path=into / name,
        full_page=True,
        clip={"x": 0, "y": 0, "width": look.width, "height": height},
    )
    return (
        f'<figure><a href="{name}"><img src="{name}" alt=""></a>'
        f"<figcaption>{escape(name)}</figcaption></figure>"
    )


def _file_name(kind: str) -> str:
    return "".join(letter if letter.isalnum() else "-" for letter in kind)


if __name__ == "__main__":
    sys.exit(main())
