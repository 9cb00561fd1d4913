"""The page that explains the API to those who write programs."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial

from solution_registry.exports import publiccode_of
from solution_registry.exports.feed import MOST
from solution_registry.exports.files import CHECKPOINT, CSV, JSON, LINKED, YAML, of_type
from solution_registry.exports.shape import API, LICENCE
from solution_registry.language import words
from solution_registry.pages.body import render, rendered
from solution_registry.pages.context import BuildContext
from solution_registry.pages.days import days_ahead
from solution_registry.pages.follow import feed_link
from solution_registry.pages.in_languages import Where, in_languages
from solution_registry.publiccode import may_be_whole
from solution_registry.registry import Listing, Registry
from solution_registry.site.page import Page, Rendered

ASKED = 100
"""Solutions that are read to find out whether any has a file."""


def api_pages(context: BuildContext) -> Iterator[Page]:
    """One page in every language."""
    example = next((x.id for x in context.registry.real), "")
    proven = context.past.checkpoint is not None
    able = [listing for listing in context.registry.real if may_be_whole(listing.outline)]
    whole = cache(partial(_any_whole, context.registry, able))
    make = partial(_make, context, example, whole)
    versions = [listing.outline.version for listing in able]
    read = f"{example} {proven} {versions} {days_ahead(context)}"
    yield from in_languages(context, Where("api/", active="api"), lambda _: read, make)


def _any_whole(registry: Registry, able: Sequence[Listing]) -> bool:
    """Whether there is any file of publiccode.yml; of many that could have one, some has."""
    return len(able) > ASKED or any(
        publiccode_of(registry, listing.id, registry.read_entry) for listing in able
    )


def _make(
    context: BuildContext, example: str, whole: Callable[[], bool], language: str, url: str
) -> Rendered:
    text = words(language).text
    files = [(file.path, text(file.about)) for file in of_type(JSON)]
    tables = [
        *((file.path, f"{text(file.about)} (CSV)") for file in of_type(CSV)),
        *((file.path, text(file.about)) for file in of_type(LINKED)),
    ]
    sometimes = [(file.path, text(file.about)) for file in of_type(YAML)]
    body = render(
        context,
        language,
        "api.html",
        url,
        folder=API,
        files=files,
        tables=tables,
        sometimes=sometimes,
        none_whole=not whole(),
        days=days_ahead(context),
        missing=[] if context.past.checkpoint else [CHECKPOINT.path],
        newest=MOST,
        example_id=example,
        licence=LICENCE,
        home=(context.site.url or "https://…/") + context.site.root(language),
    )
    about = text("The registry as JSON and CSV, for other programs.")
    return rendered("API", about, body, feed_link(context, language, url))
