"""The organisations and solutions that a form lets one choose by name, as files of their own.

A form fetches them when somebody comes to a field that needs them.
"""

import json
from collections.abc import Iterator, Sequence
from functools import partial

from solution_registry.certification.places import FICTIONAL
from solution_registry.pages.context import BuildContext
from solution_registry.pages.lists import Lists, lists
from solution_registry.registry.written import kinds
from solution_registry.site.page import Asset

FOLDER = "assets/form"
ORGANISATIONS = f"{FOLDER}/organisations.json"

Rows = list[tuple[str, ...]]


def solutions_address(language: str) -> str:
    """Where the names of solutions in a language lie, from the site's root."""
    return f"{FOLDER}/solutions.{language}.json"


def name_lists(context: BuildContext) -> Iterator[Asset]:
    """A file of organisations, and one of solutions in every language."""
    yield Asset(ORGANISATIONS, context.key(ORGANISATIONS), lambda: _json(_organisations(context)))
    for language in context.site.languages:
        url = solutions_address(language)
        made = lists(context)
        examples = (x.id for x in made.listings if x.outline.example)
        read = "\n".join((*context.registry.listings, *made.names(language), *examples))
        yield Asset(url, context.key(url, read), partial(_solutions, made, language))


def _organisations(context: BuildContext) -> Rows:
    """Id, names and kinds of those that have not ended, the fictional ones last."""
    today = context.registry.today
    found = [
        (one.id, one.name, one.official_name or "", *kinds(one))
        for one in context.registry.vocabulary.organisations.values()
        if one.valid_to is None or one.valid_to >= today
    ]
    return sorted(found, key=lambda row: (row[0].startswith(FICTIONAL), row[1]))


def _solutions(made: Lists, language: str) -> bytes:
    """Id and name of each, and a mark of those that are examples."""
    named = zip(made.listings, made.names(language), strict=True)
    return _json([(x.id, name, *(("example",) if x.outline.example else ())) for x, name in named])


def _json(rows: Sequence[tuple[str, ...]]) -> bytes:
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()
