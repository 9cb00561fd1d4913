"""No link of a site is dead, whichever hand-written pages there are and however they are named."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.built.page import Page
from tests.built.project import MKDOCS, Project, begin
from tests.built.reader import read_pages
from tests.built.site import Site, expect_none


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with one page about the registry, and no guide."""
    return begin(tmp_path / "project")


def pages(project: Project, name: str = "site") -> Mapping[str, Page]:
    """The pages of a built site, once it is known that none of their links is dead.

    The page of components has samples of links.
    """
    folder = project.site(name)
    site = Site(project.root, folder, {page.path: page for page in read_pages(folder)})
    misses = (f"{path}: {link}" for path, link, to in site.links() if site.misses(to))
    expect_none(miss for miss in misses if "components/" not in miss)
    return site.pages


@pytest.mark.slow
def test_links_follow_the_pages_that_are_there(project: Project) -> None:
    project.build()
    assert "about/" in pages(project)["index.html"].links
    assert "../about/" in pages(project)["en/index.html"].links
    settings = MKDOCS.replace("theme:", "use_directory_urls: false\ntheme:")
    (project.root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    guide = project.root / "docs/en/contribute.md"
    guide.parent.mkdir()
    guide.write_text("# How to contribute\n", encoding="utf-8")
    changed = project.build()
    assert "about.html" in pages(project)["index.html"].links
    assert "../en/contribute.html" in pages(project)["submit/index.html"].links
    assert b'href="../en/contribute.html" hreflang="en"' in changed["submit/index.html"]
    assert changed == project.build("afresh")
