"""A small project of its own, to build, break, mend and serve with the commands."""

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.building import build, run_build
from tests.tiny import copy_tiny

MKDOCS = """\
site_name: Tiny
theme:
  name: material
  font: false
plugins:
  - solution-registry:
      examples_as_of: 2026-06-01
"""
NOW = "1793491200"  # 1 November 2026
ENTRY = "solutions/felanmalan/solution.yml"


@dataclass(frozen=True, slots=True)
class Project:
    """The tiny registry and what MkDocs needs to build it, in a folder that no git knows."""

    root: Path

    def build(self, name: str = "site", **environment: str) -> Mapping[str, bytes]:
        """Build into the folder `name` beside the project; return every file of the site."""
        return files(build(self.root, self.site(name), SOURCE_DATE_EPOCH=NOW, **environment))

    def try_build(self) -> subprocess.CompletedProcess[str]:
        """Build, whether it goes well or not."""
        return run_build(self.root, self.site(), SOURCE_DATE_EPOCH=NOW)

    def site(self, name: str = "site") -> Path:
        """Where a site of that name is built."""
        return self.root.parent / name

    def commit(self) -> None:
        """Put everything under version control."""
        self.git("init")
        self.git("add", ".")
        self.git("commit", "-m", "Begin")

    def git(self, *arguments: str) -> None:
        """Run git in the project, at the tests' own time."""
        when = {"GIT_AUTHOR_DATE": f"{NOW} +0000", "GIT_COMMITTER_DATE": f"{NOW} +0000"}
        subprocess.run(
            ["git", "-C", str(self.root), *arguments],
            env=os.environ | when,
            check=True,
            capture_output=True,
        )


def begin(folder: Path) -> Project:
    """Make a project in a new folder."""
    copy_tiny(folder)
    (folder / "mkdocs.yml").write_text(MKDOCS, encoding="utf-8")
    (folder / "docs").mkdir()
    (folder / "docs/about.md").write_text("# Om registret\n", encoding="utf-8")
    return Project(folder)


def files(site: Path) -> Mapping[str, bytes]:
    """Every file of a site, by path."""
    return {
        file.relative_to(site).as_posix(): file.read_bytes()
        for file in sorted(site.rglob("*"))
        if file.is_file()
    }
