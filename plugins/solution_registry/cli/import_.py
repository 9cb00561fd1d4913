"""``registry import``: begin a solution from a publiccode.yml, and tell all that was not taken."""

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..language import Words
from ..problem import Problem
from ..terminal import colours
from .begin import begin_solution, free_id, solution_to_fill_in
from .command import Argument, Command
from .complaint import Refused
from .context import Here
from .path_types import FilePath
from .put_out import put_out

if TYPE_CHECKING:
    from ..registry import Ground

STANDARD_INPUT = "-"
EXAMPLES = (
    "registry import ../our-program/publiccode.yml",
    "registry import publiccode.yml our-program",
    "registry import --print - < publiccode.yml",
)


def command(words: Words) -> click.Command:
    """The command in a language."""
    _ = words.text
    return Command(
        "import",
        words,
        run,
        what=_(
            "Begin a solution from a publiccode.yml, of any version from 0.2 to 0.7: a file to "
            "fill in, with what could be taken over.\n\nWhat has no place in the registry, is not "
            "understood or should be looked at is told, with its line. Nothing is guessed: names "
            "of users do not become adopters, an organisation is named only where it is for "
            "certain one of the register, and persons are not taken over. Nothing is fetched from "
            "the network, and nothing that is there is overwritten.\n\nThe exit code is 0 when "
            "there is an entry to go on with, 1 when the file says nothing that could be read, "
            "and 2 when it could not be looked at or an entry may not be written."
        ),
        parameters=[
            Argument(
                "file",
                metavar="FILE",
                what=_("A publiccode.yml; - for standard input."),
                type=FilePath(words),
            ),
            Argument(
                "id",
                metavar="[ID]",
                what=_("The new solution's id; otherwise made of the repository's name."),
                required=False,
            ),
            click.Option(
                ["only_print", "--print"],
                is_flag=True,
                help=_("Write the entry to standard output, and no file."),
            ),
        ],
        examples=EXAMPLES,
    )


def run(here: Here, file: Path, id: str | None, *, only_print: bool) -> int:
    """Write the entry and the report; 1 where nothing could be read."""
    from ..publiccode import read_publiccode
    from ..registry.read_ground import read_ground

    words, _ = here.words, here.words.text
    if id and not only_print:
        free_id(here.root, id, words)
    raw, ground = _bytes(file), read_ground(here.root)
    known = dict(_repositories(here.root))
    read = read_publiccode(raw, str(file), ground.vocabulary, known, here.text_language)
    if read.fields is None:
        _report(here, read.problems)
        return 1
    if only_print:
        text = solution_to_fill_in(read.fields, words, here.text_language)
        put_out(text.encode())
        _report(here, read.problems)
        return 0
    free = id or _free(here, read.fields, known)
    path = begin_solution(here.root, free, read.fields, words, here.text_language)
    click.echo(path)
    _report(here, (*read.problems, *_left_to_fill_in(here, path, ground)))
    told = _("Fill in what is empty, then run: registry validate %(folder)s")
    click.echo(told % {"folder": os.path.relpath(here.root.joinpath(path).parent)}, err=True)
    return 0


def _free(here: Here, fields: Mapping[str, Any], known: Mapping[str, str]) -> str:
    """The id that a file itself makes. Raises Refused, where its solution is there already, too."""
    from ..addresses import same_address

    _ = here.words.text
    address = fields.get("reuse", {}).get("repository", "")
    other = known.get(same_address(address)) if address else None
    if other:
        told = _(
            "The solution %(id)s has the same repository: %(address)s. If this is another "
            "solution all the same, name it: registry import FILE ID"
        )
        raise Refused(told % {"id": other, "address": address})
    made = _named_after(address, next(iter(fields.get("name", {}).values()), ""))
    another = _("Name it yourself: registry import FILE ID")
    if not made:
        raise Refused(f"{_('The file says nothing that an id could be made of.')} {another}")
    try:
        free_id(here.root, made, here.words)
    except Refused as refused:
        raise Refused(f"{refused.message} {another}") from None
    return made


def _bytes(file: Path) -> bytes:
    """The file, or as much of it as shows that it is too large. Raises OSError."""
    from ..source.parse import MAX_BYTES

    if str(file) == STANDARD_INPUT:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    with file.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


def _repositories(root: Path) -> Iterator[tuple[str, str]]:
    """The repositories that entries have, as far as they can be read, and the entries' ids."""
    from ..addresses import same_address
    from ..source import parse

    for file in sorted(root.glob("solutions/*/solution.yml")):
        try:
            raw = file.read_bytes()
        except OSError:
            continue
        if b"repository:" in raw:
            data: Any = parse(raw, "").data
            reuse = data.get("reuse") if isinstance(data, dict) else None
            address = reuse.get("repository") if isinstance(reuse, dict) else None
            if isinstance(address, str):
                yield same_address(address), file.parent.name


def _left_to_fill_in(here: Here, path: str, ground: "Ground") -> list[Problem]:
    """What the new entry still needs, with what may stand there."""
    from .. import source
    from ..checks.suggest import Guesses, filled_in
    from ..load import load
    from ..model.solution import Solution

    raw = here.bytes_of(path) or b""
    problems, guesses = load(Solution, raw, path).problems, Guesses()
    return source.locate(
        [filled_in(x, Solution, ground, guesses) for x in problems], {path: raw}.get
    )


def _report(here: Here, problems: tuple[Problem, ...]) -> None:
    from ..reporters import REPORTERS

    told = REPORTERS["text"](problems, here.language, colour=colours(sys.stderr))
    click.echo(told, nl=False, err=True)


def _named_after(address: str, name: str) -> str:
    """The id that a repository's name makes, else the program's own; empty where neither does."""
    from ..names.layout import LONGEST_ID
    from ..nearest import simplified

    last = address.rstrip("/").removesuffix(".git").rpartition("/")[2]
    made = (simplified(one)[:LONGEST_ID].strip("-") for one in (last, name))
    return next(filter(None, made), "")
