"""How an operator fetches a newer program: the commands of the page, run in a clone."""

import shlex
import subprocess
from pathlib import Path

import pytest

from tests.docs.pages import FOLDERS, ROOT, code, text

FILES = ("pyproject.toml", "CHANGELOG.md")
"""The program's, beside its folders."""
THEIRS = ("solutions/egen/solution.yml", "policy/policy.yml", "docs/about.md", "mkdocs.yml")
"""An operator's own, which the register they started from has otherwise."""
OWN_PAGES = {"about.md", "accessibility.md", "privacy.md"}
"""Pages that say who runs the registry."""
NOT_THE_PROGRAM = {"LICENSES", "docs", "policy", "schema", "solutions"}
GENERATED = {".forgejo", ".gitea", ".github", ".gitlab"}


def commands(language: str, number: int = 0) -> list[str]:
    """What is to be typed: for the program, or with 1 for the pages that describe it."""
    blocks = [one for one in code(text(language, "operate.md"), "console") if "FETCH_HEAD" in one]
    return [line.removeprefix("$ ") for line in blocks[number].splitlines()]


def folders(language: str) -> set[str]:
    """The folders that are taken away, and fetched again."""
    (removed,) = [one for one in commands(language) if one.startswith("git rm ")]
    (fetched,) = [one for one in commands(language) if one.startswith("git checkout ")]
    names = removed.removeprefix("git rm -r -q ").split()
    assert fetched.removeprefix("git checkout FETCH_HEAD -- ").split() == [*names, *FILES]
    return set(names)


def git(folder: Path, *arguments: str) -> str:
    """Run git there, and return what it says."""
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    ran = subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)
    return ran.stdout.decode()


def said(folder: Path, path: str) -> str:
    """What is committed of a file."""
    return git(folder, "show", f"HEAD:{path}")


def of_the_program(folder: Path) -> list[str]:
    """The files that are committed, each with its content, without an operator's own."""
    lines = git(folder, "ls-tree", "-r", "HEAD").splitlines()
    return [line for line in lines if line.partition("\t")[2] not in THEIRS]


def write(folder: Path, content: str, *paths: str) -> None:
    """Write files that say something, and commit all that differs."""
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, encoding="utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "-q", "-m", content)


@pytest.mark.parametrize("language", FOLDERS)
def test_every_folder_is_the_programs_or_it_is_somebody_elses(language: str) -> None:
    tracked = set(git(ROOT, "ls-files").splitlines())
    tops = {path.partition("/")[0] for path in tracked if "/" in path}
    assert folders(language) == tops - NOT_THE_PROGRAM - GENERATED
    assert tracked >= set(FILES)


def begun(tmp_path: Path, old: tuple[str, ...], own: tuple[str, ...]) -> tuple[Path, Path]:
    """A program with old files, and a clone of it in which some say something of one's own."""
    ours, theirs = tmp_path / "program", tmp_path / "clone"
    ours.mkdir()
    git(ours, "init", "-q", "-b", "main")
    write(ours, "old", *old)
    git(tmp_path, "clone", "-q", str(ours), str(theirs))
    git(theirs, "switch", "-q", "-c", "own")
    write(theirs, "own", *own)
    return ours, theirs


def typed(command: str, theirs: Path, ours: Path) -> None:
    """Run a command there, if it is one of git's, with the address filled in."""
    program, *arguments = shlex.split(command)
    if program == "git":
        git(theirs, *(str(ours) if one.isupper() and "-" in one else one for one in arguments))


@pytest.mark.parametrize("language", FOLDERS)
def test_it_leaves_the_new_program_and_what_is_ones_own(language: str, tmp_path: Path) -> None:
    names = folders(language)
    gone = [f"{name}/gone" for name in names]
    old = (*FILES, *THEIRS, *gone, *(f"{name}/kept" for name in names))
    ours, theirs = begun(tmp_path, old, THEIRS)
    git(ours, "rm", "-q", *gone)
    write(ours, "new", *FILES, *THEIRS, *(f"{x}/{y}" for x in names for y in ("kept", "come")))
    for command in commands(language):
        typed(command, theirs, ours)
    assert {path: said(theirs, path) for path in THEIRS} == dict.fromkeys(THEIRS, "own")
    assert of_the_program(theirs) == of_the_program(ours)
    assert git(theirs, "status", "--porcelain") == ""


@pytest.mark.parametrize("language", FOLDERS)
def test_pages_about_the_program_can_be_fetched_without_ones_own(
    language: str, tmp_path: Path
) -> None:
    pages = {
        path.relative_to(ROOT).as_posix(): path.name
        for folder in FOLDERS.values()
        for path in (*folder.glob("*.md"), *folder.glob("guides/*.md"))
    }
    own = (*(path for path, name in pages.items() if name in OWN_PAGES), "docs/added.md")
    ours, theirs = begun(tmp_path, tuple(pages), own)
    write(ours, "new", *pages)
    (fetch, *_), (command,) = commands(language), commands(language, 1)
    typed(fetch, theirs, ours)
    typed(command, theirs, ours)
    git(theirs, "commit", "-q", "-m", "x")
    found = {path: said(theirs, path) for path in (*pages, *own)}
    assert found == {path: "own" if path in own else "new" for path in found}
