"""What the pages, and the commands' own help, say is to be typed is what the commands take."""

import re
import shlex
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import click
import pytest
from solution_registry.cli.command import Command, InWords
from solution_registry.cli.group import registry
from solution_registry.language import words

from tests.docs.pages import FILES, ROOT

SCRIPT = re.compile(r"(?:^ *\$ |`)(?:\./)?(scripts/\w+(?:\.py)?)", re.MULTILINE)
ALONE = re.compile(r"^ *\$ registry ([a-z].*?)(?: +#.*)?$", re.MULTILINE)
INLINE = re.compile(r"`registry ([a-z][^`]*)`")
REDIRECTED = re.compile(r" *[<>] *\S+$")
PLACEHOLDERS = {"KIND": "e_service"}
"""Of words in capitals that stand for one of a list, one of that list."""
NO_MORE_IS_SAID = (
    click.exceptions.MissingParameter,
    click.exceptions.BadOptionUsage,
    click.exceptions.NoArgsIsHelpError,
)
"""Why less than a whole command is refused: a sentence may name it, or an option, alone."""


def taken(typed: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Which command takes all that is typed; nothing of it runs. Raises click's UsageError."""
    found: list[str] = []
    monkeypatch.setattr(Command, "invoke", lambda _, context: found.append(context.command_path))
    given = [PLACEHOLDERS.get(one, one) for one in shlex.split(REDIRECTED.sub("", typed))]
    group = registry(words("en"))
    with group.make_context("registry", given) as context:
        group.invoke(context)
    return found[0]


def in_sentences(text: str) -> list[str]:
    """Each command that a sentence names; it may go on on the next line."""
    return [" ".join(typed.split()) for typed in INLINE.findall(text)]


def to_type(text: str) -> list[str]:
    """Each command that stands for itself."""
    return ALONE.findall(text)


def in_help(command: click.Command, path: str = "registry") -> Iterator[tuple[str, str]]:
    """Each example of the commands' own help, with the command that shows it."""
    if isinstance(command, InWords):
        yield from ((path, example) for example in command.examples)
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            yield from in_help(inner, f"{path} {name}")


EXAMPLES = list(in_help(registry(words("en"))))


@pytest.mark.parametrize("file", FILES)
def test_what_is_to_be_typed_can_be(file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (ROOT / file).read_text("utf-8")
    for typed in to_type(text):
        taken(typed, monkeypatch)
    for typed in in_sentences(text):
        with suppress(*NO_MORE_IS_SAID):
            taken(typed, monkeypatch)
    assert [script for script in SCRIPT.findall(text) if not (ROOT / script).is_file()] == []


@pytest.mark.parametrize(("path", "example"), EXAMPLES, ids=[one for _, one in EXAMPLES])
def test_an_example_of_a_command_is_taken_by_it(
    path: str, example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("report.json", "dead.json"):
        (tmp_path / name).touch()
    assert f"{taken(example.removeprefix('registry '), monkeypatch)} ".startswith(f"{path} ")


@pytest.mark.parametrize(
    "typed",
    [
        "valdiate",
        "reviewer ad",
        "show ID --pubiccode",
        "new e_servce my-service",
        "list --status certifed",
        "verify once more",
    ],
)
def test_what_cannot_be_typed_is_seen(typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(click.UsageError):
        taken(typed, monkeypatch)
