"""The documents of a procurement template as pages: to read, to fill in and to download.

What is written there is put into the text, and into the file to download, by scripts of
``assets/fill/``; it stays in the browser.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from markupsafe import Markup, escape

from solution_registry.checks.documents import PLACEHOLDER
from solution_registry.language import LocalText, chosen, plain_text, words
from solution_registry.pages.body import render_all
from solution_registry.pages.context import BuildContext
from solution_registry.pages.markdown import markdown, on_page
from solution_registry.pages.parts import placed
from solution_registry.pages.solution.document_files import (
    declared,
    document_address,
    document_name,
)
from solution_registry.pages.solution.make import pages_at
from solution_registry.pages.solution.view import View, Views
from solution_registry.pages.style import own_head
from solution_registry.registry import Listing
from solution_registry.site.page import Page, Rendered, TocItem

OWN = {
    "kommun": "name",
    "kommune": "name",
    "municipality": "name",
    "organisationsnummer": "registration_number",
    "cvr_nummer": "registration_number",
    "registration_number": "registration_number",
    "invanare": "population",
    "indbyggere": "population",
    "inhabitants": "population",
}
"""Placeholders that mean the municipality that procures, by name: what of it belongs there."""


class Detail(NamedTuple):
    """What is filled in: its label, and how the document says it, in its language."""

    label: LocalText
    marked: str
    language: str


def document_pages(views: Views, listing: Listing) -> Iterator[Page]:
    """A page per document that is there."""
    for file in listing.outline.documents:
        below = f"documents/{document_name(file)}/"
        make = partial(_make, views.context, file)
        for page in pages_at(views, listing, below, "document", make):
            yield replace(page, edit=f"solutions/{listing.id}/{file}")


def _make(context: BuildContext, file: str, view: View, path: str) -> list[Rendered]:
    document = next(one for one in view.documents if one.file == file)
    site = context.site
    details = _details(view, document.language)
    text, parts = _text(view.entry.documents[file], details, document.language)
    bodies = render_all(
        context,
        "document.html",
        path,
        view=view,
        document=document,
        text=text,
        parts=parts,
        others=[(document_name(one.file), one) for one in view.documents if one.file != file],
        address=document_address(view.id, file),
        left=_left(view.entry.documents[file], details),
        details=details,
        own=OWN,
    )
    made = []
    for language, body in zip(site.languages, bodies, strict=True):
        title = plain_text(document.title, language)
        name = plain_text(view.solution.name, language)
        part = words(language).text("Part of the procurement template")
        head = own_head(site.root(language) + path, "fill")
        toc = tuple(one if one.language != language else _of_own(one) for one in parts)
        made.append(Rendered(f"{title} – {name}", f"{part} {name}.", body.html, toc, head))
    return made


def _details(view: View, language: str) -> dict[str, Detail]:
    """What the template declares, by its names, for a document that is in `language`."""
    return {
        name: Detail(label, plain_text(label, language), chosen(label, language))
        for name, label in declared(view.entry).items()
    }


def _left(document: str, details: Mapping[str, Detail]) -> list[Detail]:
    """Those that a document uses and its template declares."""
    used = set(PLACEHOLDER.findall(document))
    return [detail for name, detail in details.items() if name in used]


def _text(
    document: str, details: Mapping[str, Detail], language: str
) -> tuple[Markup, tuple[TocItem, ...]]:
    """The document as HTML below the page's h1, and its parts.

    What is filled in is marked, in its language.
    """

    def mark(found: re.Match[str]) -> str:
        if found[1] not in details:
            return found[0]
        detail = details[found[1]]
        start = f'<mark lang="{escape(detail.language)}" data-detail="{found[1]}">'
        return f"{start}{escape(detail.marked)}</mark>"

    html = PLACEHOLDER.sub(mark, on_page(markdown(document, 2), language))
    text, parts = placed(html, language)
    return Markup(text), parts  # noqa: S704 - cleaned by `markdown`, and labels escaped


def _of_own(part: TocItem) -> TocItem:
    """A part as it is listed on a page of its own language."""
    return part._replace(language="", children=tuple(map(_of_own, part.children)))
