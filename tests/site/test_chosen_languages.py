"""The site has the languages that are chosen, in their order, and hand-written pages follow."""

import logging

import pytest

from tests.site.conftest import MkDocsProject
from tests.site.test_mkdocs_build import navigation


def test_pages_of_a_language_that_is_not_chosen_are_left_out(project: MkDocsProject) -> None:
    project.write("docs/da/picture.png", "not really")
    project.write("docs/it/about.md", "# About IT\n")
    project.options["languages"] = ["sv", "en"]
    found = project.build().files()
    assert {"about/index.html", "en/about/index.html", "it/about/index.html"} <= found.keys()
    assert not any(path.startswith("da/") for path in found)


@pytest.mark.parametrize("nav", [None, [{"Mer": ["guides/start.md"]}, {"Om": "about.md"}]])
def test_another_language_may_come_first(project: MkDocsProject, nav: object) -> None:
    project.write("docs/picture.png", "not really")
    project.write("docs/guides/start.md", "# Kom igång\n")
    project.write(
        "docs/da/guides/start.md", "# Start\n\n![En](../../picture.png) [Om](../about.md)\n"
    )
    project.options["languages"] = ["da", "en"]
    project.settings["nav"] = nav
    found = project.build().files()
    assert not any(path.startswith("da/") for path in found)
    page = project.read("guides/start/index.html")
    assert '<html lang="da"' in page
    assert 'src="../../picture.png"' in page
    assert 'href="../../about/"' in page
    assert "Om registret på dansk" in project.read("about/index.html")
    assert "About the registry" in project.read("en/about/index.html")
    title = "Om" if nav else "Om registret på dansk"
    assert {"Start", title} <= set(navigation(page))


def test_what_was_first_has_a_folder_then(project: MkDocsProject) -> None:
    project.write("docs/sv/about.md", "# Om registret, på svenska\n")
    project.options["languages"] = ["en", "sv", "da"]
    project.build()
    assert "About the registry" in project.read("about/index.html")
    assert "Om registret, på svenska" in project.read("sv/about/index.html")


def test_a_page_that_says_its_language_is_shown_below_it(project: MkDocsProject) -> None:
    project.write("docs/about.md", "---\nlanguage: sv\n---\n# Om registret\n\n[Mer](more.md)\n")
    project.write("docs/more.md", "---\nlanguage: sv\n---\n# Mer\n\n[Alla](../solutions/)\n")
    project.options["languages"] = ["da", "sv"]
    project.settings["nav"] = [{"Mer": ["more.md"]}, "about.md"]
    found = project.build().files()
    assert "Om registret på dansk" in project.read("about/index.html")
    assert "more/index.html" not in found
    page = project.read("sv/about/index.html")
    assert '<html lang="sv"' in page
    assert 'href="../more/"' in page
    assert {"Mer", "Om registret"} <= set(navigation(page))
    assert "Om registret på dansk" in navigation(project.read("solutions/index.html"))
    assert 'href="../solutions/"' in project.read("sv/more/index.html")


def test_a_page_in_a_language_that_the_site_has_not_is_left_out(
    project: MkDocsProject, caplog: pytest.LogCaptureFixture
) -> None:
    project.write("docs/en/guide.md", "# Guide\n")
    project.write("docs/guide.md", "---\nlanguage: sv\n---\n# Vägledning\n")
    project.write("docs/about.md", "---\nlanguage: sv\n---\n# Om registret\n")
    project.write("docs/more.md", "---\nlanguage: sv\n---\n# Mer\n")
    project.write("docs/own.md", "# Our own\n")
    (project.root / "docs/en/about.md").unlink()
    project.options["languages"] = ["en"]
    project.settings["nav"] = [{"Mer": ["more.md"]}, "about.md", "own.md"]
    with caplog.at_level(logging.INFO, "mkdocs"):
        found = project.build().files()
    assert "docs/about.md is left out" in caplog.text
    assert "docs/guide.md" not in caplog.text
    assert '<h1 id="guide">Guide' in project.read("guide/index.html")
    assert "own/index.html" in found
    assert not {"about/index.html", "more/index.html"} & found.keys()
    assert {"Mer", "Om registret"}.isdisjoint(navigation(project.read("own/index.html")))


def test_the_menu_has_what_a_language_has_though_the_first_lacks_it(project: MkDocsProject) -> None:
    for name in ("about", "more", "privacy"):
        project.write(f"docs/{name}.md", f"---\nlanguage: sv\n---\n# {name}\n")
        project.write(f"docs/en/{name}.md", f"# English {name}\n")
    project.write("docs/da/more.md", "# Dansk more\n")
    project.options["languages"] = ["da", "en"]
    project.settings["nav"] = [{"Mer": ["more.md"]}, "about.md", "privacy.md"]
    project.build()
    english = navigation(project.read("en/index.html"))
    assert [x for x in english if x.startswith("English")] == [
        "English more",
        "English about",
        "English privacy",
    ]
    danish = navigation(project.read("index.html"))
    assert {"Dansk more", "Om registret på dansk"} <= set(danish)
    assert not [title for title in danish if "English" in title]
