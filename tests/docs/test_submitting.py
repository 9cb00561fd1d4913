"""A newcomer submits a solution from a clone: the commands of the page and of README, run."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from solution_registry.cli.main import run

from tests.docs.pages import FOLDERS, ROOT, code, first_cells, text
from tests.tiny import TODAY, copy_tiny

OURS = {
    "culture": "streets",
    "se-1234": "se-9001",
    "dk-123": "dk-901",
    "@example.se": "@prov.test",
    "@example.dk": "@prov.test",
    "…": "Så gör vi.",
}
"""What the page's text names → what there is of it in the small registry."""
PUBLICCODE = """\
publiccodeYmlVersion: "0.7"
name: Vores program
url: https://kod.prov.test/NAME.git
developmentStatus: stable
legal: {license: EUPL-1.2}
description: {da: {shortDescription: Det gør noget.}}
usedBy: [Prøvekøbing]
"""
NOT_HERE = ("./scripts/serve", "source .venv/bin/activate")
"""What sets the program up: the tests are run by one that is."""

Typed = Callable[[str], tuple[int, str]]


def git(folder: Path, *arguments: str) -> None:
    """Run git there."""
    who = ("-c", "user.name=a", "-c", "user.email=a@prov.test")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    """What the registry's forge would hold."""
    folder = copy_tiny(tmp_path / "origin")
    (folder / ".gitignore").write_text(".cache/\n", encoding="utf-8")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "--all")
    git(folder, "commit", "-q", "-m", "Entries")
    return folder


def to_type(language: str) -> list[str]:
    """What the page has typed in a clone, each command in its order."""
    blocks = code(text(language, "contribute.md"), "console")
    lines = [line.removeprefix("$ ") for block in blocks for line in block.splitlines()]
    return [line for line in lines if line not in NOT_HERE]


def to_paste(language: str) -> str:
    """The page's text for a solution, as somebody of the small registry fills it in."""
    blocks = code(text(language, "contribute.md"), "yaml")
    (block,) = [one for one in blocks if "schema/solution." in one]
    for name, ours in OURS.items():
        block = block.replace(name, ours)
    return block


@pytest.fixture
def typed(
    origin: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Typed:
    """Types a line in a terminal: its exit code, and what it said."""
    monkeypatch.chdir(tmp_path)

    def type_it(line: str) -> tuple[int, str]:
        program, *given = line.split()
        if program == "cd":
            monkeypatch.chdir("clone")
        elif program == "git":
            git(tmp_path, "clone", "-q", str(origin), "clone")
        else:
            assert program == "registry"
            capfd.readouterr()
            status = run(["--today", TODAY.isoformat(), *given])
            return status, "".join(capfd.readouterr())
        return 0, ""

    return type_it


@pytest.mark.parametrize("language", FOLDERS)
def test_from_the_clone_to_the_review(
    language: str, typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REGISTRY_LANG", language)
    clone, fetch, new, validate, *imported = to_type(language)
    assert [typed(line)[0] for line in (clone, fetch, new)] == [0, 0, 0]
    id = new.split()[-1]
    entry = Path(f"solutions/{id}/solution.yml")
    assert "[blank-text]" in typed(validate)[1]
    entry.write_text(to_paste(language), encoding="utf-8")
    status, said = typed(validate)
    assert status == 0, said
    for line in first_cells(text(language, "contribute.md"), heading_of_commands(language)):
        command = line.strip("`").replace("ORGANISATION", "se-9002")
        if re.match(r"registry (list|show|status|new adopter)\b", command):
            assert typed(re.sub(r"\bID\b", id, command))[0] == 0, command
    review_it(typed, id)
    begin, look = imported
    file = tmp_path / begin.split()[-1].removeprefix("../")
    file.parent.mkdir()
    file.write_text(PUBLICCODE.replace("NAME", file.parent.name), encoding="utf-8")
    assert typed(begin)[0] == 0
    status, said = typed(look)
    assert (status, said.count("error[blank-text]")) == (1, said.count("error[")), said


def heading_of_commands(language: str) -> str:
    """The heading below which the commands are listed."""
    above = text(language, "contribute.md").partition("| `registry new ")[0]
    return above.rpartition("\n## ")[2].partition("\n")[0]


def review_it(typed: Typed, id: str) -> None:
    """What README has typed once the entry is committed."""
    readme = (ROOT / "README.md").read_text("utf-8")
    (review,) = re.findall(r"`(registry review [^`]+)`", readme)
    (adopter,) = Path(f"solutions/{id}/adopters").iterdir()
    adopter.unlink()
    git(Path(), "switch", "-q", "-c", "ours")
    git(Path(), "add", "--all")
    git(Path(), "commit", "-q", "-m", "Ours")
    status, said = typed(review)
    assert (status, f"solutions/{id}/solution.yml" in said) == (42, True), said
