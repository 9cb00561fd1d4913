"""The failure guide is true of names and kinds of files, which examples list or make."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Literal

import pytest
from solution_registry.checks import read_checked
from solution_registry.names import FileFact, check_names
from solution_registry.registry import folder
from solution_registry.settings import Settings
from solution_registry.wording import CODES, Code
from solution_registry.wording.codes import names

from .ground import BASE, SMALLEST, TODAY
from .shown import parts

COMMANDS = [code for code in names.CODES if code.wrong.startswith("$ ")]
IN_NAMES = [code for code in names.CODES if code not in COMMANDS and code.code != "orphan-folder"]
KINDS: dict[str, Literal["symlink", "other"]] = {"120000": "symlink", "160000": "other"}
"""By how git writes the mode."""


@pytest.mark.parametrize("code", IN_NAMES, ids=lambda code: code.code)
def test_example_of_a_name(code: Code) -> None:
    def codes(example: str) -> set[str]:
        facts = [FileFact(path, "file") for path in example.splitlines()]
        return {problem.code for problem in check_names(facts)}

    assert code.code in codes(code.wrong)
    assert not codes(code.right)


def test_example_of_a_folder_without_its_entry(tmp_path: Path) -> None:
    def codes(example: str, root: Path) -> set[str]:
        shutil.copytree(BASE, root)
        shutil.rmtree(root / "solutions")
        for path in map(root.joinpath, example.splitlines()):
            path.parent.mkdir(parents=True, exist_ok=True)
            entry = path.name == "solution.yml"
            path.write_text(SMALLEST if entry else "stage: left\nsource: Beslut 2026-03-02\n")
        return {one.code for one in read_checked(Settings(root=root), TODAY).problems}

    code = CODES["orphan-folder"]
    assert codes(code.wrong, tmp_path / "wrong") == {code.code}
    assert not codes(code.right, tmp_path / "right")


@pytest.mark.parametrize("code", COMMANDS, ids=lambda code: code.code)
def test_example_of_what_makes_a_file_something_else(code: Code, tmp_path: Path) -> None:
    def codes(example: str, root: Path) -> set[str]:
        """What is said of a listing of git's, after a command."""
        (root / "solutions" / "felanmalan" / "documents").mkdir(parents=True)
        (root / "solutions" / "felanmalan" / "solution.yml").write_text(SMALLEST, encoding="utf-8")
        (root / "krav.md").write_text("Krav\n", encoding="utf-8")
        _run("$ git init -q .\n$ git add .\n$ git commit -qm x\n" + example, root)
        _run("$ git add .", root)
        listed = subprocess.run(
            ["git", "ls-files", "-s"], cwd=root, check=True, capture_output=True
        )
        lines = (line.split() for line in listed.stdout.decode().splitlines())
        return {p.code for p in check_names([_fact(line[0], line[3]) for line in lines])}

    assert codes(code.wrong, tmp_path / "wrong") == {code.code}
    assert not codes(code.right, tmp_path / "right")


def test_example_of_a_file_that_may_not_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who may do anything reads it all the same, so that the test looks at the mode itself."""
    code = CODES["unreadable-file"]
    read = folder._bytes_of

    def bytes_of(path: str) -> bytes:
        if not Path(path).stat().st_mode & 0o444:
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(folder, "_bytes_of", bytes_of)
    entry = tmp_path / "solutions" / "felanmalan" / "solution.yml"
    entry.parent.mkdir(parents=True)
    entry.write_text(SMALLEST, encoding="utf-8")

    def codes(example: str) -> set[str]:
        _run(example, tmp_path)
        made = folder.read_folder(
            "felanmalan", folder.read_files(tmp_path, "felanmalan", (entry.name,))
        )
        return {problem.code for problem in made.problems}

    assert codes(code.wrong) == {code.code}
    assert not codes(code.right)


def _fact(mode: str, path: str) -> FileFact:
    return FileFact(path, KINDS.get(mode, "file"), mode == "100755")


def _run(example: str, folder: Path) -> None:
    """Run the commands of an example; what they would fetch is the repository itself."""
    known = {
        "protocol.file.allow": "always",
        f"url.{folder}.insteadOf": "https://kod.kommunen.se/krav.git",
    }
    counted = {
        f"GIT_CONFIG_{what}_{n}": pair[i]
        for n, pair in enumerate(known.items())
        for i, what in enumerate(("KEY", "VALUE"))
    }
    environment = os.environ | counted | {"GIT_CONFIG_COUNT": str(len(known))}
    for part in parts(example):
        subprocess.run(
            ["sh", "-c", part.text], cwd=folder, env=environment, check=True, capture_output=True
        )
