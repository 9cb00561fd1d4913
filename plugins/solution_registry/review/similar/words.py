"""Words that say what a solution is about, brought to a form in which inflections are alike."""

import re
from collections.abc import Iterable
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]{4,40}")
_ENDINGS: Final = (
    "ernas", "arnas", "ornas", "ernes", "erna", "arna", "orna", "erne", "ens", "ets",
    "ar", "er", "or", "en", "et", "es", "na", "s", "e", "a", "n",
)  # fmt: skip
"""Endings of nouns and verbs in Swedish, Danish and English, the longest first."""
_SHORTEST: Final = 4
_EMPTY: Final = re.compile(
    # what registries of municipal solutions say all the time, with its endings
    r"(kommun|municipal|invån|medborg|borger|beboer|resident|citizen|digital|tjänst|tjenest|servic|"
    r"lösning|løsning|solution|system|platt?form|open|öppen|øppen|åben|sourc|källkod|kildekod|"
    r"support|stöd|använd|brug|handlägg|hanter|håndter|arbet|arbejd|medarb|registrer)\w{0,5}|"
    # words that join others, and say nothing by themselves
    r"about|also|before|code|data|each|first|from|gets|have|here|into|koden|listed|many|more|other|"
    r"that|their|them|then|they|this|through|using|what|when|where|which|will|with|your|"
    r"alla|alle|allt|andra|andre|anden|även|både|deras|deres|denna|detta|dette|efter|eget|egna|"
    r"egne|eller|flera|finns|från|före|först|gäller|genom|gennem|hela|ikke|inom|inte|mellan|mellem|"
    r"mycket|måste|någon|något|också|olika|samt|skal|själv|själva|sina|sine|sker|till|tillsammans|"
    r"under|utan|vara|varje|vars|vilka|vilken|uden|være|vores|över"
)
"""Words, in small letters, that say nothing of a solution."""


def stems(texts: Iterable[str]) -> dict[str, str]:
    """The stems of the words in texts, each with the word as it first stood.

    >>> stems(["Ansökan om bygglov", "bygglovet"])
    {'ansök': 'Ansökan', 'bygglov': 'bygglov'}
    """
    found: dict[str, str] = {}
    for text in texts:
        for word in _WORD.findall(text):
            if not _EMPTY.fullmatch(word.casefold()):
                found.setdefault(stem(word), word)
    return found


def stem(word: str) -> str:
    """A word without its ending, in small letters."""
    small = word.casefold()
    for _ in range(2):
        ending = next((one for one in _ENDINGS if small.endswith(one)), "")
        if not ending or len(small) - len(ending) < _SHORTEST:
            break
        small = small.removesuffix(ending)
    return small
