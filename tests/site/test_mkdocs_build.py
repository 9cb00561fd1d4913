"""MkDocs builds the registry's pages beside its own, strictly, and as any other site."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.elements import Elements
from tests.site.conftest import MkDocsProject


def test_a_site_in_three_languages(project: MkDocsProject) -> None:
    files = project.build().files()
    pages = {path for path in files if path.endswith(".html") and not path.startswith("assets/")}
    here = {"404.html", "index.html"}
    for home in ("", "en/", "da/"):
        here |= {f"{home}index.html", f"{home}about/index.html", f"{home}solutions/index.html"}
        here |= {f"{home}solutions/x{number}/index.html" for number in range(2)}
    assert pages == here
    assert not any(b"slot=" in content for content in files.values())
    assert not list((project.root / "site").glob(".staging*"))


@pytest.mark.parametrize(
    ("path", "language", "skip"),
    [
        ("solutions/x0/", "sv", "Gå till innehållet"),
        ("en/solutions/x0/", "en", "Skip to content"),
        ("da/solutions/x0/", "da", "Gå til indholdet"),
        ("en/about/", "en", "Skip to content"),
        ("da/about/", "da", "Gå til indholdet"),
    ],
)
def test_the_theme_speaks_the_language_of_the_page(
    project: MkDocsProject, path: str, language: str, skip: str
) -> None:
    html = project.build().read(f"{path}index.html")
    assert f'<html lang="{language}"' in html
    assert skip in html


def test_links_to_style_sheets_are_right_on_every_page(project: MkDocsProject) -> None:
    files = project.build().files()
    for path, content in files.items():
        if not path.endswith("index.html"):
            continue
        for link in re.findall(rb'<link rel="stylesheet" href="([^"]+)"', content):
            target = Path("/", path).parent.joinpath(link.decode()).resolve()
            assert str(target)[1:] in files, path


def test_the_switch_stays_on_the_page(project: MkDocsProject) -> None:
    project.build()
    assert "../../../da/solutions/x1/" in Elements(project.read("en/solutions/x1/index.html")).links
    assert "../../da/about/" in Elements(project.read("en/about/index.html")).links


def test_a_page_without_translation_leads_to_the_homes(project: MkDocsProject) -> None:
    project.write("docs/guide.md", "# Vägledning\n")
    html = project.build().read("guide/index.html")
    assert "../en/" in Elements(html).links
    assert 'href="https://example.org/reg/guide/" hreflang="sv"' in html
    assert "reg/en/guide/" not in html


def test_navigation_is_divided_by_language(project: MkDocsProject) -> None:
    project.write("docs/guides/start.md", "# Kom igång\n")
    project.write("docs/en/guides/start.md", "# Get started\n")
    project.build()
    swedish, english = (navigation(project.read(f"{home}about/index.html")) for home in ("", "en/"))
    assert swedish == ["Alfa", "Beta", "Om registret", "Guider", "Kom igång"]
    assert english == ["Alfa", "Beta", "About the registry", "Guides", "Get started"]


def test_a_navigation_of_the_first_language_is_mirrored(project: MkDocsProject) -> None:
    project.write("docs/guide.md", "# Vägledning\n")
    project.write("docs/en/guide.md", "# Guide\n")
    project.settings["nav"] = [{"Mer": ["guide.md"]}, {"Om oss": "about.md"}]
    project.build()
    assert navigation(project.read("index.html")) == [
        "Alfa",
        "Beta",
        "Mer",
        "Vägledning",
        "Om oss",
    ]
    english = navigation(project.read("en/index.html"))
    assert english == ["Alfa", "Beta", "Mer", "Guide", "About the registry"]
    danish = navigation(project.read("da/index.html"))
    assert danish == ["Alfa", "Beta", "Om registret på dansk"]


def navigation(html: str) -> list[str]:
    """The titles of a page's navigation, without icons and repetition."""
    part = html[html.index('data-md-level="0"') : html.index('data-md-type="toc"')]
    links = re.findall(r'<(a|label) [^>]*class="md-nav__link[^>]*>(.*?)</\1>', part, re.DOTALL)
    titles = [re.sub(r"<[^>]*>|\s+", " ", words).strip() for _, words in links]
    return list(dict.fromkeys(titles))


