from pathlib import Path

import pytest

from tests.scripts.conftest import FAKE_PYTHON, Clone, has_command

PIP = "-m pip --quiet --disable-pip-version-check --no-input install"
INSTALL = [
    f"{PIP} --require-hashes --no-deps --only-binary :all: --requirement requirements/run.txt",
    f"{PIP} --no-deps --no-build-isolation --editable .",
]
BUILD = ["-m solution_registry validate", "-m mkdocs build --strict"]


def test_the_first_run_installs_and_the_second_does_not(clone: Clone) -> None:
    first = clone.run("scripts/serve", "--build")
    assert first.calls == ["-m venv .venv", *INSTALL, *BUILD]
    assert clone.run("scripts/serve", "--build").calls == BUILD


def test_other_requirements_are_installed(clone: Clone) -> None:
    clone.run("scripts/serve", "--build")
    with (clone.folder / "requirements/run.txt").open("a") as file:
        file.write("# changed\n")
    assert clone.run("scripts/serve", "--build").calls == [*INSTALL, *BUILD]


def test_what_the_tests_need_includes_what_the_site_needs(clone: Clone) -> None:
    clone.run("scripts/test", "--quick")
    assert clone.run("scripts/serve", "--build").calls == BUILD


def test_a_moved_folder_gets_a_new_environment(clone: Clone) -> None:
    clone.run("scripts/serve", "--build")
    moved = Clone(clone.folder.rename(clone.folder.with_name("moved")))
    assert moved.run("scripts/serve", "--build").calls == ["-m venv .venv", *INSTALL, *BUILD]


def test_an_interrupted_installation_is_begun_again(clone: Clone) -> None:
    failed = clone.run("scripts/serve", "--build", refuses="--editable")
    assert failed.code == 2
    assert "could not be installed with Python 3.13.0" in failed.said
    assert clone.run("scripts/serve", "--build").calls == [*INSTALL, *BUILD]


def test_without_python_one_reads_how_to_get_it(clone: Clone, tmp_path: Path) -> None:
    (tmp_path / "bin/python3").unlink()
    outcome = clone.run("scripts/serve")
    assert outcome.code == 2
    assert "Python 3.11 or newer is needed" in outcome.said
    assert "apt-get install python3 python3-venv" in outcome.said


def test_a_python_that_is_too_old_does_not_count(clone: Clone) -> None:
    outcome = clone.run("scripts/serve", refuses="version_info")
    assert outcome.code == 2
    assert "Python 3.11 or newer is needed" in outcome.said


OLD = """#!/usr/bin/env bash
echo "too old: Python 3.9" >&2
exit 1
"""
BROKEN = """#!/usr/bin/env bash
echo "pyenv: python3: command not found" >&2
exit 127
"""


def test_one_reads_why_no_python_that_is_there_is_taken(clone: Clone, tmp_path: Path) -> None:
    has_command(tmp_path / "bin/python3", OLD)
    has_command(tmp_path / "managed/python3.12", BROKEN)
    outcome = clone.run("scripts/serve")
    assert outcome.code == 2
    assert "bin/python3: too old: Python 3.9\n" in outcome.said
    assert "  python3.12: cannot be run: pyenv: python3: command not found\n" in outcome.said
    assert "python3.13: " not in outcome.said


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (OLD, "too old: Python 3.9"),
        (BROKEN, "cannot be run: pyenv: python3: command not found"),
        ("", "cannot be run: "),
    ],
)
def test_one_reads_why_the_python_that_one_has_named_is_not_taken(
    clone: Clone, tmp_path: Path, text: str, why: str
) -> None:
    named = tmp_path / "named/python"
    if text:
        has_command(named, text)
    outcome = clone.run("scripts/serve", named=str(named))
    assert outcome.code == 2
    assert f"PYTHON={named} is not a Python of 3.11 or newer; {why}" in outcome.said
    assert text or "No such file or directory" in outcome.said


def test_without_venv_one_reads_how_to_get_it(clone: Clone) -> None:
    outcome = clone.run("scripts/serve", refuses="ensurepip")
    assert outcome.code == 2
    assert "bin/python3 lacks the modules venv and ensurepip" in outcome.said
    assert "apt-get install python3-venv" in outcome.said


def test_the_systems_own_python_goes_first(clone: Clone, tmp_path: Path) -> None:
    has_command(tmp_path / "managed/python3", f"{FAKE_PYTHON}# managed\n")
    clone.run("scripts/serve", "--build")
    assert (clone.folder / ".venv/bin/python").read_text() == FAKE_PYTHON


@pytest.mark.parametrize("lacking", ["ensurepip", "version_info"])
def test_where_the_systems_own_does_not_fit_another_one_is_taken(
    clone: Clone, tmp_path: Path, lacking: str
) -> None:
    managed = f"{FAKE_PYTHON}# managed\n"
    has_command(tmp_path / "managed/python3", managed)
    has_command(tmp_path / "bin/python3", f"#!/usr/bin/env bash\n[[ $* != *{lacking}* ]]\n")
    clone.run("scripts/serve", "--build")
    assert (clone.folder / ".venv/bin/python").read_text() == managed
