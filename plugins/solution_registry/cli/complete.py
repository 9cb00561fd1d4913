"""What a shell may complete: solutions by their folders, terms by the vocabularies."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
from click.shell_completion import CompletionItem

from .context import given_root
from .place import NoRegistry, find_root

if TYPE_CHECKING:
    from ..registry import Vocabulary

Complete = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]
"""What click asks: the context, the parameter, and what was typed of its value."""


def solution_ids(
    ctx: click.Context, _parameter: click.Parameter, begun: str
) -> list[CompletionItem]:
    """The ids of solutions that begin so: names of folders alone, so that it is quick."""
    try:
        names = [path.name for path in (_root(ctx) / "solutions").iterdir()]
    except (NoRegistry, OSError):
        return []
    return _begun(dict.fromkeys(names, ""), begun)


def new_ids(ctx: click.Context, parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Of a new adopter: the solution's id, then the organisation's. A new solution has a new id."""
    if ctx.params.get("kind") != "adopter":
        return []
    complete = organisation_ids if ctx.params.get("ids") else solution_ids
    return complete(ctx, parameter, begun)


def _of(terms: "Callable[[Vocabulary], Mapping[str, str]]") -> Complete:
    """What completes ids of ``terms``, each with its name for shells that show it."""

    def complete(
        ctx: click.Context, _parameter: click.Parameter, begun: str
    ) -> list[CompletionItem]:
        from ..registry.read_ground import read_ground  # takes time to import

        try:
            return _begun(terms(read_ground(_root(ctx)).vocabulary), begun)
        except NoRegistry:
            return []

    return complete


organisation_ids: Final = _of(lambda known: {x.id: x.name for x in known.organisations.values()})
area_ids: Final = _of(lambda known: dict.fromkeys(known.service_areas, ""))
platform_ids: Final = _of(lambda known: {x.id: x.name for x in known.platforms.values()})
countries: Final = _of(lambda known: {x.country: "" for x in known.organisations.values()})


def _root(ctx: click.Context) -> Path:
    """The registry's folder. Raises NoRegistry."""
    return find_root(Path(given_root(ctx) or ".").resolve())


def _begun(known: Mapping[str, str], begun: str) -> list[CompletionItem]:
    return [
        CompletionItem(id, help=name or None)
        for id, name in sorted(known.items())
        if id.startswith(begun)
    ]
