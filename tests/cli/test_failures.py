"""What can go wrong is one clear line and exit code 2, never a traceback."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from solution_registry.cli.failure import failed, why
from solution_registry.language import words

from .conftest import Registry


def test_no_registry(tmp_path: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for arguments in (["validate"], ["list"], ["generate"], ["validate", "--root", str(tmp_path)]):
        ran = registry(*arguments)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith(f"registry: There is no registry at {tmp_path}: ")
        assert len(ran.err.splitlines()) == 1


def test_a_folder_that_cannot_be_listed(
    tiny: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    solutions, scandir = str(tiny / "solutions"), os.scandir

    def refuse(folder: str) -> object:
        if os.fspath(folder).startswith(solutions):
            raise PermissionError(errno.EACCES, "Permission denied", solutions)
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    ran = registry("validate")
    assert (ran.code, ran.err) == (2, f"registry: {solutions}: access is denied\n")


@pytest.mark.parametrize("language", ["sv", "da", "en"])
@pytest.mark.parametrize(
    "arguments",
    [
        ("import", "nix.yml"),
        ("criteria", "add", "nix.yml"),
        ("validate", "--as", "solution", "nix.yml"),
    ],
)
def test_a_file_that_is_not_there(
    arguments: tuple[str, ...], language: str, tiny: Path, registry: Registry
) -> None:
    ran = registry("--lang", language, *arguments)
    told = {"sv": "finns inte", "da": "findes ikke", "en": "does not exist"}[language]
    assert (ran.code, ran.out) == (2, "")
    assert "nix.yml" in ran.err
    assert told in ran.err
    assert "No such file" not in ran.err


@pytest.mark.parametrize("number", [errno.EACCES, errno.EISDIR, errno.ENOSPC, errno.EIO])
def test_why_a_file_cannot_be_used(number: int) -> None:
    failure = OSError(number, os.strerror(number), "x")
    known = why(failure, words("sv")) not in ("", os.strerror(number))
    assert known is (number != errno.EIO)
    assert failed(failure, words("sv")) == f"x: {why(failure, words('sv'))}"


def test_settings_that_are_no_yaml(tiny: Path, registry: Registry) -> None:
    (tiny / "mkdocs.yml").write_text("plugins: [")
    ran = registry("validate")
    assert (ran.code, ran.out) == (2, "")
    assert "mkdocs.yml" in ran.err
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("day", ["2026-13-01", "today", "", "1", "20261101T00"])
def test_a_day_that_is_none(day: str, tiny: Path, registry: Registry) -> None:
    ran = registry("validate", "--today", day)
    assert ran.code == 2
    assert "is not a day" in ran.err


def test_an_option_that_is_none(tiny: Path, registry: Registry) -> None:
    ran = registry("validate", "--fromat", "json")
    assert ran.code == 2
    assert ran.err.startswith("registry: There is no option --fromat. Did you mean --format?\n")
    assert registry("validate", "--format").code == 2
    assert registry("validate", "--strict=yes").code == 2


def test_interrupted(tiny: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("solution_registry.checks.check", interrupt)
    ran = registry("validate")
    assert (ran.code, ran.err) == (130, "\nregistry: interrupted\n")


def test_interrupted_while_all_is_loaded(tiny: Path) -> None:
    code = """
import builtins
from solution_registry.cli import main
load = builtins.__import__
def interrupt(name, *more):
    if name == "click":
        raise KeyboardInterrupt
    return load(name, *more)
builtins.__import__ = interrupt
main(["list"])
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (130, b"", b"")


def test_nobody_reads_on(tiny: Path) -> None:
    command = [sys.executable, "-m", "solution_registry", "export", "vocabulary"]
    reading, writing = os.pipe()
    os.close(reading)
    ran = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (ran.returncode, ran.stderr.count(b"\n")) == (141, 1)  # no git knows the copy


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize(("command", "code"), [("list", 0), ("--help", 0), ("nix", 2)])
def test_a_stream_that_is_closed(tiny: Path, command: str, code: int, closed: str) -> None:
    """What would be written there is lost, as whoever closed it wants."""
    shell = f'exec "$0" -m solution_registry --root . {command} {closed}'
    ran = subprocess.run(["sh", "-c", shell, sys.executable], capture_output=True, check=False)
    assert ran.returncode == code
    assert b"Traceback" not in ran.stderr
    assert bool(ran.stdout) is (code == 0 and closed == "2>&-")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_output_that_lacks_characters(encoding: str, tiny: Path) -> None:
    (tiny / "solutions/kravmall/solution.yml").write_text("kind: ⇒\n", encoding="utf-8")
    command = [sys.executable, "-m", "solution_registry", "validate", "--lang", "sv"]
    surroundings = os.environ | {"PYTHONIOENCODING": encoding}
    ran = subprocess.run(command, env=surroundings, capture_output=True, check=False)
    assert (ran.returncode, ran.stderr) == (1, b"")


@pytest.mark.parametrize("given", [("post-report",), ("post-queue", "--links")])
def test_a_report_that_cannot_be_read(
    tiny: Path, registry: Registry, given: tuple[str, ...]
) -> None:
    ran = registry("--lang", "sv", *given, "no.json")
    assert (ran.code, "no.json går inte att läsa: den finns inte" in ran.err) == (2, True)
    ran = registry("--lang", "da", *given, "solutions")
    assert (ran.code, "solutions kan ikke læses: den er en mappe" in ran.err) == (2, True)


SIGNED = (
    ("certify", "felanmalan"),
    ("renew", "felanmalan"),
    ("decline", "felanmalan"),
    ("revoke", "felanmalan/2026-03-02-1"),
    ("sign", "felanmalan/2026-03-02-1"),
    ("reviewer", "add"),
    ("reviewer", "retire", "rv-ada"),
    ("reviewer", "lost", "rv-ada"),
    ("policy", "change", "validity_months=18"),
    ("policy", "exception"),
    ("init", "our-registry"),
)


@pytest.mark.parametrize("command", SIGNED, ids=" ".join)
@pytest.mark.parametrize("path", ["", "/", "~"])
def test_a_key_that_is_no_file(
    tiny: Path, registry: Registry, command: tuple[str, ...], path: str
) -> None:
    """An unset variable of the shell gives an empty one."""
    ran = registry(*command, "--key", path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("registry: --key: ")
    assert ("the value is empty" if not path.strip() else "is a folder") in ran.err
    assert ran.err.splitlines()[1].startswith("Help: registry ")


@pytest.mark.parametrize(
    "command",
    [
        ("export", "vocabulary", "--output", ""),
        ("validate", ""),
        ("verify", "--write-checkpoint", ""),
        ("certify", "felanmalan", "--from", ""),
        ("certify", "felanmalan", "--prepare", ""),
        ("reviewer", "add", "--public-key", ""),
        ("reviewer", "change", "rv-ada", "--public-key", ""),
        ("policy", "registrar", "--organisation", "se-0180", "--public-key", ""),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("language", ["sv", "da", "en"])
def test_a_value_that_a_variable_left_empty(
    tiny: Path, registry: Registry, command: tuple[str, ...], language: str
) -> None:
    ran = registry("--lang", language, *command)
    told = {"sv": "värdet är tomt", "da": "værdien er tom", "en": "the value is empty"}[language]
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
