"""The page that explains the API to those who write programs."""

from collections.abc import Iterator
from functools import partial

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
from solution_registry.site.page import Page, Rendered


def api_pages(context: BuildContext) -> Iterator[Page]:
    """One page in every language."""
    example = next((x.id for x in context.registry.real), "")
    proven = context.past.checkpoint is not None
    whole = any(may_be_whole(listing.outline) for listing in context.registry.real)
    make = partial(_make, context, example, whole)
    read = f"{example} {proven} {whole} {days_ahead(context)}"
    yield from in_languages(context, Where("api/", active="api"), lambda _: read, make)


def _make(context: BuildContext, example: str, whole: bool, language: str, url: str) -> Rendered:
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
        none_whole=not whole,
        days=days_ahead(context),
        missing=[] if context.past.checkpoint else [CHECKPOINT.path],
        newest=MOST,
        example_id=example,
        licence=LICENCE,
        home=(context.site.url or "https://…/") + context.site.root(language),
    )
    about = text("The registry as JSON and CSV, for other programs.")
    return rendered("API", about, body, feed_link(context, language, url))