def test_the_item_of_a_page_is_marked(project: MkDocsProject) -> None:
    html = project.build().read("en/solutions/x0/index.html")
    active = re.findall(r'md-nav__item--active">\s*<a href="([^"]+)"', html)
    assert active == ["../"]


def test_a_hand_written_page_takes_the_place_of_the_registrys(project: MkDocsProject) -> None:
    project.write("docs/index.md", "# Välkommen\n")
    project.write("docs/solutions/x1.md", "# Vår egen\n")
    project.build()
    assert "Välkommen" in project.read("index.html")
    assert "Vår egen" in project.read("solutions/x1/index.html")
    assert "Lista en" in project.read("en/index.html")


def test_what_an_operator_overrides_comes_first(project: MkDocsProject) -> None:
    project.write(
        "overrides/main.html", '{% extends "base.html" %}{% block footer %}Vår fot{% endblock %}'
    )
    project.write("overrides/partials/source.html", "Vår källa")
    project.write("docs/our.css", "a{}")
    project.settings |= {
        "theme": {"name": "material", "custom_dir": "overrides"},
        "repo_url": "https://github.com/example/registry",
        "extra_css": ["our.css"],
    }
    project.build()
    for path in ("solutions/x0/index.html", "about/index.html", "404.html"):
        html = project.read(path)
        assert "Vår fot" in html
        assert "Vår källa" in html
        assert "our.css" in html


def test_nothing_is_asked_of_other_servers(project: MkDocsProject) -> None:
    project.settings |= {
        "theme": {"name": "material"},
        "repo_url": "https://github.com/example/registry",
    }
    project.build()
    for path in ("solutions/x0/index.html", "about/index.html", "404.html"):
        html = project.read(path)
        assert "fonts.g" not in html
        assert 'data-md-component="source"' not in html  # what asks the forge for its stars
        assert not re.findall(r'<(?:script|img|iframe)[^>]* src="(?:https?:)?//', html)


def test_files_are_edited_where_the_repository_has_them(project: MkDocsProject) -> None:
    project.settings |= {
        "theme": {"name": "material", "features": ["content.action.edit"]},
        "repo_url": "https://github.com/example/registry",
        "edit_uri": "edit/main/docs/",
    }
    html = project.build().read("en/solutions/x0/index.html")
    edit = "https://github.com/example/registry/edit/main/x0/solution.yml"
    assert f'<a href="{edit}"' in html
    assert "edit/main" not in project.read("solutions/index.html")


def test_one_language_has_no_switch(project: MkDocsProject) -> None:
    project.options["languages"] = ["en"]
    html = project.build().read("solutions/x0/index.html")
    assert '<html lang="en"' in html
    assert "md-select" not in html
    assert "en/solutions/x0/index.html" not in project.files()


def test_the_sitemap_has_every_page(project: MkDocsProject) -> None:
    root = ET.fromstring(project.build().read("sitemap.xml"))
    addresses = {entry[0].text for entry in root}
    found = {path.removesuffix("index.html") for path in project.files() if "index.html" in path}
    assert addresses == {f"https://example.org/reg/{path}" for path in found}


def test_without_an_address_there_is_no_sitemap(project: MkDocsProject) -> None:
    project.settings["site_url"] = ""
    assert "sitemap.xml" not in project.build().files()


def test_a_page_not_found_is_told_in_every_language_at_any_address(project: MkDocsProject) -> None:
    html = project.build().read("404.html")
    for words in ("Sidan finns inte", "Page not found", "Siden findes ikke"):
        assert words in html
    own = [link for link in Elements(html).links if not link.startswith("https://")]
    assert own
    assert all(link.startswith(("/reg/", "#")) for link in own)


def test_a_second_build_changes_nothing(project: MkDocsProject) -> None:
    project.build()
    before = {p: p.stat().st_mtime_ns for p in (project.root / "site").rglob("*") if p.is_file()}
    project.build()
    after = {p: p.stat().st_mtime_ns for p in (project.root / "site").rglob("*") if p.is_file()}
    assert before == after


def test_pages_of_mkdocs_may_be_files_instead_of_folders(project: MkDocsProject) -> None:
    project.settings["use_directory_urls"] = False
    project.build()
    assert "../da/about.html" in Elements(project.read("en/about.html")).links
    assert "../../../da/solutions/x0/" in Elements(project.read("en/solutions/x0/index.html")).links
