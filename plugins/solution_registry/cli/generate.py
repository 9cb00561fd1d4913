"""``registry generate``: the files that are made from the models and from policy."""

import difflib

import click

from ..language import Words
from ..whole_file import write_whole
from .command import Command
from .context import Here
from .named_files import not_through_links

EXAMPLES = ("registry generate", "registry generate --check")
SHOWN = 12
"""Lines of a difference that are shown."""


def command(words: Words) -> click.Command:
    """The command in a language."""
    _ = words.text
    return Command(
        "generate",
        words,
        run,
        what=_(
            "Write the files that are made from the models and from policy: the JSON Schemas in "
            "schema/, and what GitHub, GitLab, Forgejo and Gitea read: workflows, forms, owners."
        ),
        parameters=[
            click.Option(
                ["--check"],
                is_flag=True,
                help=_("Write nothing; fail where a file is not as made."),
            )
        ],
        examples=EXAMPLES,
    )


def run(here: Here, *, check: bool) -> int:
    """Write what differs, or say what does and return 1."""
    from ..generated import GENERATED, read_basis

    if not check:
        for path in GENERATED:
            not_through_links(here.root, path, here.words)
    different, basis = 0, read_basis(here.settings())
    for path, make in GENERATED.items():
        file, made = here.root / path, make(basis)
        there = file.read_bytes() if file.exists() else None
        if there == made:
            continue
        different += 1
        click.echo(path)
        if check:
            _hint(path, there or b"", made)
        else:
            write_whole(file, made)
    _say(here.words, different, check=check)
    return int(check and different > 0)


def _hint(path: str, there: bytes, made: bytes) -> None:
    lines = list(
        difflib.unified_diff(
            there.decode(errors="replace").splitlines(),
            made.decode().splitlines(),
            path,
            path,
            n=1,
            lineterm="",
        )
    )
    for line in lines[:SHOWN]:
        click.echo(f"    {line}")
    if len(lines) > SHOWN:
        click.echo("    …")


def _say(words: Words, different: int, *, check: bool) -> None:
    if not different:
        told = words.text("Everything is as the models make it.")
    elif check:
        told = words.plural(
            "%(count)s file is not as the models make it. Run: registry generate",
            "%(count)s files are not as the models make them. Run: registry generate",
            different,
        )
    else:
        told = words.plural("%(count)s file written.", "%(count)s files written.", different)
    click.echo(told % {"count": different}, err=True)
