"""What templates do to values: texts in the page's language, dates, numbers, links and Markdown."""

from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

from solution_registry.pages.formats import formats
from solution_registry.pages.markdown import markdown
from solution_registry.pages.web_address import shown, web_address

FALLBACKS = ("en", "sv", "da")
"""The order in which other languages are tried where a text is not written in the page's own."""

LocalText = Mapping[str, str]


def chosen(text: LocalText, language: str) -> str:
    """Which language a text is shown in on a page of `language`."""
    if language in text:
        return language
    return next((other for other in FALLBACKS if other in text), next(iter(text)))


def filters(language: str) -> dict[str, Callable[..., Any]]:
    """The filters of a page's language, by the names templates use.

    local: a text by language → its words, in a marked `span` with `lang` where they fall back.
    plain: the same without mark, for titles and attributes.
    prose: Markdown by language → HTML, in a marked `div` where it falls back; takes the level of
        its highest heading.
    day, period, number: as the language writes them. money: a value with `amount` and `currency`.
    shown: an address as people read it. web: whether a text may be a link.
    """
    written = formats(language)

    def local(text: LocalText) -> str:
        if language in text:
            return text[language]
        other = chosen(text, language)
        return Markup('<span class="sr-other" lang="%s">%s</span>') % (other, text[other])

    def plain(text: LocalText) -> str:
        return text[chosen(text, language)]

    def prose(text: LocalText, top: int = 4) -> Markup:
        other = chosen(text, language)
        html = markdown(text[other], top)
        if other == language:
            return Markup(html)  # noqa: S704 - cleaned by `markdown`
        start = Markup('<div class="sr-other" lang="%s">') % other
        return Markup(f"{start}{html}</div>")  # noqa: S704 - cleaned by `markdown`

    def money(sum_: Any) -> str:
        return written.money(sum_.amount, sum_.currency)

    return {
        "local": local,
        "plain": plain,
        "prose": prose,
        "day": written.day,
        "period": written.period,
        "number": written.number,
        "money": money,
        "shown": shown,
        "web": web_address,
    }
