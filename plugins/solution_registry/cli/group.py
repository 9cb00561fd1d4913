"""``registry`` itself: a table of commands, of which only the one that is asked for is loaded."""

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType

import click

from .. import __version__
from ..language import Words
from .command import translated, write_examples, write_usage
from .complaint import did_you_mean
from .here import everywhere

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "validate": "Find what is wrong in the registry's files, and how to mend it.",
        "new": "Begin a solution or an adopter: a file to fill in.",
        "list": "List solutions, by what they are, who uses them and where they stand.",
        "show": "Show one solution.",
        "status": "Show what needs somebody: expiring, unconfirmed, incomplete.",
        "review": "Review a change: what it means, what is wrong, who has to look.",
        "check-links": "Ask, over the network, whether the links in the registry lead anywhere.",
        "verify": "Prove the whole history: signatures, authority, nothing altered.",
        "proposals": "List what is proposed at the forge.",
        "post-report": "Post the report of a review at the forge.",
        "post-queue": "Keep an issue at the forge for what has to be seen to.",
        "generate": "Write the files that are made from the models.",
        "export": "Write the registry for other programs: JSON and CSV.",
        "completion": "Let the shell complete commands, options and ids.",
    }
)
"""Name → what it is for (an English msgid). The command is ``command`` in the module so named,
with ``_`` for a hyphen."""

EXAMPLES = (
    "registry validate",
    "registry new e_service my-service",
    "registry list --area building --status certified",
    "registry --lang sv status",
)


class Registry(click.Group):
    """The command that holds all others."""

    def __init__(self, words: Words) -> None:
        """Say what it is in the language of ``words``."""
        _ = words.text
        super().__init__(
            "registry",
            params=[_version(words), *everywhere(words)],
            help=_("Work with a registry of shared municipal solutions: validated files in git."),
            options_metavar=f"[{_('OPTIONS')}]",
            subcommand_metavar=f"{_('COMMAND')} …",
            no_args_is_help=True,
        )
        self.words = words

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Show the help where no command is asked for."""
        rest = super().parse_args(ctx, args)
        if not args and not ctx.resilient_parsing:
            raise click.exceptions.NoArgsIsHelpError(ctx)
        return rest

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """All names, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Load one command."""
        if cmd_name not in COMMANDS:
            return None
        make: Callable[[Words], click.Command] = import_module(
            f"{__package__}.{cmd_name.replace('-', '_')}"
        ).command
        return make(self.words)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is asked for, or say which was meant."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-") and not ctx.resilient_parsing:
            told = self.words.text("There is no command %(name)s.") % {"name": name}
            ctx.fail(told + did_you_mean(name, list(COMMANDS), self.words))
        return super().resolve_command(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how the command is typed."""
        write_usage(self, self.words, ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Describe --help in the reader's language."""
        return translated(super().get_help_option(ctx), self.words)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands, none of which is loaded for it, then the options."""
        _ = self.words.text
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, _(what)) for name, what in COMMANDS.items()])
        rows = [row for param in self.get_params(ctx) if (row := param.get_help_record(ctx))]
        with formatter.section(_("Options")):
            formatter.write_dl(rows)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the examples."""
        write_examples(EXAMPLES, self.words, formatter)


def registry(words: Words) -> Registry:
    """The command in a language."""
    return Registry(words)


def _version(words: Words) -> click.Option:
    def show(ctx: click.Context, _option: click.Parameter, asked: bool) -> None:
        if asked and not ctx.resilient_parsing:
            click.echo(f"registry {__version__}")
            ctx.exit()

    return click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=show,
        help=words.text("Show the version."),
    )
