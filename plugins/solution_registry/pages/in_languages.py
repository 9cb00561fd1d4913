"""A page in all languages of the site, under the same path in each."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from solution_registry.pages.context import BuildContext
from solution_registry.site.page import Page, Rendered

Make = Callable[[str, str], Rendered]
"""Makes a page in a language, at an address."""


class Where(NamedTuple):
    """Where a page stands below the root of each language, and what it belongs to there.

    kind: the frame it is poured into.
    active: id of the item in NAV that it is part of, or "" where it is part of none.
    robots: False keeps it out of search engines.
    """

    path: str
    kind: str = "page"
    active: str = ""
    robots: bool = True


def in_languages(
    context: BuildContext, where: Where, read: Callable[[str], str], make: Make
) -> Iterator[Page]:
    """The page at a place, in every language.

    `read` sums up, by language, what `make` reads besides the registry's common parts: of entries,
    of the history, and of the checkpoint. What it forgets stays as it was when that changes.
    """
    alternates = {one: context.site.root(one) + where.path for one in context.site.languages}
    for language, url in alternates.items():
        yield Page(
            url=url,
            kind=where.kind,
            language=language,
            key=context.key(where.kind, url, language, read(language)),
            render=partial(make, language, url),
            alternates=alternates,
            active=where.active,
            robots=where.robots,
        )
