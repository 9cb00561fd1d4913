"""A build renders and writes what has changed, and no more; the site is always a whole one."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from solution_registry.site import Rendered
from solution_registry.site.build import DuplicateAddressError
from solution_registry.site.frames import cut
from solution_registry.site.manifest import Manifest
from solution_registry.site.staging import new_name

from tests.site.engine import SITE, Project
from tests.site.made_up import pages


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path / "site", list(pages(SITE, 2)))


@pytest.fixture
def built(project: Project) -> Project:
    project.build()
    project.age()
    return project


def test_a_first_build_writes_everything(project: Project) -> None:
    report = project.build()
    assert sorted(project.files()) == [
        "api/x.json",
        "assets/theme.css",
        "en/index.html",
        "en/solutions/index.html",
        "en/solutions/x0/index.html",
        "en/solutions/x1/index.html",
        "index.html",
        "solutions/index.html",
        "solutions/x0/index.html",
        "solutions/x1/index.html",
    ]
    assert (report.written, report.kept, report.deleted) == (10, 0, 0)
    assert project.files()["index.html"].endswith(b"Lista sv")


def test_what_is_unchanged_is_neither_rendered_nor_written(built: Project) -> None:
    report = built.build()
    assert built.rendered == []
    assert built.written() == set()
    assert (report.written, report.kept, report.deleted) == (0, 10, 0)


def test_a_changed_page_is_written_alone(built: Project) -> None:
    built.pages[4] = replace(built.pages[4], key=b"new", render=lambda: Rendered("Ny", "", b"<p>"))
    built.build()
    assert built.rendered == ["solutions/x0/"]
    assert built.written() == {"solutions/x0/index.html"}
    assert built.files()["solutions/x0/index.html"] == b"<head></head><p>Ny"


def test_a_page_that_comes_out_the_same_is_not_written(built: Project) -> None:
    built.pages[4] = replace(built.pages[4], key=b"new")
    built.build()
    assert built.rendered == ["solutions/x0/"]
    assert built.written() == set()


def test_another_frame_renders_every_page(built: Project) -> None:
    built.frame = cut("<head></head><h1>slot=body=7c1f</h1>", "")
    built.build()
    assert len(built.rendered) == len(built.pages)


@pytest.mark.parametrize(
    "change", [{"robots": False}, {"edit": "x.yml"}, {"alternates": {"sv": "solutions/x0/"}}]
)
def test_what_is_around_a_page_is_part_of_it(built: Project, change: dict[str, Any]) -> None:
    built.pages[4] = replace(built.pages[4], **change)
    built.build()
    assert built.rendered == ["solutions/x0/"]


def test_what_the_host_wrote_is_written_only_where_it_differs(built: Project) -> None:
    built.first = {"assets/theme.css": "a{}", "assets/new.css": "b{}"}
    built.build()
    assert built.written() == {"assets/new.css"}
    built.age()
    built.first = {"assets/theme.css": "c{}", "assets/new.css": "b{}"}
    built.build()
    assert built.written() == {"assets/theme.css"}


def test_a_vanished_page_is_deleted_with_its_folder(built: Project) -> None:
    built.pages = [page for page in built.pages if not page.url.endswith("x1/")]
    report = built.build()
    assert report.deleted == 2
    assert not (built.site / "solutions/x1").exists()
    assert (built.site / "solutions/x0").exists()
    assert built.build().deleted == 0


@pytest.mark.parametrize("path", ["solutions/x0/index.html", "assets/theme.css", "api/x.json"])
def test_a_file_touched_by_hand_is_repaired(built: Project, path: str) -> None:
    good = built.files()
    (built.site / path).write_text("scribble")
    built.build()
    assert built.files() == good


def test_a_file_deleted_by_hand_comes_back(built: Project) -> None:
    good = built.files()
    (built.site / "en/index.html").unlink()
    built.build()
    assert built.files() == good


@pytest.mark.parametrize("stray", ["solutions/x0/notes.txt", "old/deep/page.html", "stray.html"])
def test_files_that_no_build_made_are_deleted(built: Project, stray: str) -> None:
    good = built.files()
    (built.site / stray).parent.mkdir(parents=True, exist_ok=True)
    (built.site / stray).write_text("stray")
    assert built.build().deleted == 1
    assert built.files() == good


@pytest.mark.parametrize("path", ["../mine.txt", "solutions/../../mine.txt", "{outside}"])
def test_a_planted_manifest_deletes_nothing_elsewhere(built: Project, path: str) -> None:
    mine = built.site.parent / "mine.txt"
    mine.write_text("mine")
    planted = path.format(outside=mine)
    files = {**built.manifest.files, planted: ("k", 1, 2)}
    built.manifest = replace(built.manifest, files=files)
    built.build()
    assert mine.read_text() == "mine"


def test_hidden_files_of_the_root_are_left_alone(built: Project) -> None:
    (built.site / ".nojekyll").touch()
    built.build()
    assert (built.site / ".nojekyll").exists()


def test_a_folder_may_become_a_file_and_back(built: Project) -> None:
    first = built.first
    built.first = {"assets": "a file now"}
    built.build()
    assert (built.site / "assets").read_text() == "a file now"
    built.first = first
    built.build()
    assert (built.site / "assets/theme.css").read_text() == "a{}"


def test_a_link_in_the_site_is_replaced_and_not_followed(built: Project, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (built.site / "assets/theme.css").unlink()
    (built.site / "assets").rmdir()
    (built.site / "assets").symlink_to(elsewhere)
    built.build()
    assert list(elsewhere.iterdir()) == []
    assert (built.site / "assets/theme.css").read_text() == "a{}"


def test_a_failed_build_leaves_the_site_as_it_was(built: Project) -> None:
    good = built.files()

    def fail() -> Rendered:
        raise ZeroDivisionError("no")

    built.first = {"assets/theme.css": "changed"}
    built.pages[0] = replace(built.pages[0], key=b"changed", render=lambda: Rendered("x", "", b"y"))
    built.pages[4] = replace(built.pages[4], key=b"changed", render=fail)
    with pytest.raises(ZeroDivisionError) as failure:
        built.build()
    assert failure.value.__notes__ == ["while rendering the page solutions/x0/"]
    assert built.files() == good
    assert built.written() == set()
    assert not list(built.site.glob(".staging*"))


def test_a_failed_first_build_leaves_nothing(project: Project) -> None:
    project.pages.append(project.pages[0])
    with pytest.raises(DuplicateAddressError, match="two pages have the address /"):
        project.build()
    assert not project.site.exists()


def test_a_build_after_an_interrupted_one_is_whole(built: Project) -> None:
    good = built.files()
    # Half of a build: staged leftovers, a file moved, another deleted, no manifest written.
    with subprocess.Popen([sys.executable, "-c", ""]) as over:
        over.wait()
    for name in (".staging", f".staging-{over.pid}-0a1b2c3d"):
        (built.site / name / "solutions").mkdir(parents=True)
        (built.site / name / "solutions/half.html").write_text("half")
    (built.site / "solutions/x0/index.html").write_text("from the build that was cut off")
    (built.site / "en/index.html").unlink()
    built.build()
    assert built.files() == good


def test_builds_at_the_same_time_write_nothing_into_one_another(built: Project) -> None:
    good = built.files()
    other = built.site / f".staging-{os.getppid()}-0a1b2c3d" / "index.html"
    other.parent.mkdir()
    other.write_text("from a build that runs")
    built.build()
    assert other.read_text() == "from a build that runs"
    shutil.rmtree(other.parent)
    assert built.files() == good
    assert new_name() != new_name()


def test_without_a_manifest_the_site_is_rendered_but_not_rewritten(built: Project) -> None:
    built.manifest = Manifest()
    built.build()
    assert len(built.rendered) == len(built.pages)
    assert built.written() == set()


def test_a_page_and_a_file_of_the_host_cannot_share_an_address(project: Project) -> None:
    project.first = {"solutions/index.html": "theirs"}
    with pytest.raises(DuplicateAddressError, match="solutions/"):
        project.build()
