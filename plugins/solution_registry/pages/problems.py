"""The failure guide: every kind of problem with its cause, how to mend it, and an example."""

import re
from collections.abc import Iterator
from functools import partial

from solution_registry.language import words
from solution_registry.pages.body import long_page, render, rendered
from solution_registry.pages.context import BuildContext
from solution_registry.pages.in_languages import Where, in_languages
from solution_registry.problem import Severity
from solution_registry.site.page import Page, Rendered
from solution_registry.wording import CODES, PARTS, GuideEntry, guide

SEVERITIES: dict[Severity, str] = {
    Severity.ERROR: "Error: it has to be mended",
    Severity.WARNING: "Warning: it should be mended",
    Severity.REVIEW: "A person has to look at it",
}
"""What a severity means (English msgids)."""
MARKS = re.compile(r"^(# \S*[/.]\S+|--- \S+|\$ .+| *\(× \d+\))$|…", re.MULTILINE)
"""What examples show besides lines of one file: names of files, changes, commands, repetition."""


def guide_pages(context: BuildContext) -> Iterator[Page]:
    """The list of all codes, and a page for each."""
    guides = {one: guide(one) for one in context.site.languages}
    list_ = partial(_list, context, guides)
    yield from in_languages(context, Where("problems/"), lambda _: "", list_)
    for number, code in enumerate(CODES):
        entries = {language: found[number] for language, found in guides.items()}
        make = partial(_make, context, entries)
        yield from in_languages(context, Where(f"problems/{code}/"), lambda _: "", make)


def _list(
    context: BuildContext, guides: dict[str, tuple[GuideEntry, ...]], language: str, url: str
) -> Rendered:
    text = words(language).text
    entries = {entry.code: entry for entry in guides[language]}
    parts = [
        (codes[0], text(title), [entries[one] for one in codes]) for title, codes in PARTS.items()
    ]
    body = render(context, language, "problems.html", url, parts=parts)
    about = text("What the checks can find in a file, and what to do about it.")
    return long_page(context, language, text("When something is wrong in a file"), about, body)


def _make(
    context: BuildContext, entries: dict[str, GuideEntry], language: str, url: str
) -> Rendered:
    entry = entries[language]
    severity = words(language).text(SEVERITIES[entry.severity])
    body = render(
        context,
        language,
        "problem-code.html",
        url,
        entry=entry,
        severity=severity,
        marked=MARKS.search(f"{entry.wrong}\n{entry.right}"),
    )
    return rendered(entry.code, entry.what, body)
