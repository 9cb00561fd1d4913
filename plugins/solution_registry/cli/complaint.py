"""Why a command could not run: one line in the reader's language, and where help is."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

import click
from click import exceptions

from ..language import Words
from ..nearest import nearest
from ..wording import visible


class Refused(click.ClickException):
    """The command cannot do what was asked; the message is translated by now."""

    exit_code = 2


class Found(click.ClickException):
    """Something is wrong with what was asked for; the message is a whole report."""

    exit_code = 1


def complaint(refused: click.ClickException, words: Words) -> str:
    """Say why; about wrong arguments, also how to ask for help."""
    _ = words.text
    if isinstance(refused, Found):
        return refused.message
    lines = [f"registry: {_said(refused, words)}"]
    context = refused.ctx if isinstance(refused, click.UsageError) else None
    if context:
        lines.append(f"{_('Help')}: {context.command_path} --help")
    return "\n".join(lines)


def did_you_mean(word: str, known: Iterable[str] | Mapping[str, str], words: Words) -> str:
    """A sentence with the nearest known words, after a blank; empty where none is near."""
    return asked_back(", ".join(nearest(word, known)), words)


def or_listed(near: str, known: Iterable[str], words: Words) -> str:
    """The same, or all that there are where nothing is near."""
    listed = words.text("There are: %(terms)s.") % {"terms": ", ".join(known)}
    return near or f" {listed}"


def asked_back(near: str, words: Words) -> str:
    """The same of what was found already."""
    return f" {words.text('Did you mean')} {near}?" if near else ""


def own_line(text: str) -> str:
    """A line of its own, which no forge takes for a command: a value may have begun it."""
    line = visible(text)
    return line.replace("::", ": :", 1) if line.lstrip().startswith("::") else line


def _said(refused: click.ClickException, words: Words) -> str:
    for kind, say in _SAID.items():
        if isinstance(refused, kind):
            return visible(say(refused, words))
    return "\n".join(map(own_line, refused.format_message().splitlines()))


def _no_option(refused: exceptions.NoSuchOption, words: Words) -> str:
    known = [name for p in refused.ctx.command.params for name in p.opts] if refused.ctx else []
    told = words.text("There is no option %(name)s.") % {"name": refused.option_name}
    return told + did_you_mean(refused.option_name, known, words)


def _option_use(refused: exceptions.BadOptionUsage, words: Words) -> str:
    return words.text("The option %(name)s needs a value, or takes none.") % {
        "name": refused.option_name
    }


def _missing(refused: exceptions.MissingParameter, words: Words) -> str:
    return words.text("%(name)s is missing.") % {"name": _name(refused)}


def _wrong(refused: exceptions.BadParameter, _: Words) -> str:
    return f"{_name(refused)}: {refused.message}"


def _name(refused: exceptions.BadParameter) -> str:
    parameter = refused.param
    if isinstance(parameter, click.Option):
        return parameter.opts[-1]
    shown = parameter.make_metavar(refused.ctx) if parameter and refused.ctx else ""
    return shown.strip("[]…")


_SAID: Mapping[type[click.ClickException], Callable[[Any, Words], str]] = MappingProxyType(
    {
        exceptions.NoSuchOption: _no_option,
        exceptions.BadOptionUsage: _option_use,
        exceptions.MissingParameter: _missing,
        exceptions.BadParameter: _wrong,
    }
)
"""Click's own refusals → how to say them; the first that fits."""
