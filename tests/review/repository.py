"""A throw-away git repository with a tiny registry, and changes to it on a branch."""

import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Self

from solution_registry.review import Review, review
from solution_registry.settings import Settings

from tests.tiny import EXAMPLES_AS_OF, TODAY, copy_tiny

SOLUTION = "solutions/felanmalan/solution.yml"
DAY = "2026-10-01T12:00:00Z"
MAINTAINERS = """\
schema_version: 1
maintainers:
- {organisation: se-9001, accounts: [prov-konto]}
- {organisation: se-9002, accounts: [test-konto, vikarie]}
"""

SIGNATURES = {
    "solutions/felanmalan/certifications/2026-03-02-1.rv-aaaaaa.sig": "proven elsewhere\n",
    "solutions/zz-exempel-bygglov/certifications/2025-03-02-1.rv-zzzzzz.sig": "proven elsewhere\n",
}
"""What lies beside the records on the base: a review believes of them what ``verify`` proves."""


class Repository:
    """The tiny registry on ``main``, and a branch ``change`` for what is proposed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def begin(cls, folder: Path) -> Self:
        """Make one in a folder; the branch is checked out."""
        made = cls(folder)
        copy_tiny(folder)
        made.write({"policy/maintainers.yml": MAINTAINERS, **SIGNATURES})
        made.git("init", "-q", "-b", "main")
        made.commit()
        made.git("checkout", "-q", "-b", "change")
        return made

    def copy(self, folder: Path) -> Self:
        """Make another, as this one is: by copying it, which is much quicker."""
        shutil.copytree(self.folder, folder, symlinks=True)
        return type(self)(folder)

    def git(self, *arguments: str, day: str = DAY) -> str:
        """Run git, and return what it says."""
        environment = os.environ | {"GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day}
        ran = subprocess.run(
            ["git", *arguments], cwd=self.folder, env=environment, check=True, capture_output=True
        )
        return ran.stdout.decode(errors="replace").strip()

    def path(self, path: str) -> Path:
        """A file of the working copy, its folder made."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        return file

    def write(self, files: Mapping[str, str | bytes]) -> None:
        """Write files whole."""
        for path, text in files.items():
            self.path(path).write_bytes(text.encode() if isinstance(text, str) else text)

    def edit(self, edits: Mapping[str, Iterable[tuple[str, str]]]) -> None:
        """Put other words in the place of some, which must be there."""
        for path, pairs in edits.items():
            text = self.path(path).read_text(encoding="utf-8")
            for old, new in pairs:
                assert old in text, f"{path}: {old}"
                text = text.replace(old, new, 1)
            self.path(path).write_text(text, encoding="utf-8")

    def phase_out(self) -> None:
        """Change an entry by two words."""
        ends = ("lifecycle: production", "lifecycle: phase_out")
        self.edit({SOLUTION: [("seeking: [adopters]", "seeking: [new_lead]"), ends]})

    def remove(self, paths: Iterable[str]) -> None:
        """Take away files or folders."""
        for path in paths:
            file = self.folder / path
            shutil.rmtree(file) if file.is_dir() else file.unlink()

    def commit(self, day: str = DAY) -> str:
        """Commit everything, and return the commit's name."""
        self.git("add", "--all")
        self.git("commit", "-q", "--allow-empty", "-m", "x", day=day)
        return self.git("rev-parse", "HEAD")

    def on_main(self) -> None:
        """Go on with the base."""
        self.git("checkout", "-q", "main")

    def on_change(self) -> None:
        """Go on with the branch."""
        self.git("checkout", "-q", "change")

    def apply(self, steps: Mapping[str, Any], files: Path | None) -> None:
        """Write a folder of files, edit, and remove, as a case says."""
        if files and files.is_dir():
            shutil.copytree(files, self.folder, dirs_exist_ok=True)
        self.edit(steps.get("edits", {}))
        self.remove(steps.get("remove", ()))

    def settings(self) -> Settings:
        """The registry as its commands see it."""
        return Settings(self.folder, examples_as_of=EXAMPLES_AS_OF)

    def review(self, account: str = "", base: str = "main", head: str = "change") -> Review:
        """Review the branch, with the base checked out."""
        self.git("checkout", "-q", base)
        return review(self.settings(), base, head, TODAY, account)


def codes(found: Review) -> set[tuple[str, str]]:
    """What a review finds: each code, and where."""
    return {(problem.code, problem.path) for problem in found.problems}
