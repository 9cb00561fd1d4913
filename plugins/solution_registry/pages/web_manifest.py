"""What a browser is told that keeps the site as an app: its name, icons and colours, per language.

The format is that of https://www.w3.org/TR/appmanifest/. Addresses count from the manifest, so it
is right in any folder.
"""

import json
from collections.abc import Iterator, Mapping
from functools import partial
from types import MappingProxyType

from solution_registry.language import words
from solution_registry.pages.context import BuildContext
from solution_registry.site.page import Asset

COLOURS: Mapping[str, str] = MappingProxyType({"light": "#0d4048", "dark": "#0b3038"})
"""The colour of the header in each scheme; a test compares it with what is seen."""

PAPER = "#ffffff"


def manifest_of(home: str) -> str:
    """The address of a language's manifest; `home` is that of its home page."""
    return f"{home}manifest.webmanifest"


def web_manifests(context: BuildContext) -> Iterator[Asset]:
    """One manifest for each language."""
    for language in context.site.languages:
        home = context.site.root(language)
        content = partial(
            _manifest, context.site.name_in(language), language, "../" * home.count("/")
        )
        yield Asset(manifest_of(home), context.key(language), content)


def _manifest(name: str, language: str, root: str) -> bytes:
    text = words(language).text
    manifest = {
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "name": f"{name} – {text('solutions that municipalities share')}",
        "short_name": name,
        "description": text(
            "Digital solutions and procurement templates that municipalities share."
        ),
        "lang": language,
        "dir": "ltr",
        "display": "browser",
        "theme_color": COLOURS["light"],
        "background_color": PAPER,
        "icons": [
            _icon(root, "favicon.svg", "any", "image/svg+xml"),
            _icon(root, "icon-192.png", "192x192"),
            _icon(root, "icon-512.png", "512x512"),
            _icon(root, "icon-maskable-512.png", "512x512") | {"purpose": "maskable"},
        ],
        "shortcuts": [{"name": text("Search solutions"), "url": "./solutions/"}],
    }
    return json.dumps(manifest, ensure_ascii=False, indent=1).encode()


def _icon(root: str, name: str, sizes: str, kind: str = "image/png") -> dict[str, str]:
    return {"src": f"{root}assets/images/{name}", "sizes": sizes, "type": kind}
