"""What templates do to values: texts in the page's language, dates, numbers, links and Markdown."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Any

from markupsafe import Markup, escape

from solution_registry.formats import formats, unbroken
from solution_registry.language import LocalText, Words, chosen, plain_text
from solution_registry.pages.countries import countries, one_country
from solution_registry.pages.markdown import markdown, on_page
from solution_registry.pages.multilingual import apart, in_each, together
from solution_registry.pages.units import in_words
from solution_registry.pages.web_address import breakable, host, mailbox, names_another, shown
from solution_registry.pages.written_in import Author, language_of
from solution_registry.source.followed import IN_REPOSITORY, leads_to

Filters = dict[str, Callable[..., Any]]


@lru_cache(maxsize=4096)
def source(reference: str) -> Markup:
    """Where a fact comes from: a link where it can be told where it leads, else as it is."""
    address, file = leads_to(reference), IN_REPOSITORY.fullmatch(reference)
    text = f"{file['repository']}: {file['path']}" if file else shown(reference)
    if address:
        link = f'<a href="{escape(address)}" rel="nofollow">{breakable(text)}</a>'
        return Markup(link)  # noqa: S704 - escaped
    return Markup(f"<code>{escape(reference)}</code>")  # noqa: S704 - escaped


def linked(text: str, address: str) -> Markup:
    """A text that leads to an address, whose host is shown where the text names another."""
    link = Markup('<a href="{}">{}</a>').format(address, text)
    return link + f" ({host(address)})" if names_another(text, address) else link


def any_state(rows: Iterable[object], place: str) -> bool:
    """Whether any row states what stands at a place: a table has no column for what none does."""
    return any(map(attrgetter(place), rows))


def filters(languages: Sequence[Words]) -> Filters:
    """The filters of a page's language, or of all languages that it is filled in for at once.

    By the names templates use:

    local: a text by language → its words, in a marked `span` with `lang` where they fall back.
    plain: the same without mark, for titles and attributes.
    prose: Markdown by language → HTML, in a marked `div` where it falls back; takes the level of
        its highest heading.
    known: a sentence from a file that there may be a translation of.
    day, period, number: as the language writes them. money: a value with `amount` and `currency`.
    sum: a number, of the currency given. source: a reference, as a link where it is an address.
    linked: a text that leads to an address. countries: codes of countries, as names. country: the
        code of one, as a sentence names it.
    measured: a value whose numbers stay with their units, which are words.
    language_name: what a language is called, by its tag.
    foreign: the attribute `lang` of a language, where it is not the page's.
    by: a text that does not say its language, of an organisation or in the law of a country → in a
        `span` with the `lang` that follows from that, where it is another than the page's.
    any_state: rows → whether any of them states what stands at a place, "adopter.since".
    where_missing: HTML, in a language that some of the texts given are not written in.
    where_unlike: HTML, in a language in which two texts are not the same.
    """
    each = [_filters(language) for language in languages]
    made = {name: in_each([one[name] for one in each]) for name in each[0]}
    made |= {name: lru_cache(maxsize=4096)(made[name]) for name in _OFTEN}

    def where_missing(html: str, *texts: LocalText | None) -> Markup:
        forms = [
            form if any(text and of.language not in text for text in texts) else ""
            for of, form in zip(languages, apart(html, len(languages)), strict=True)
        ]
        return Markup(together(forms))  # noqa: S704 - taken apart and put together again

    def where_unlike(html: str, *texts: str) -> Markup:
        one, other = (apart(text, len(languages)) for text in texts)
        forms = apart(html, len(languages))
        unlike = [form if a != b else "" for form, a, b in zip(forms, one, other, strict=True)]
        return Markup(together(unlike))  # noqa: S704 - taken apart and put together again

    return {
        **made,
        "any_state": any_state,
        "linked": linked,
        "source": source,
        "where_missing": where_missing,
        "where_unlike": where_unlike,
    }


_OFTEN = (
    "countries",
    "country",
    "day",
    "foreign",
    "known",
    "language_name",
    "number",
    "period",
    "sum",
)
"""Filters of few values, which most pages have."""


def _filters(of: Words) -> Filters:
    """Those that write one language."""
    language = of.language
    written = formats(language)

    def local(text: LocalText) -> str:
        if language in text:
            return unbroken(text[language])
        other = chosen(text, language)
        words = escape(unbroken(text[other]))
        span = f'<span class="sr-other" lang="{escape(other)}">{words}</span>'
        return Markup(span)  # noqa: S704 - escaped

    def prose(text: LocalText, top: int = 4) -> Markup:
        other = chosen(text, language)
        html = on_page(markdown(text[other], top), other)
        if other == language:
            return Markup(html)  # noqa: S704 - cleaned by `markdown`
        div = f'<div class="sr-other" lang="{escape(other)}">{html}</div>'
        return Markup(div)  # noqa: S704 - cleaned by `markdown`

    def money(sum_: Any) -> str:
        return written.money(sum_.amount, sum_.currency)

    def foreign(other: str) -> Markup:
        return Markup("" if other == language else f' lang="{escape(other)}"')  # noqa: S704 - escaped

    def by(text: str, *authors: Author) -> str:
        other = language_of(*authors)
        if other is None or other == language:
            return text
        return Markup(f'<span lang="{escape(other)}">{escape(text)}</span>')  # noqa: S704 - escaped

    return {
        "by": by,
        "countries": lambda codes: countries(tuple(codes), language),
        "country": one_country(language),
        "local": local,
        "plain": lambda text: plain_text(text, language),
        "known": of.text,
        "prose": prose,
        "day": written.day,
        "period": written.period,
        "number": written.number,
        "mailbox": mailbox,
        "measured": lambda value: in_words(value, of),
        "language_name": written.language,
        "money": money,
        "sum": written.money,
        "foreign": foreign,
    }
