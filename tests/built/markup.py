"""Takes built pages apart, strictly: what is not written as HTML is to be written is a fault."""

import re
from functools import lru_cache
from html import unescape
from types import MappingProxyType
from typing import Protocol

Given = MappingProxyType[str, str]
"""The attributes of an element by name, in order; one without a value has ""."""

_NAME = r"[A-Za-z][A-Za-z0-9-]*"
_VALUE = r"\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+"
_ATTRIBUTE = rf"[^\s\"'<>/=]+(?:\s*=\s*(?:{_VALUE}))?"
_ATTRIBUTES = rf"(?:\s+{_ATTRIBUTE})*+"
_MARKUP = re.compile(
    rf"<(script|style)({_ATTRIBUTES})\s*>(.*?)</\1\s*>"
    rf"|<({_NAME})({_ATTRIBUTES})\s*(/?)>"
    rf"|</({_NAME})\s*>"
    r"|<!--.*?-->|<!doctype html>",
    re.DOTALL | re.IGNORECASE,
)
_GIVEN = re.compile(rf"([^\s\"'<>/=]+)(?:\s*=\s*({_VALUE}))?")


class Told(Protocol):
    """Who is told what a page consists of, in its order."""

    def start(self, tag: str, given: Given) -> None:
        """An element begins."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """What stands between; never nothing."""


def take_apart(html: str, told: Told) -> None:
    """Tell of each start, end and text. Raises ValueError for what is none of these."""
    start, end, text = told.start, told.end, told.text
    pieces = iter([*_MARKUP.split(html), *[None] * _MARKUP.groups])
    each = zip(*[pieces] * (1 + _MARKUP.groups), strict=True)
    for between, raw, of_raw, within, tag, of_tag, closed, ended in each:
        if between:
            text(_between(between))
        if tag:
            start(tag.lower(), _given(of_tag))
        if ended or closed:
            end((ended or tag).lower())
        if raw:
            start(raw.lower(), _given(of_raw))
            if within:
                text(within)
            end(raw.lower())


def _between(text: str) -> str:
    if "<" in text:
        raise ValueError(f"“<” stands in a text: {text[:80]!r}")
    return unescape(text) if "&" in text else text


@lru_cache(maxsize=10_000)
def _given(attributes: str) -> Given:
    """The attributes as they are written. Raises ValueError where one is given twice."""
    found: dict[str, str] = {}
    for name, value in _GIVEN.findall(attributes):
        if name.lower() in found:
            raise ValueError(f"an attribute is given twice in <…{attributes}>")
        found[name.lower()] = unescape(value[1:-1] if value[:1] in {'"', "'"} else value)
    return MappingProxyType(found)
