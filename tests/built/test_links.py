from collections import deque
from urllib.parse import urlsplit

import pytest

from tests.building import ADDRESS, REPOSITORY
from tests.built.site import Site, expect_none, target

SCHEMES = {"", "http", "https", "mailto", "tel"}
HOST = "https://example.org/"
EDIT = f"{REPOSITORY}/edit/master/"


def test_every_link_and_asset_leads_somewhere(site: Site) -> None:
    expect_none(f"{path}: {link}" for path, link, to in site.links() if site.misses(to))


def test_no_link_counts_from_the_root_of_the_host(site: Site) -> None:
    """It would miss a site that lies in a folder."""
    outside = ((path, link) for path, link, to in site.links() if to.file is None)
    expect_none(
        f"{path}: {link}"
        for path, link in outside
        if urlsplit(link).scheme not in SCHEMES
        or not urlsplit(link).scheme
        or link.startswith(HOST)
    )


def test_every_page_is_reached_from_the_home_page(site: Site) -> None:
    seen, left = {"index.html"}, deque(["index.html"])
    while left:
        found = {to.file for to in site.targets[left.popleft()].values() if to.file}
        new = (found & site.pages.keys()) - seen
        seen |= new
        left += new
    apart = {f"{home}components/index.html" for home in ("", "en/", "da/")}
    expect_none(site.pages.keys() - seen - {"404.html"} - apart)


def test_pages_load_from_their_own_site_alone(site: Site) -> None:
    expect_none(
        f"{path}: {link}"
        for path, page in site.pages.items()
        for link in page.loads
        if target(path, link).file is None
    )


def test_elements_refer_to_ids_of_their_page(site: Site) -> None:
    expect_none(
        f"{path}: {name}"
        for path, page in site.pages.items()
        for name in page.named - site.anchors[path]
    )


def test_links_to_edit_lead_to_files(site: Site) -> None:
    """Whoever follows one finds a file of the repository, not a form for a new one."""
    edited = {link.removeprefix(EDIT) for _, link, _ in site.links() if link.startswith(EDIT)}
    solutions = {path.name for path in (site.root / "solutions").iterdir() if path.is_dir()}
    expect_none(path for path in edited if not (site.root / path).is_file())
    expect_none({f"solutions/{id}/solution.yml" for id in solutions} - edited)


def test_a_document_is_edited_in_its_own_file(site: Site) -> None:
    pages = [path for path in site.pages if path.split("/")[-3:-2] == ["documents"]]
    assert len(pages) > 5
    for path in pages:
        file = path.removeprefix("en/").removeprefix("da/").replace("/index.html", ".md")
        edited = [link for link in site.targets[path] if link.startswith(EDIT)]
        assert edited == [f"{EDIT}{file}"]


def test_where_a_link_leads() -> None:
    assert target("a/index.html", "../b/?q=1#x") == ("b/index.html", "x")
    assert target("a/index.html", "./") == ("a/index.html", "")
    assert target("404.html", f"{ADDRESS}c.json") == ("c.json", "")
    assert target("a/index.html", "/elsewhere/") == (None, "")


@pytest.mark.parametrize("link", ["gone/", "#gone", "../#gone", "gone.css"])
def test_a_link_that_misses_is_seen(site: Site, link: str) -> None:
    assert site.misses(target("solutions/index.html", link))
