"""A page in all languages of the site, under the same path in each."""

from collections.abc import Callable, Iterator
from functools import partial

from solution_registry.pages.context import BuildContext
from solution_registry.site.page import Page, Rendered

Make = Callable[[str, str], Rendered]
"""Makes a page in a language, at an address."""


def in_languages(
    context: BuildContext,
    kind: str,
    path: str,
    read: Callable[[str], str],
    make: Make,
    *,
    robots: bool = True,
) -> Iterator[Page]:
    """The page at `path` of every language's root.

    `read` sums up, by language, what `make` reads besides the registry's common parts.
    """
    alternates = {one: context.site.root(one) + path for one in context.site.languages}
    for language, url in alternates.items():
        yield Page(
            url=url,
            kind=kind,
            language=language,
            key=context.key(kind, url, language, read(language)),
            render=partial(make, language, url),
            alternates=alternates,
            active=_active(path),
            robots=robots,
        )


def _active(path: str) -> str:
    """The navigation item of a path: ways into the catalogue are part of it."""
    first = path.partition("/")[0]
    return first if first in OWN else "solutions"


OWN = (
    "",
    "organisations",
    "criteria",
    "certification",
    "glossary",
    "api",
    "problems",
    "statistics",
    "submit",
    "components",
)
"""First segments of paths that are not part of the catalogue."""
