"""A build that fails says why in a line, and leaves the site as it was."""

import errno
import os
from pathlib import Path

import pytest
from jinja2 import TemplateNotFound
from mkdocs.commands.build import build
from mkdocs.exceptions import Abort
from solution_registry.problem import Problem
from solution_registry.registry import EntryChangedError
from solution_registry.site import Page, Rendered

from tests.site import made_up
from tests.site.conftest import MkDocsProject


def test_problems_stop_a_build_and_leave_the_site(
    project: MkDocsProject, capsys: pytest.CaptureFixture[str]
) -> None:
    before = project.build().files()
    project.content.problems = (Problem("empty-file", "solutions/x/solution.yml"),)
    project.content.solutions = 0
    with pytest.raises(Abort):
        project.build()
    assert project.files() == before
    assert "solutions/x/solution.yml" in capsys.readouterr().err


def test_a_warning_in_strict_mode_leaves_the_site(project: MkDocsProject) -> None:
    before = project.build().files()
    project.write("docs/about.md", "# Om\n\n[bruten](nowhere.md)\n")
    with pytest.raises(Abort, match="strict"):
        project.build()
    assert project.files() == before
    assert "nowhere.md" in project.build(strict=False).read("about/index.html")


def test_a_link_to_a_page_that_the_registry_lacks_is_a_warning(
    project: MkDocsProject, caplog: pytest.LogCaptureFixture
) -> None:
    written = '# Om\n\n[borta](../solutions/gone/) <a href="http://[bad">ingen</a>\n'
    project.write("docs/about.md", written)
    with pytest.raises(Abort, match="2 warnings"):
        project.build()
    for link in ("../solutions/gone/", "http://[bad"):
        assert f"'about.md' links to '{link}', but there is no such page." in caplog.text


def test_a_theme_that_fails_leaves_the_site(project: MkDocsProject) -> None:
    before = project.build().files()
    project.write("overrides/main.html", "<head></head>nothing else")
    project.settings["theme"] = {"name": "material", "custom_dir": "overrides"}
    with pytest.raises(Abort):
        project.build()
    assert project.files() == before


def test_an_entry_that_changes_meanwhile_is_told_in_a_line(
    project: MkDocsProject, caplog: pytest.LogCaptureFixture
) -> None:
    before = project.build().files()

    def gone() -> Rendered:
        raise EntryChangedError("x1")

    project.content.extra = [Page("solutions/x1/more/", "solution", "sv", b"key", gone)]
    with pytest.raises(Abort):
        project.build()
    assert project.files() == before
    assert "solutions/x1/ has changed while the site was built" in caplog.text


def edited(project: MkDocsProject, times: int) -> list[str]:
    """Serve a registry in which an entry is saved so many times while it is built; what is told."""
    left = iter(range(times))

    def changing() -> Rendered:
        if next(left, None) is None:
            return made_up.rendered("Nytt")
        project.content.solutions = 1
        raise EntryChangedError("x1")

    project.content.extra = [Page("solutions/zz/more/", "solution", "sv", b"key", changing)]
    build(project.config("serve"), serve_url="http://127.0.0.1:8000/")
    return sorted(path.parent.name for path in project.root.glob("site/solutions/x*/index.html"))


@pytest.mark.parametrize("times", [1, 3])
def test_an_entry_that_is_saved_while_it_is_served_is_read_again(
    project: MkDocsProject, times: int
) -> None:
    """What was staged of the first reading, and is not of the last one, is no part of the site."""
    assert edited(project, times) == ["x0"]
    assert (project.root / "site/solutions/zz/more/index.html").is_file()
    assert (project.root / "site/about/index.html").is_file()


def test_serving_goes_on_where_an_entry_is_saved_again_and_again(
    project: MkDocsProject, caplog: pytest.LogCaptureFixture
) -> None:
    assert edited(project, 9) == []
    assert "solutions/x1/ has changed while the site was built. Save it once more." in caplog.text


def test_a_page_that_has_come_meanwhile_waits_for_its_frame(project: MkDocsProject) -> None:
    def changing() -> Rendered:
        project.content.extra = [Page("ny/", "new", "sv", b"key", lambda: made_up.rendered("Nytt"))]
        raise EntryChangedError("x1")

    project.content.extra = [Page("solutions/zz/more/", "solution", "sv", b"key", changing)]
    build(project.config("serve"), serve_url="http://127.0.0.1:8000/")
    build(project.config("serve"), serve_url="http://127.0.0.1:8000/")
    assert (project.root / "site/ny/index.html").is_file()


@pytest.mark.parametrize("fails", [False, True])
def test_mkdocs_finds_its_site_dir_again(project: MkDocsProject, *, fails: bool) -> None:
    config = project.config("gh-deploy")
    site = config.site_dir
    if fails:
        project.content.problems = (Problem("empty-file", "solutions/x/solution.yml"),)
        with pytest.raises(Abort):
            build(config)
    else:
        build(config)
    assert config.site_dir == site


def test_a_site_that_cannot_be_written_is_one_clear_line(
    project: MkDocsProject, caplog: pytest.LogCaptureFixture
) -> None:
    (project.root / "site").write_text("a file where the folder should be")
    with pytest.raises(Abort):
        project.build()
    assert [record.message for record in caplog.records if record.levelname == "ERROR"] == [
        f"The site cannot be written: {project.root / 'site'}: File exists."
    ]


def test_a_served_site_lives_on_with_problems(
    project: MkDocsProject, capsys: pytest.CaptureFixture[str]
) -> None:
    project.content.problems = (Problem("empty-file", "solutions/x/solution.yml"),)
    config = project.config("serve")
    site = config.site_dir
    build(config, serve_url="http://127.0.0.1:8000/")
    assert "solutions/x/solution.yml" in capsys.readouterr().err
    first = {path: stat(path) for path in Path(site).rglob("*.html")}
    project.content.solutions = 3
    config = project.config("serve")
    build(config, serve_url="http://127.0.0.1:8000/")
    second = {path: stat(path) for path in Path(site).rglob("*.html")}
    assert len(second) == len(first) + 3
    assert first.items() <= second.items()


def stat(path: Path) -> int:
    return path.stat().st_mtime_ns


def test_a_full_disk_is_one_clear_line_and_leaves_the_site(
    project: MkDocsProject, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    before = project.build().files()
    project.content.solutions = 5

    def no_space(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", no_space)
    with pytest.raises(Abort):
        project.build()
    assert project.files() == before
    errors = [record.message for record in caplog.records if record.levelname == "ERROR"]
    assert errors == ["The site cannot be written: No space left on device."]


def test_a_missing_template_is_not_told_as_a_full_disk(
    project: MkDocsProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_template(*_: object) -> None:
        raise TemplateNotFound("gone.html")

    monkeypatch.setattr(made_up, "rendered", no_template)
    with pytest.raises(TemplateNotFound, match="gone"):
        project.build()
