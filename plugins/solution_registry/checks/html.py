"""HTML in what people write: pages show a tag as it is written, and do nothing that it says."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ..load.finding import shown
from ..problem import Problem
from ..registry import Entry
from .long_text import LongText

_TAGS: Final = """
    a abbr article aside audio b blockquote body br button caption center cite code col colgroup dd
    del details div dl dt em embed figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header
    hr html i iframe img input ins kbd li link main mark meta nav object ol option p pre q s samp
    script section select small span strike strong style sub summary sup svg table tbody td textarea
    tfoot th thead title tr u ul var video
"""
"""Others may be words that somebody is to fill in: <kommun>."""
_TAG: Final = re.compile(
    rf"<(?:!--|/?(?:{'|'.join(_TAGS.split())})(?=[\s/>]))[^<>]*>?", re.IGNORECASE
)


def html_not_shown(entry: Entry, texts: Iterable[LongText]) -> Iterator[Problem]:
    """No text has HTML in it, but for what stands there as code."""
    for path, field, text in texts:
        for line, column, tag in _tags(text):
            values = {"value": shown(" ".join(tag.split()))}
            if field:
                yield Problem("html-not-shown", path, field, values)
                break  # a value has one place
            yield Problem("html-not-shown", path, (), values, line=line, column=column)


def _tags(text: str) -> Iterator[tuple[int, int, str]]:
    """The first tag of each line that has one, where it is, and as it is written."""
    if "<" not in text or not _TAG.search(text):
        return  # nearly no text has one, there are thousands, and the parser takes time to import
    from ..source.markdown import signs

    told = 0
    for sign in signs(text):
        if sign.line != told and (tag := _TAG.match(sign.text)):
            told = sign.line
            yield sign.line, sign.column, tag[0]
