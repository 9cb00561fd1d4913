"""What the pages say is to be typed can be typed: commands, their options, and scripts."""

import re
import shlex

import click
import pytest
from solution_registry.cli.group import registry
from solution_registry.language import words

from tests.docs.pages import FILES, ROOT

SCRIPT = re.compile(r"(?:^ *\$ |`)(?:\./)?(scripts/\w+)", re.MULTILINE)
COMMAND = re.compile(r"(?:^ *\$ |`)registry ([a-z][^`\n]*)", re.MULTILINE)


def is_known(typed: str) -> bool:
    """Whether there is such a command, of such a group, with such options."""
    command: click.Command | None = registry(words("en"))
    rest = shlex.split(typed)
    while isinstance(command, click.Group) and rest:
        command = command.get_command(click.Context(command), rest.pop(0))
    if command is None:
        return False
    context = click.Context(command)
    known = {one for option in command.get_params(context) for one in option.opts}
    return known >= {word.partition("=")[0] for word in rest if word.startswith("-")}


@pytest.mark.parametrize("file", FILES)
def test_what_is_to_be_typed_can_be(file: str) -> None:
    text = (ROOT / file).read_text("utf-8")
    assert [typed for typed in COMMAND.findall(text) if not is_known(typed)] == []
    assert [script for script in SCRIPT.findall(text) if not (ROOT / script).is_file()] == []


@pytest.mark.parametrize("typed", ["valdiate", "reviewer ad", "show ID --pubiccode"])
def test_what_cannot_be_typed_is_seen(typed: str) -> None:
    assert not is_known(typed)
