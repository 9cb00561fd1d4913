"""The documents of a procurement template as pages to read."""

import re
from collections.abc import Iterator
from functools import partial

from markupsafe import Markup, escape

from solution_registry.checks.documents import PLACEHOLDER
from solution_registry.language import chosen, plain_text, words
from solution_registry.pages.body import render_all, rendered
from solution_registry.pages.context import BuildContext
from solution_registry.pages.markdown import markdown, with_tables
from solution_registry.pages.solution.make import pages_at
from solution_registry.pages.solution.view import View, Views
from solution_registry.registry import Listing
from solution_registry.site.page import Page, Rendered


def document_name(file: str) -> str:
    """Name a document as its page's address does: ``documents/krav.md`` → ``krav``."""
    return file.removeprefix("documents/").removesuffix(".md")


def document_pages(views: Views, listing: Listing) -> Iterator[Page]:
    """A page per document that is there."""
    for file in listing.outline.documents:
        below = f"documents/{document_name(file)}/"
        yield from pages_at(views, listing, below, "document", partial(_make, views.context, file))


def _make(context: BuildContext, file: str, view: View, path: str) -> list[Rendered]:
    document = next(one for one in view.documents if one.file == file)
    bodies = render_all(
        context,
        "document.html",
        path,
        view=view,
        document=document,
        text=_text(view, file, document.language),
        fields_left=_placeholders(view, file),
    )
    made = []
    for language, body in zip(context.site.languages, bodies, strict=True):
        title = plain_text(document.title, language)
        name = plain_text(view.solution.name, language)
        part = words(language).text("Part of the procurement template")
        made.append(rendered(f"{title} – {name}", f"{part} {name}.", body))
    return made


def _placeholders(view: View, file: str) -> list[tuple[str, object]]:
    """The placeholders that a document uses and its template declares."""
    template = view.solution.template
    declared = (template.placeholders if template else None) or {}
    used = set(PLACEHOLDER.findall(view.entry.documents[file]))
    return [(name, label) for name, label in declared.items() if name in used]


def _text(view: View, file: str, language: str) -> Markup:
    """The document as HTML below the page's h1; what is filled in is marked, in its language."""
    template = view.solution.template
    declared = (template.placeholders if template else None) or {}

    def label(found: re.Match[str]) -> str:
        if found[1] not in declared:
            return found[0]
        text = declared[found[1]]
        tag = escape(chosen(text, language))
        return f'<mark lang="{tag}">{escape(plain_text(text, language))}</mark>'

    html = PLACEHOLDER.sub(label, with_tables(markdown(view.entry.documents[file], 2), language))
    return Markup(html)  # noqa: S704 - cleaned by `markdown`, and labels escaped
