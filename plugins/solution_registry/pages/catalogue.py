"""The catalogue: every solution in lists that need no script, and the form for searching."""

import json
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

from solution_registry.language import plain_text, words
from solution_registry.model.terms import LABELS
from solution_registry.pages.body import render
from solution_registry.pages.choices import Counts, absent, count, filters
from solution_registry.pages.context import BuildContext
from solution_registry.pages.countries import of_readers
from solution_registry.pages.grouping_pages import members
from solution_registry.pages.groupings import AGREEMENTS, AREAS, GROUPINGS, KINDS
from solution_registry.pages.lists import lists
from solution_registry.pages.search.facets import facet_values
from solution_registry.pages.solution_list import Counted, SolutionList, counted, list_pages
from solution_registry.registry import Listing
from solution_registry.search.terms import TermReader
from solution_registry.site.page import Asset, Page

PATH = "solutions/"

_TEMPLATE = "procurement_template"
_BUILDERS = "e_service_platform"
"""The type of system that platforms for building e-services are, and are found by."""


def catalogue_pages(context: BuildContext) -> Iterator[Page]:
    """The catalogue's pages; the first one has the form."""
    made = lists(context)
    yield from list_pages(
        made,
        SolutionList(
            path=PATH,
            template="catalogue.html",
            chosen={language: made.ordered(language) for language in context.site.languages},
            texts=_texts,
            values=partial(_values, context),
            read=repr(sorted(_areas_counted(made.listings).items())),
            always_cards=True,
            sheets=("catalogue",),
        ),
    )


def _texts(language: str) -> tuple[str, str]:
    text = words(language).text
    return text("Solutions"), text("Every solution in the registry, certified ones first.")


def _values(context: BuildContext, language: str, number: int) -> dict[str, Any]:
    countries = of_readers(context, language)
    if number > 1:
        return {"countries": countries}
    plural = words(language).plural
    solution, example = (
        [plural(f"%(count)s {one}", f"%(count)s {one}s", n) for n in (1, 2)]
        for one in ("solution", "example")
    )
    return {
        "countries": countries,
        "solution_words": solution,
        "example_words": example,
        "groupings": [(one, words(language).text(one.title)) for one in GROUPINGS],
        "places": _places(context, language),
        "builders": _builders(context, language),
    }


def filter_assets(context: BuildContext) -> Iterator[Asset]:
    """The filters as HTML, loaded when a reader asks for them; and names of what nothing has."""
    listings = lists(context).listings
    counts = count(facet_values(context), listings)
    examples = any(listing.outline.example for listing in listings)
    for language in context.site.languages:
        yield Asset(
            f"search/{language}/filters.json",
            context.key("filters", language, repr(counts)),
            partial(_filters, context, counts, examples, language),
        )
        yield Asset(
            f"search/{language}/absent.json",
            context.key("absent", language, repr(counts)),
            partial(_absent, context, counts, language),
        )


def _filters(context: BuildContext, counts: Counts, examples: bool, language: str) -> bytes:
    html = render(
        context,
        language,
        "catalogue/filters.html",
        context.site.root(language) + PATH,
        filters=filters(counts, context.registry.vocabulary, language),
        has_examples=examples,
    )
    return json.dumps({"html": html}, ensure_ascii=False).encode()


def _absent(context: BuildContext, counts: Counts, language: str) -> bytes:
    names = absent(counts, context.registry.vocabulary, language)
    return json.dumps(names, ensure_ascii=False, separators=(",", ":")).encode()


def _builders(context: BuildContext, language: str) -> str:
    """What platforms for building e-services are called; "" where no type of system is so."""
    known = context.registry.vocabulary.system_types.get(_BUILDERS)
    return plain_text(known.name, language) if known else ""


class _Place(NamedTuple):
    """A page that a search leads to as well, and the terms by which it recognises it."""

    path: str
    name: str
    terms: str
    total: Counted | None = None
    otherwise: str = ""
    """Terms that lead to it only where no solution is found."""


def _areas_counted(listings: Sequence[Listing]) -> dict[str, Counted]:
    """How many solutions each service area has."""
    return {area: counted(own) for area, own in members(listings, AREAS).items()}


def _places(context: BuildContext, language: str) -> list[_Place]:
    """The areas, by more words than their own; where agreements and templates are, too."""
    own = words(language)
    reader = TermReader(context.registry.vocabulary, own)
    found: list[tuple[str, str, str, set[str]]] = []
    otherwise = {
        AGREEMENTS.path: _holders(context, language, reader),
        f"{KINDS.path}{_TEMPLATE}/": reader.led_to(_TEMPLATE.replace("_", "-")),
    }
    totals = {
        f"{AREAS.path}{area}/": total
        for area, total in _areas_counted(lists(context).listings).items()
    }
    for area in context.registry.vocabulary.service_areas.values():
        name = plain_text(area.name, language)
        about = plain_text(area.description, language) if area.description else ""
        found.append((f"{AREAS.path}{area.id}/", name, f"{name} {about}", reader.led_to(area.id)))
    agreements, template = own.text(AGREEMENTS.title), own.text(LABELS["Kind"][_TEMPLATE])
    framework = own.text(AGREEMENTS.headings["framework"])
    found.append((AGREEMENTS.path, agreements, f"{agreements} {framework}", set()))
    found.append((f"{KINDS.path}{_TEMPLATE}/", template, template, set()))
    return [
        _Place(
            path,
            name,
            " ".join(sorted(reader.named({language: told}) | more)),
            totals.get(path),
            " ".join(sorted(otherwise.get(path, ()))),
        )
        for path, name, told, more in found
    ]


def _holders(context: BuildContext, language: str, reader: TermReader) -> set[str]:
    """The terms of the names of those who hold agreements; what they are called is in too many."""
    vocabulary, settings = context.registry.vocabulary, context.registry.settings
    agreements = [
        one for one in vocabulary.agreements.values() if settings.show_examples or not one.example
    ]
    holders = {one.holder for one in agreements} & vocabulary.organisations.keys()
    called = ({language: vocabulary.organisations[id].name} for id in sorted(holders))
    return set().union(*map(reader.named, called))
