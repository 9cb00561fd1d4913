"""What a shell may complete: ids, from the names of folders alone, so that it is quick."""

from pathlib import Path

import click
from click.shell_completion import CompletionItem

from .here import given_root
from .place import NoRegistry, find_root


def solution_ids(
    ctx: click.Context, _parameter: click.Parameter, begun: str
) -> list[CompletionItem]:
    """The ids of solutions that begin so."""
    try:
        root = find_root(Path(given_root(ctx) or ".").resolve())
        names = sorted(path.name for path in (root / "solutions").iterdir())
    except (NoRegistry, OSError):
        return []
    return [CompletionItem(name) for name in names if name.startswith(begun)]
