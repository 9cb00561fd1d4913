"""A poured page is, but for blanks between lines, the page that MkDocs renders in full."""

import pytest
from solution_registry.plugin.frames import squeezed
from solution_registry.site import Page, Rendered, TocItem

from tests.site.conftest import MkDocsProject

MARKDOWN = """---
title: Äta &amp; dricka
description: Om &quot;mat&quot;
---
# Rubrik {#main-heading}

Brödtext.
"""
HEADINGS = """
## Vad {#what}

## Kostnad {#cost}

### Drift {#running}

### Köp {#buying}

## Anslut {#join}
"""
HTML = '<h1 id="main-heading">Rubrik</h1>\n<p>Brödtext.</p>'
HTML_HEADINGS = """
<h2 id="what">Vad</h2>
<h2 id="cost">Kostnad</h2>
<h3 id="running">Drift</h3>
<h3 id="buying">Köp</h3>
<h2 id="join">Anslut</h2>"""
TOC = (
    TocItem("Vad", "what"),
    TocItem("Kostnad", "cost", (TocItem("Drift", "running"), TocItem("Köp", "buying"))),
    TocItem("Anslut", "join"),
)
PATHS = ("", "solutions/", "solutions/x/", "a/b/c/d/")
HOMES = {"sv": "", "en": "en/", "da": "da/"}
FEATURES = {
    "plain": [],
    "everything": [
        "navigation.tabs",
        "navigation.tabs.sticky",
        "navigation.path",
        "navigation.footer",
        "navigation.indexes",
        "navigation.sections",
        "navigation.top",
        "toc.follow",
    ],
}


@pytest.mark.parametrize("features", FEATURES)
@pytest.mark.parametrize("toc", [True, False], ids=["toc", "no_toc"])
def test_it_is_the_page_of_mkdocs(project: MkDocsProject, *, toc: bool, features: str) -> None:
    project.content.solutions, project.content.lists = 0, ()
    project.settings["theme"] = {"name": "material", "features": FEATURES[features]}
    made = [page for path in PATHS for page in translations(path, toc=toc)]
    project.settings["not_in_nav"] = "\n".join(f"/{page.url}index.md" for page in made)

    project.content.extra = [*made]
    poured = project.build().files()

    source = MARKDOWN + (HEADINGS if toc else "")
    for page in made:
        project.write(f"docs/{page.url}index.md", source)
    whole = project.build().files()

    assert poured.keys() == whole.keys()
    for page in made:
        path = f"{page.url}index.html"
        assert squeezed(poured[path].decode()) == squeezed(whole[path].decode()), path


def translations(path: str, *, toc: bool) -> list[Page]:
    """Make a page in three languages."""
    body = HTML + HTML_HEADINGS if toc else HTML
    content = Rendered("Äta & dricka", 'Om "mat"', body.encode(), TOC if toc else ())
    alternates = {language: home + path for language, home in HOMES.items()}
    return [
        Page(url, "any", language, b"", lambda: content, alternates)
        for language, url in alternates.items()
    ]
