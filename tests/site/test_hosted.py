"""MkDocs makes its own part of the site again where it may come out otherwise, and only there."""

import logging
from collections.abc import Callable

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from tests.site.conftest import MkDocsProject

pytestmark = pytest.mark.slow

PAGE = "about/index.html"


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The hand-written pages that MkDocs has rendered."""
    found: list[str] = []
    render = Page.render

    def counted(self: Page, config: MkDocsConfig, files: Files) -> None:
        found.append(self.file.src_uri)
        render(self, config, files)

    monkeypatch.setattr(Page, "render", counted)
    return found


@pytest.fixture
def built(project: MkDocsProject, rendered: list[str]) -> MkDocsProject:
    """A site that was built, with a page that links to a solution, and a file."""
    project.write("docs/about.md", "# Om registret\n\n[En lösning](../solutions/x1/)\n")
    project.write("docs/notes.txt", "En fil\n")
    project.settings["theme"] = {"name": "material", "custom_dir": "own"}
    project.write("own/partials/copyright.html", "<p>Egen fot</p>")
    project.build()
    assert len(rendered) == 3
    rendered.clear()
    return project


def test_what_stands_is_not_made_again(built: MkDocsProject, rendered: list[str]) -> None:
    before = built.files()
    assert built.build().files() == before
    assert built.build().files() == before
    assert rendered == []


def test_a_registry_that_has_changed_changes_none_of_it(
    built: MkDocsProject, rendered: list[str]
) -> None:
    before = built.files()
    built.content.solutions = 3
    after = built.build().files()
    assert rendered == []
    assert "solutions/x2/index.html" in after
    assert [after[path] for path in (PAGE, "404.html")] == [before[PAGE], before["404.html"]]


def text(project: MkDocsProject) -> None:
    project.write("docs/about.md", "# Om registret\n\nAnnan text.\n")


def new_page(project: MkDocsProject) -> None:
    project.write("docs/more.md", "# Mer\n")


def file(project: MkDocsProject) -> None:
    project.write("docs/notes.txt", "Annan fil\n")


def without_file(project: MkDocsProject) -> None:
    (project.root / "docs/notes.txt").unlink()


def template(project: MkDocsProject) -> None:
    project.write("own/partials/copyright.html", "<p>Annan fot</p>")


def setting(project: MkDocsProject) -> None:
    project.settings["copyright"] = "Kommunen"


def publisher(project: MkDocsProject) -> None:
    project.settings["site_author"] = "Kommunen"


def mailbox(project: MkDocsProject) -> None:
    project.options["mailbox"] = "it@prov.test"


def extension(project: MkDocsProject) -> None:
    project.settings["markdown_extensions"] = ["attr_list", {"toc": {"permalink": True}}]


def page_by_hand(project: MkDocsProject) -> None:
    (project.root / "site" / PAGE).write_text("touched", encoding="utf-8")


def file_by_hand(project: MkDocsProject) -> None:
    (project.root / "site/notes.txt").unlink()


@pytest.mark.parametrize(
    "change",
    [
        *(text, new_page, file, without_file, template, setting, publisher, mailbox, extension),
        *(page_by_hand, file_by_hand),
    ],
)
def test_what_it_is_made_of_has_changed(
    built: MkDocsProject, rendered: list[str], change: Callable[[MkDocsProject], None]
) -> None:
    change(built)
    after = built.build().files()
    assert len(rendered) >= 3
    for kept in (built.root / ".cache").rglob("site-*"):
        kept.unlink()
    assert built.build().files() == after


def test_a_link_is_told_once_it_leads_nowhere(
    built: MkDocsProject, caplog: pytest.LogCaptureFixture
) -> None:
    built.build(strict=False)
    built.content.solutions = 1
    for _ in range(2):
        caplog.clear()
        built.build(strict=False)
        assert "links to '../solutions/x1/'" in caplog.text
    built.content.solutions = 2
    caplog.clear()
    built.build()
    assert "links to" not in caplog.text


def test_what_a_quiet_build_did_not_tell_is_told(
    built: MkDocsProject, caplog: pytest.LogCaptureFixture
) -> None:
    log = logging.getLogger("mkdocs")
    built.write("docs/about.md", "# Om\n\n[Ingenting](nowhere/)\n")
    level = log.level
    log.setLevel(logging.ERROR)
    built.build(strict=False)
    log.setLevel(level)
    assert "nowhere" not in caplog.text
    built.build(strict=False)
    assert "nowhere" in caplog.text


def test_a_translation_that_comes_is_linked_to(built: MkDocsProject, rendered: list[str]) -> None:
    built.write("docs/solutions/x2.md", "# För hand\n")
    built.build()
    rendered.clear()
    built.content.solutions = 3
    built.build()
    assert 'hreflang="en"' in built.read("solutions/x2/index.html")
    assert "solutions/x2.md" in rendered


@pytest.mark.parametrize(
    ("name", "value"),
    [("markdown_extensions", ["pymdownx.snippets"]), ("extra_templates", ["own.html"])],
)
def test_what_may_read_anything_is_made_in_each_build(
    built: MkDocsProject, rendered: list[str], name: str, value: list[str]
) -> None:
    built.write("docs/own.html", "<p>{{ build_date_utc }}</p>")
    built.settings[name] = value
    built.build()
    rendered.clear()
    built.build()
    assert len(rendered) == 3
