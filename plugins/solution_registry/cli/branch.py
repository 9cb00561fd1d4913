"""A command that holds others: a table of names; only the one that is asked for is made."""

# click passes its context, whether it is read or not.
# ruff: noqa: ARG002
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any

import click

from ..language import Words
from .command import InWords, Run
from .complaint import did_you_mean
from .context import Here, everywhere

Make = Callable[[Words], click.Command]


class Branch(InWords, click.Group):
    """A command with commands below it; each is made when it is asked for."""

    def __init__(
        self,
        name: str,
        words: Words,
        *,
        what: str,
        table: Mapping[str, str],
        make: Callable[[str], Make],
        examples: Sequence[str],
    ) -> None:
        """Say what it is; ``table`` has what each command is for (English msgids) by its name."""
        _ = words.text
        super().__init__(
            name,
            params=everywhere(words),
            help=what,
            options_metavar=f"[{_('OPTIONS')}]",
            subcommand_metavar=f"{_('COMMAND')} …",
            no_args_is_help=True,
        )
        self.words, self.table, self.make, self.examples = words, table, make, examples

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Show the help where no command is asked for."""
        rest = super().parse_args(ctx, args)
        if not args and not ctx.resilient_parsing:
            raise click.exceptions.NoArgsIsHelpError(ctx)
        return rest

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, in the order of the table."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Make one command."""
        return self.make(cmd_name)(self.words) if cmd_name in self.table else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is asked for, or say which was meant."""
        name = args[0]
        if name not in self.table and not name.startswith("-") and not ctx.resilient_parsing:
            told = self.words.text("There is no command %(name)s.") % {"name": name}
            ctx.fail(told + did_you_mean(name, list(self.table), self.words))
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands, none of which is loaded for it, then the options."""
        _ = self.words.text
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, _(what)) for name, what in self.table.items()])
        rows = [row for param in self.get_params(ctx) if (row := param.get_help_record(ctx))]
        with formatter.section(_("Options")):
            formatter.write_dl(rows)


def carried_out(by: str, name: str) -> Run:
    """What carries a command out: a function of a module in ``decide/``, loaded when it is run."""

    def run(here: Here, **given: Any) -> None:
        getattr(import_module(f".decide.{by}", __package__), name)(here, **given)

    return run
