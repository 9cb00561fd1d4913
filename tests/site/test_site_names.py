"""The site is called by its name in the reader's language; another name says which it is in."""

import re

import pytest

from tests.site.conftest import MkDocsProject

PAGES = {
    "sv": ("about/index.html", "solutions/index.html", "404.html"),
    "en": ("en/about/index.html", "en/solutions/index.html"),
    "da": ("da/about/index.html", "da/solutions/index.html"),
}


def said(page: str) -> set[tuple[str, str]]:
    """How the head and the header of a page call the site; with the language, where it is said."""
    [title] = re.findall("<title>.* [-–] (.*?)</title>", page)
    [link] = re.findall(r'<a [^>]*md-header__button md-logo"[^>]*>', page)
    [shown] = re.findall(r'class="md-header__topic">\s*<span class="md-ellipsis"([^<]*)<', page)
    [label] = re.findall('aria-label="(.*?)"', link)
    language, name = re.findall('^(?: lang="(.*?)")?>(.*)$', shown)[0]
    assert (f'lang="{language}"' in link) is bool(language)
    return {("", title), (language, label), (language, name)}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ({}, {"sv": ("", "Registret"), "en": ("sv", "Registret"), "da": ("sv", "Registret")}),
        (
            {"en": "The Registry"},
            {"sv": ("", "Registret"), "en": ("", "The Registry"), "da": ("sv", "Registret")},
        ),
        (
            {"sv": "Delat", "en": "Shared"},
            {"sv": ("", "Delat"), "en": ("", "Shared"), "da": ("sv", "Delat")},
        ),
    ],
)
def test_every_page_says_the_name_in_its_language(
    project: MkDocsProject, names: dict[str, str], expected: dict[str, tuple[str, str]]
) -> None:
    project.options["site_names"] = names
    project.build()
    for language, paths in PAGES.items():
        for path in paths:
            name = expected[language]
            assert said(project.read(path)) == {name, ("", name[1])}, path


def test_templates_of_the_operator_read_it_too(project: MkDocsProject) -> None:
    project.write("own/partials/copyright.html", "<p>{{ config.site_name }}</p>")
    project.settings["theme"] = {"name": "material", "custom_dir": "own"}
    project.options["site_names"] = {"da": "Registret på dansk"}
    project.build()
    assert "<p>Registret på dansk</p>" in project.read("da/about/index.html")
    assert "<p>Registret</p>" in project.read("about/index.html")


def test_another_name_is_on_every_page(project: MkDocsProject) -> None:
    project.build()
    project.options["site_names"] = {"en": "The Registry"}
    after = project.build().files()
    for file in (project.root / ".cache").rglob("site-*"):
        file.unlink()
    assert project.build().files() == after
    assert "The Registry" in project.read("en/solutions/index.html")
