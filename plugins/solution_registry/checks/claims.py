"""Words and signs of the registry's own states: nobody gives them to what they write about.

A mark made of words is no markup, so pages cannot take it away (threats.md, Pages: fake badges).
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, NamedTuple

from ..letters import bare
from ..problem import Problem
from ..registry import Entry, Ground
from .long_text import LongText

_SIGNS: Final = "✓✔☑✅🗹★☆⭐🌟🏅🎖🏆🥇🥈🥉🔰"
_SIGN: Final = re.compile(f"[{_SIGNS}]")
_STEM: Final = "[csz]ertif"
_STATES: Final = "granska[dt]|beprova[dt]|dela[dt]|gennemgaet|afprovet|delt|reviewed|proven|shared"
_LEVELLED: Final = re.compile(
    rf"(?<!\w)(?:(?:ge)?{_STEM}\w*|(?:{_STATES})(?!\w))"
    r"\W{0,3}(?:(?:pa|at)\s)?(?:niva|niveau|level)\W{0,2}(?:[1-3]|i{1,3})(?!\w)"
)
"""A level beside a word of ours: ``certifierad på nivå 3``, ``certificeringsniveau 2``."""
_CERTIFIED: Final = re.compile(
    r"(?<![\w-])(?:certifie(?:rad|rat|rade|d)|certificere(?:t|de)|sertifiser(?:t|te)"
    r"|zertifiziert|gecertificeerd|sertifioitu)(?!\w)"
)
"""What is certified; after a hyphen it is so by what stands before: ``ISO-certifierad``."""
_NOT: Final = re.compile(
    r"(?<!\w)(?:inte|ej|icke|ikke|not|never|aldrig|utan|uden|without|longer)(?: \w+){0,2} $"
)
_BECOMES: Final = re.compile(r"(?<!\w)(?:bli|blir|blive|bliver|become|becomes)\s$")
_ENDS: Final = re.compile(r"\s*(?:$|[^\w\s])|\s(?:av|af|by|och|og|and)(?!\w)")
"""What follows where nothing else is meant to be certified: ``certifierad kontrollant`` is."""
_SENTENCE: Final = 60
"""Characters before a word in which what takes it back is looked for."""
_STANDARD: Final = re.compile(r"\W{1,3}(?:\w+ ){0,3}(?:iso|iec|en|ss|ds|din|nen)[/\w ]{0,8}\d{3}")
"""Another certification, by a standard that is named."""
_UNDERLINED: Final = re.compile(r"\n[ >]*[=-]")
"""What is in every text with a heading that has no ``#``."""


class Claim(NamedTuple):
    """Words that claim a state; ``plain`` where they can hardly be meant otherwise."""

    words: str
    plain: bool


def claims_certification(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """No name or summary gives a solution a state of its own making."""
    solution = entry.solution
    # All at once: nearly no entry has any.
    if may_claim("\n".join((*solution.name.values(), *solution.summary.values()))):
        for field, texts in (("name", solution.name), ("summary", solution.summary)):
            for language, text in texts.items():
                if found := claim(text):
                    code = "claims-certification" if found.plain else "may-claim-certification"
                    yield Problem(code, entry.path, (field, language), {"value": found.words})


def heading_claims(entry: Entry, texts: Iterable[LongText]) -> Iterator[Problem]:
    """No heading does so either."""
    for path, place, text in texts:
        if not (("#" in text or ("\n" in text and _UNDERLINED.search(text))) and claim(text)):
            continue  # nearly all, and Markdown takes time to read
        from ..source.markdown import headings

        for line, heading in headings(text):
            if (found := claim(heading)) and found.plain:
                at = (0, 0) if place else (line, 1)
                values = {"value": found.words}
                yield Problem(
                    "may-claim-certification", path, place, values, line=at[0], column=at[1]
                )


def claim(text: str) -> Claim | None:
    """The first sign and the first words of a state that a text claims, plain ones before others.

    Both at once, so that nobody who took one away is told of the other.
    """
    said = _said(text)
    sign = _SIGN.search(text) if _has_sign(text) else None
    if sign is None:
        return said
    return Claim(f"{sign[0]}, {said.words}" if said and said.plain else sign[0], plain=True)


def may_claim(text: str) -> bool:
    """Whether a text has a sign, or what is in every text with words of a state."""
    return _has_sign(text) or _has_words(_compared(text))


def _has_sign(text: str) -> bool:
    # To search for one after another is quicker than a pattern, and nearly no text has any.
    return not text.isascii() and any(map(text.__contains__, _SIGNS))


def _compared(text: str) -> str:
    return bare(text if text.isascii() else unicodedata.normalize("NFKC", text))


def _has_words(words: str) -> bool:
    """Whether it holds what is in every text with words of a state."""
    return "ertif" in words or "niv" in words or "level" in words


def _said(text: str) -> Claim | None:
    words = _compared(text)
    if not _has_words(words):
        return None  # nearly all
    for level in _LEVELLED.finditer(words):
        if not _NOT.search(_before(words, level)):
            return Claim(_as_written(text, words, level), plain=True)
    perhaps = None
    for one in _CERTIFIED.finditer(words):
        before, end = _before(words, one), one.end()
        if _NOT.search(before) or _STANDARD.match(words, end):
            continue
        found = _as_written(text, words, one)
        if _ENDS.match(words, end) and not _BECOMES.search(before):
            return Claim(found, plain=True)
        perhaps = perhaps or Claim(found, plain=False)
    return perhaps


def _before(words: str, found: re.Match[str]) -> str:
    return words[max(0, found.start() - _SENTENCE) : found.start()]


def _as_written(text: str, words: str, found: re.Match[str]) -> str:
    """What was found, as the text has it where its letters are one by one those compared."""
    return text[found.start() : found.end()] if len(text) == len(words) else found[0]
