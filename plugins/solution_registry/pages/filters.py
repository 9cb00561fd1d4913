"""What templates do to values: texts in the page's language, dates, numbers, links and Markdown."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from markupsafe import Markup, escape

from solution_registry.language import LocalText, Words, chosen, plain_text
from solution_registry.pages.formats import formats
from solution_registry.pages.markdown import markdown
from solution_registry.pages.web_address import shown, web_address


@lru_cache(maxsize=4096)
def source(reference: str) -> Markup:
    """Where a fact comes from: a link where it is a web address, else the reference as it is."""
    if web_address(reference):
        text = escape(shown(reference))
        link = f'<a href="{escape(reference)}" rel="nofollow">{text}</a>'
        return Markup(link)  # noqa: S704 - escaped
    return Markup(f"<code>{escape(reference)}</code>")  # noqa: S704 - escaped


def filters(of: Words) -> dict[str, Callable[..., Any]]:
    """The filters of a page's language, by the names templates use.

    local: a text by language → its words, in a marked `span` with `lang` where they fall back.
    plain: the same without mark, for titles and attributes.
    prose: Markdown by language → HTML, in a marked `div` where it falls back; takes the level of
        its highest heading.
    known: a sentence from a file that there may be a translation of.
    day, period, number: as the language writes them. money: a value with `amount` and `currency`.
    sum: a number, of the currency given. source: a reference, as a link where it is an address.
    """
    language = of.language
    written = formats(language)

    def local(text: LocalText) -> str:
        if language in text:
            return text[language]
        other = chosen(text, language)
        span = f'<span class="sr-other" lang="{escape(other)}">{escape(text[other])}</span>'
        return Markup(span)  # noqa: S704 - escaped

    def prose(text: LocalText, top: int = 4) -> Markup:
        other = chosen(text, language)
        html = markdown(text[other], top)
        if other == language:
            return Markup(html)  # noqa: S704 - cleaned by `markdown`
        div = f'<div class="sr-other" lang="{escape(other)}">{html}</div>'
        return Markup(div)  # noqa: S704 - cleaned by `markdown`

    def money(sum_: Any) -> str:
        return written.money(sum_.amount, sum_.currency)

    return {
        "local": local,
        "plain": lambda text: plain_text(text, language),
        "known": of.text,
        "prose": prose,
        "day": written.day,
        "period": written.period,
        "number": written.number,
        "money": money,
        "sum": written.money,
        "source": source,
    }
