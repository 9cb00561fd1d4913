"""The documents of a procurement template as files for a word processor, beside their pages."""

from collections.abc import Iterator, Mapping
from functools import partial

from solution_registry.language import LocalText, chosen, plain_text
from solution_registry.pages.markdown import markdown
from solution_registry.pages.solution.view import Views
from solution_registry.registry import Entry, Listing
from solution_registry.site.page import Asset

ENDINGS = ("docx", "odt")
"""The formats that each document can be downloaded in (`pages.office.FORMATS`)."""


def document_name(file: str) -> str:
    """Name a document as its page's address does: ``documents/krav.md`` → ``krav``."""
    return file.removeprefix("documents/").removesuffix(".md")


def document_address(id: str, file: str) -> str:
    """Where a document lies as files, from the site's root; in one language, its own.

    The address goes on with a dot and one of `ENDINGS`.
    """
    return f"solutions/{id}/documents/{document_name(file)}"


def document_files(views: Views, listing: Listing) -> Iterator[Asset]:
    """A file per document that is there, and format. They are made of the entry alone."""
    for file in listing.outline.documents:
        for ending in ENDINGS:
            url = f"{document_address(listing.id, file)}.{ending}"
            key = views.context.key(url, listing.outline.version)
            yield Asset(url, key, partial(_make, views, listing.id, file, ending))


def declared(entry: Entry) -> Mapping[str, LocalText]:
    """What the documents of a template leave open: its name in them, and its label."""
    template = entry.solution.template
    return (template.placeholders if template else None) or {}


def _make(views: Views, id: str, file: str, ending: str) -> bytes:
    # Few solutions are templates: a build without any does not load what makes a document.
    from solution_registry.pages.office import FORMATS, Label, Meta

    entry = views.entry(id)
    template = entry.solution.template
    document = next(one for one in (template and template.documents) or () if one.file == file)
    language = document.language
    labels = {}
    for name, text in declared(entry).items():
        said = chosen(text, language)
        labels[name] = Label(text[said], said if said != language else "")
    html = markdown(entry.documents[file], 2)
    meta = Meta(plain_text(document.title, language), language)
    return FORMATS[ending](html, meta, labels)
