"""Frames are rendered again where the theme might make something else of them, and only there."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from solution_registry.plugin.frames import FramePages

from tests.site.conftest import MkDocsProject

pytestmark = pytest.mark.slow


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses of the frames that MkDocs has rendered."""
    found: list[str] = []
    capture = FramePages.capture

    def counted(self: FramePages, page: Any, html: str) -> None:
        found.append(page.url)
        capture(self, page, html)

    monkeypatch.setattr(FramePages, "capture", counted)
    return found


@pytest.fixture
def built(project: MkDocsProject, rendered: list[str]) -> MkDocsProject:
    """A site that was built, with an override of the operator's own."""
    project.settings["theme"] = {"name": "material", "custom_dir": "own"}
    project.settings["nav"] = ["about.md"]
    project.write("own/partials/copyright.html", "<p>Egen fot</p>")
    project.build()
    assert "<p>Egen fot</p>" in project.read("solutions/x0/index.html")
    assert len(rendered) > 5
    rendered.clear()
    return project


def test_no_frame_is_rendered_twice(built: MkDocsProject, rendered: list[str]) -> None:
    before = built.files()
    assert built.build().files() == before
    assert rendered == []


def test_a_page_that_is_new_is_poured_into_a_frame_of_before(
    built: MkDocsProject, rendered: list[str]
) -> None:
    built.content.solutions = 3
    built.build()
    assert rendered == []
    assert "<p>Egen fot</p>" in built.read("solutions/x2/index.html")


def override(project: MkDocsProject) -> None:
    project.write("own/partials/copyright.html", "<p>Annan fot</p>")


def new_override(project: MkDocsProject) -> None:
    project.write("own/partials/source.html", "")


def title_of_a_page(project: MkDocsProject) -> None:
    project.write("docs/about.md", "# Annat namn\n")


def front_matter(project: MkDocsProject) -> None:
    project.write("docs/about.md", "---\nstatus: new\n---\n\n# Om registret\n")


def setting(project: MkDocsProject) -> None:
    project.settings["copyright"] = "Kommunen"


def feature(project: MkDocsProject) -> None:
    project.settings["theme"]["features"] = ["navigation.top"]


def name(project: MkDocsProject) -> None:
    project.settings["site_name"] = "Annat"


@pytest.mark.parametrize(
    "change", [override, new_override, title_of_a_page, front_matter, setting, feature, name]
)
def test_what_the_theme_reads_has_changed(
    built: MkDocsProject, rendered: list[str], change: Callable[[MkDocsProject], None]
) -> None:
    change(built)
    after = built.build().files()
    assert len(rendered) > 5
    for file in (built.root / ".cache").rglob("site-*"):
        file.unlink()
    assert built.build().files() == after


def test_what_tells_the_time_is_rendered_in_each_build(
    built: MkDocsProject, rendered: list[str]
) -> None:
    built.write("own/partials/copyright.html", "<p>{{ build_date_utc.second }}</p>")
    built.build()
    rendered.clear()
    built.build()
    assert len(rendered) > 5


def test_another_release_of_a_package_may_render_otherwise(
    built: MkDocsProject, rendered: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("solution_registry.plugin.look.packages", lambda: "jinja2-99.dist-info")
    built.build()
    assert len(rendered) > 5


def open_in_an_editor(folder: Path) -> None:
    (folder / ".#main.html").symlink_to("somebody@somewhere.1234")


def elsewhere(folder: Path) -> None:
    (folder / "more").symlink_to(folder / "partials")


@pytest.mark.parametrize("add", [open_in_an_editor, elsewhere])
def test_links_make_frames_that_are_rendered_in_each_build(
    built: MkDocsProject, rendered: list[str], add: Callable[[Path], None]
) -> None:
    add(built.root / "own")
    built.build()
    rendered.clear()
    built.build()
    assert len(rendered) > 5


def test_a_hook_may_change_anything(built: MkDocsProject, rendered: list[str]) -> None:
    built.write("hooks.py", "def on_page_context(context, page, config, nav):\n    pass\n")
    built.settings["hooks"] = ["hooks.py"]
    built.build()
    rendered.clear()
    built.build()
    assert len(rendered) > 5
