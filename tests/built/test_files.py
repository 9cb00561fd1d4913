import csv
import json
import re
import struct
from collections.abc import Iterable
from xml.etree import ElementTree as ET

import pytest
from solution_registry.exports.files import CSV, of_type

from tests.building import ADDRESS
from tests.built.site import PREFIXES, Site, expect_none, target

PICTURES = {
    "assets/images/apple-touch-icon.png": (180, 180),
    "assets/images/icon-192.png": (192, 192),
    "assets/images/icon-512.png": (512, 512),
    "assets/images/icon-maskable-512.png": (512, 512),
    **{f"assets/images/share{of}.png": (1200, 630) for of in ("", ".sv", ".en", ".da")},
}
OURS_AT_MOST = 30_000
"""Bytes of the sheet of every page, and of scripts of ours that a page loads; uncompressed."""
FORM_AT_MOST = 45_000
"""Bytes of the scripts of the form, which is a program of its own."""
OWN_AT_MOST = 2_000
"""Bytes of a style sheet that a single page loads besides."""

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
AT_ONCE = re.compile(r"""(?:from|import)\s*["']([^"']+)["']""")
IMPORT = re.compile(r"""(?:from|import)\s*\(?\s*["']([^"']+)["']""")
URL = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""")


def test_the_sitemap_lists_every_page_that_wants_to_be_found(site: Site) -> None:
    root = ET.fromstring(site.text("sitemap.xml"))
    listed = [entry.findtext(f"{SITEMAP}loc") for entry in root]
    wanted = {
        ADDRESS + page.url
        for page in site.pages.values()
        if "noindex" not in page.meta.get("robots", "")
    }
    assert len(listed) == len(set(listed))
    expect_none(map(str, wanted ^ set(listed)))


def test_every_json_file_can_be_read(site: Site) -> None:
    files = [path for path in site.files if path.endswith(".json")]
    assert {"api/v1/solutions.json", "api/v1/openapi.json"} < set(files)
    for path in files:
        json.loads(site.text(path))


def test_every_solution_has_a_page_and_a_file(site: Site) -> None:
    listed = json.loads(site.text("api/v1/solutions.json"))["solutions"]
    ids = {entry["id"] for entry in listed}
    assert {path.split("/")[1] for path in site.pages if path.startswith("solutions/")} >= ids
    assert {f"api/v1/solutions/{id}.json" for id in ids} == {
        path for path in site.files if path.startswith("api/v1/solutions/")
    }


def test_every_table_has_rows_of_one_length(site: Site) -> None:
    for path in (f"api/v1/{file.name}" for file in of_type(CSV)):
        rows = list(csv.reader(site.text(path).removeprefix("\ufeff").splitlines()))
        assert len(rows) > 10
        assert {len(row) for row in rows} == {len(rows[0])}, path


def test_scripts_and_style_sheets_load_what_is_there(site: Site) -> None:
    ours = [path for path in site.files if path.endswith((".js", ".css")) and ".min." not in path]
    assert len(ours) > 5
    patterns = {path: IMPORT if path.endswith(".js") else URL for path in ours}
    expect_none(
        f"{path}: {found}"
        for path, pattern in patterns.items()
        for found in pattern.findall(site.text(path))
        if not found.startswith("data:") and target(path, found).file not in site.files
    )


@pytest.mark.parametrize(("path", "size"), PICTURES.items())
def test_pictures_have_the_size_that_is_said_of_them(
    site: Site, path: str, size: tuple[int, int]
) -> None:
    head = (site.folder / path).read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", head[16:24]) == size


@pytest.mark.parametrize("home", PREFIXES.values())
def test_a_browser_that_keeps_the_site_opens_it_in_its_language(site: Site, home: str) -> None:
    path = f"{home}manifest.webmanifest"
    manifest = json.loads(site.text(path))
    assert manifest["lang"] == (home.rstrip("/") or "sv")
    for name in ("start_url", "scope", "id"):
        assert target(path, manifest[name]).file == f"{home}index.html"
    assert {"192x192", "512x512", "any"} == {icon["sizes"] for icon in manifest["icons"]}
    linked = [*manifest["icons"], *manifest["shortcuts"]]
    expect_none(
        one for one in linked if target(path, one.get("src") or one["url"]).file not in site.files
    )


def test_hosts_are_told_what_to_send(site: Site) -> None:
    sent = site.text("_headers").splitlines()
    [policy] = [line.strip() for line in sent if "Content-Security-Policy" in line]
    in_page = site.pages["index.html"].meta["Content-Security-Policy"]
    assert policy == f"Content-Security-Policy: {in_page}; frame-ancestors 'none'"
    assert sent[1] == "/*"
    assert "  X-Content-Type-Options: nosniff" in sent


def test_search_engines_find_the_sitemap(site: Site) -> None:
    assert f"Sitemap: {ADDRESS}sitemap.xml" in site.text("robots.txt").splitlines()


def test_every_address_that_is_suggested_is_there(site: Site) -> None:
    addresses = site.text("search/addresses.txt").split()
    assert {"solutions/", "solutions/altinn/", "privacy/", "problems/unknown-field/"} < {*addresses}
    files = {f"{home}{address}index.html" for home in PREFIXES.values() for address in addresses}
    expect_none(files - site.files)


def test_what_we_wrote_ourselves_is_light(site: Site) -> None:
    sheets = {path: (site.folder / path).stat().st_size for path in site.files if is_sheet(path)}
    everywhere = sheets.pop("assets/registry.css")
    assert 0 < everywhere <= OURS_AT_MOST
    assert all(0 < size <= OWN_AT_MOST for size in sheets.values()), sheets


def test_what_pages_run_of_ours_is_light(site: Site) -> None:
    """With all that it loads at once; what is loaded when it is needed is not in it."""
    by_page = {
        page.url: frozenset(
            path
            for link in page.loads
            if (path := target(page.path, link).file or "").endswith(".js") and "bundle" not in path
        )
        for page in site.pages.values()
    }
    sizes = {scripts: size(site, scripts) for scripts in set(by_page.values())}
    heavy = {url: sizes[own] for url, own in by_page.items() if sizes[own] > OURS_AT_MOST}
    assert all(sizes.values())
    assert all("submit/" in url for url in heavy), heavy
    assert all(bytes_ <= FORM_AT_MOST for bytes_ in heavy.values()), heavy


def size(site: Site, scripts: Iterable[str]) -> int:
    """Bytes of scripts, and of those that they load at once."""
    known: set[str] = set()
    left = set(scripts)
    while left:
        path = left.pop()
        known.add(path)
        found = AT_ONCE.findall(site.text(path))
        left |= {target(path, one).file or one for one in found} - known
    return sum((site.folder / path).stat().st_size for path in known)


def is_sheet(path: str) -> bool:
    return path.endswith(".css") and ".min." not in path


def test_no_page_loads_the_themes_own_script(site: Site) -> None:
    expect_none(
        f"{path}: {link}"
        for path, page in site.pages.items()
        for link in page.loads
        if "bundle" in link
    )
