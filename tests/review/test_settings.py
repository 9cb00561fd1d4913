"""A registry within a site's repository: its settings are the base's, wherever they stand."""

from pathlib import Path

import pytest
from solution_registry.review import review
from solution_registry.review.settings import base_settings

from tests.tiny import TODAY, copy_tiny

from .repository import Repository

PLUGIN = "INHERIT: config/base.yml\nplugins:\n  solution-registry: {root: data/reg}\n"
BASE = "plugins:\n  solution-registry: {languages: [da, sv]}\n"


@pytest.fixture
def site(tmp_path: Path) -> Repository:
    """A repository with a registry deep in it, configured at its top; a branch is checked out."""
    site = Repository(tmp_path)
    copy_tiny(tmp_path / "data/reg")
    (tmp_path / "data/reg/mkdocs.yml").unlink(missing_ok=True)
    site.write({"mkdocs.yml": PLUGIN, "config/base.yml": BASE})
    site.git("init", "-q", "-b", "main")
    site.commit()
    site.git("checkout", "-q", "-b", "change")
    return site


def found(site: Repository) -> list[tuple[str, object]]:
    """The settings that a review of the branch calls unreadable: where, and why."""
    settings = base_settings(site.folder / "data/reg", "main", cached=False)
    problems = review(settings, "main", "change", TODAY).problems
    return [
        (problem.path, problem.values["value"])
        for problem in problems
        if problem.code == "settings-unreadable"
    ]


def test_the_settings_of_the_base_are_those_of_its_top_and_what_that_inherits(
    site: Repository,
) -> None:
    site.write({"mkdocs.yml": "site_name: X\n", "config/base.yml": "[\n"})
    site.commit()
    settings = base_settings(site.folder / "data/reg", "main", cached=False)
    assert settings.languages == ("da", "sv")


def test_settings_that_inherit_from_what_the_change_brings_can_be_read(site: Repository) -> None:
    site.write({"mkdocs.yml": PLUGIN.replace("base", "other"), "config/other.yml": BASE})
    site.commit()
    assert found(site) == []


def test_settings_that_inherit_from_what_stands_on_the_base_can_be_read(site: Repository) -> None:
    site.write({"mkdocs.yml": f"{PLUGIN}site_name: X\n"})
    site.commit()
    assert found(site) == []


def test_settings_that_inherit_from_nothing_cannot_be_read(site: Repository) -> None:
    site.write({"mkdocs.yml": PLUGIN.replace("base", "other")})
    site.commit()
    why = "INHERIT: no other file: config/other.yml"
    assert found(site) == [("../../mkdocs.yml", why)]


@pytest.mark.parametrize("elsewhere", ["/etc/passwd", "../../../etc/passwd", "../x.yml"])
def test_nothing_is_inherited_from_outside_of_the_repository(
    site: Repository, elsewhere: str
) -> None:
    (site.folder.parent / "x.yml").write_text("site_name: X\n")
    site.write({"mkdocs.yml": PLUGIN.replace("config/base.yml", elsewhere)})
    site.commit()
    assert found(site) == [("../../mkdocs.yml", f"INHERIT: no other file: {elsewhere}")]


@pytest.mark.parametrize("kind", ["link", "large"])
def test_settings_that_are_no_plain_file_are_told_and_end_nothing(
    site: Repository, kind: str
) -> None:
    file = site.folder / "mkdocs.yml"
    file.unlink()
    file.symlink_to("config/base.yml") if kind == "link" else file.write_bytes(b"#" * 10_000_001)
    site.commit()
    assert [path for path, _ in found(site)] == ["../../mkdocs.yml"]
