from collections.abc import Callable
from pathlib import Path

import pytest
from solution_registry.cli.main import run

from .conftest import Registry

Completed = Callable[[str, str], list[str]]


@pytest.fixture
def completed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Completed:
    """What a shell is told of a line, by line."""

    def asked(shell: str, line: str) -> list[str]:
        monkeypatch.setenv("_REGISTRY_COMPLETE", f"{shell}_complete")
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", str(len(line.split()) - 1))
        assert run([]) == 0
        return capsys.readouterr().out.splitlines()

    return asked


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_is_written_and_its_place_is_told(shell: str, registry: Registry) -> None:
    ran = registry("completion", shell)
    assert ran.code == 0
    assert "_REGISTRY_COMPLETE" in ran.out
    assert "open a new shell" in ran.err


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("registry va", "validate"),
        ("registry list --sta", "--status"),
        ("registry list --status cert", "certified"),
        ("registry show fel", "felanmalan"),
        ("registry --lang s", "sv"),
        ("registry new adopter fel", "felanmalan"),
        ("registry new adopter felanmalan se-90", "se-9001"),
        ("registry new e_service my-service --lead se-90", "se-9001"),
        ("registry new e_service my-service --area str", "streets"),
        ("registry list --area str", "streets"),
        ("registry list --lead se-90", "se-9001"),
        ("registry list --used-by se-90", "se-9001"),
        ("registry list --platform pro", "provplattformen"),
        ("registry list --country z", "zz"),
        ("registry status --lead se-90", "se-9001"),
    ],
)
def test_words_are_completed(line: str, offered: str, tiny: Path, completed: Completed) -> None:
    assert f"plain,{offered}" in completed("bash", line)


def test_organisations_are_shown_with_their_names(tiny: Path, completed: Completed) -> None:
    assert completed("zsh", "registry list --lead se-9002")[1:] == ["se-9002", "Testköping"]


def test_a_new_solution_has_an_id_that_nobody_can_know(tiny: Path, completed: Completed) -> None:
    assert not any(completed("bash", "registry new e_service fel"))


def test_outside_a_registry_nothing_is_completed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, completed: Completed
) -> None:
    monkeypatch.chdir(tmp_path)
    assert not any(completed("bash", "registry list --area s"))
    assert not any(completed("bash", "registry show fel"))
