"""A command with help in the reader's language, which every command of ``registry`` is."""

# click passes its context, whether it is read or not.
# ruff: noqa: ARG002
from collections.abc import Callable, Sequence
from typing import Any

import click

from ..language import Words
from .context import Here, everywhere

Run = Callable[..., int | None]
"""What a command does: given where it is and its options, it returns an exit code (None: 0)."""


class InWords(click.Command):
    """A command whose help is in the reader's language, and ends with lines to type."""

    words: Words
    examples: Sequence[str]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how the command is typed."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=f"{self.words.text('Usage')}: ")

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Describe --help."""
        option = super().get_help_option(ctx)
        if option:
            option.help = self.words.text("Show this help.")
        return option

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples as they are."""
        if self.examples:
            with formatter.section(self.words.text("Examples")):
                for example in self.examples:
                    formatter.write(f"{'':{formatter.current_indent}}{example}\n")


LOOKS_FOR = "--text"
"""The option for words to look for, in commands that have one."""


class Command(InWords):
    """A command; its help has examples, and the options that are the same everywhere."""

    def __init__(
        self,
        name: str,
        words: Words,
        run: Run,
        *,
        what: str,
        parameters: Sequence[click.Parameter] = (),
        examples: Sequence[str] = (),
    ) -> None:
        """Describe a command; ``examples`` are lines to type."""
        shared = everywhere(words)
        super().__init__(
            name,
            params=[*parameters, *shared],
            help=what,
            options_metavar=f"[{words.text('OPTIONS')}]",
            context_settings={"allow_extra_args": True},  # refused below, in words of ours
        )
        self.words, self.run, self.examples, self.shared = words, run, examples, shared

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read what was typed; too many arguments are refused in the reader's language."""
        left = super().parse_args(ctx, args)
        if left and not ctx.resilient_parsing:
            told = self.words.text("%(value)s is one argument too many.")
            if any(LOOKS_FOR in one.opts for one in self.params):
                told += " " + self.words.text("Words to look for are given with %(option)s.")
            raise click.UsageError(told % {"value": " ".join(left), "option": LOOKS_FOR}, ctx)
        return left

    def invoke(self, ctx: click.Context) -> Any:
        """Run it; the options that are the same everywhere become the place it runs in."""
        return ctx.invoke(self.run, Here(self.words, ctx.meta), **ctx.params)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write arguments, its own options, and those that are the same everywhere."""
        _ = self.words.text
        parameters = self.get_params(ctx)
        arguments = [p for p in parameters if isinstance(p, Argument)]
        own = [p for p in parameters if p not in self.shared and p not in arguments]
        for title, found in (
            (_("Arguments"), arguments),
            (_("Options"), own),
            (_("Options of every command"), self.shared),
        ):
            records = filter(None, (parameter.get_help_record(ctx) for parameter in found))
            required = f"[{_('required')}]"
            rows = [(name, told.replace("[required]", required)) for name, told in records]
            if rows:
                with formatter.section(title):
                    formatter.write_dl(rows)


class Argument(click.Argument):
    """An argument that is explained."""

    def __init__(self, name: str, *, metavar: str, what: str, **rest: Any) -> None:
        """Describe an argument."""
        super().__init__([name], metavar=metavar, **rest)
        self.explained = (metavar, what)

    def get_help_record(self, ctx: click.Context) -> tuple[str, str]:
        """Explain it in a list, as options are."""
        return self.explained
