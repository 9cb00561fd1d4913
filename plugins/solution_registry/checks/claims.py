"""Words and signs of the registry's own states, and how plainly a text claims one."""

import re
import string
from enum import IntEnum
from typing import Final, NamedTuple

from ..letters import bare
from .alike import as_it_looks

_SIGNS: Final = "✓✔☑✅🗹🗸⍻🮱★☆⭐🌟✪✯✰✫✬✭✮⍟🏅🎖🏆🥇🥈🥉🔰🟢"
_SIGN: Final = re.compile(f"[{_SIGNS}]")
_STEM: Final = "[csz]ertif"
_STATES: Final = "granska[dt]|beprova[dt]|dela[dt]|gennemgaet|afprovet|delt|reviewed|proven|shared"
_LEVEL: Final = r"(?:niva|niveau|level)\W{0,2}(?:[1-3]|i{1,3})(?!\w)"
_LEVELLED: Final = re.compile(
    rf"(?<!\w)(?P<word>(?:ge)?{_STEM}\w*?|(?:{_STATES})(?!\w))\W{{0,3}}(?:(?:pa|at)\s)?{_LEVEL}"
    rf"|(?<!\w){_LEVEL}[ -](?P<after>{_STEM}\w*)"
)
"""A level beside a word of ours: ``certifierad på nivå 3``, ``certificeringsniveau 2``."""
_DONE: Final = re.compile(
    rf"(?:ge)?{_STEM}(?:ie(?:rad|rat|rade|d)|icere(?:t|de)|isert?|iziert|isoitu)"
)
"""What has been certified, and no certificate or certifying."""
_CERTIFIED: Final = re.compile(
    r"(?<![\w-])(?:(?:losnings)?regist(?:er|ry|rets?|erets?)-?)?"
    r"(?:certifie(?:rad|rat|rade|d)|certificere(?:t|de)|sertifiser(?:t|te)"
    r"|zertifiziert|gecertificeerd|sertifioitu)(?!\w)"
)
"""What is certified; after a hyphen it is so by what stands before: ``ISO-certifierad``."""
_BY_US: Final = re.compile(
    r"[^\w.]{0,5}(?:\d[\d-]{0,9}[^\w.]{1,3})?(?<!\w)(?:av|af|by)\W{1,3}"
    r"(?:(?!(?:och|og|and|i|in|som|pa|for|till?) )\w+ ){0,2}"
    r"(?:losnings|solutions?[ -])?regist(?:er|rets?|erets?|ry)(?!\w)"
)
"""The registry, named right after as who has decided: ``av Lösningsregistret``."""
_WE_DID: Final = re.compile(
    r"(?<!\w)(?:losnings|solutions?[ -])?regist(?:rets?|erets?|ry)"
    r"(?: (?:har|has|have|granskare|bedommere|reviewers|nu|now)){0,3} (?P<done>certifierat"
    r"|certificeret|certified|godkant|godkendt|approved|granskat|gennemgaet|reviewed|verifierat|verificeret|verified)(?!\w)"
)
"""The registry, named before as who has done it: ``Lösningsregistret har certifierat``."""
_APPROVED: Final = re.compile(
    r"(?<!\w)(?:godkan[dt]|godkendt|approved|verifiera[dt]|verificeret|verified"
    rf"|kvalitetsmark[dt]|{_STATES})(?!\w)"
)
"""What else somebody may be said to have done who has certified."""
_THEN_LEVEL: Final = re.compile(
    r"(?: (?:granskare|bedommere|reviewers?))?\W{0,5}(?:(?:pa|at|to|on|for|till?)\s)?"
    rf"{_LEVEL}(?!-| a[vf] | of )"
)
"""A level right after, and none of something else: of three, of a map, of cases."""
_NOT: Final = re.compile(
    r"(?<!\w)(?:inte|ej|icke|ikke|not|never|aldrig|utan|uden|without)"
    r"(?: (?:langre|langere|longer|an|yet|annu|endnu|blivit|blevet|been|being|att|at|vara|vare|be"
    r"|ar|er|is|are|a|en|ett|et|som|formellt|formelt|formally)){0,3} $"
)
"""What takes words back that come right after it."""
_BECOMES: Final = re.compile(r"(?<!\w)(?:bli|blir|blive|bliver|become|becomes)\s$")
_ENDS: Final = re.compile(r"\s*(?:$|[^\w\s])|\s(?:och|og|and)(?!\w)")
"""What follows where nothing else is meant to be certified: ``certifierad kontrollant`` is. Where
somebody else is named who has done so, it may be true."""
_SENTENCE: Final = 60
"""Characters before a word in which what takes it back is looked for."""
_STANDARD: Final = re.compile(r"\W{1,3}(?:\w+ ){0,3}(?:iso|iec|en|ss|ds|din|nen)[/\w ]{0,8}\d{3}")
"""Another certification, by a standard that is named."""
_BY_STANDARD: Final = re.compile(
    r"(?:(?<!\w)(?:iso|isae|iec|en|ss|ds|din|nen|soc)[/\w -]{0,12}\d|essentials(?: plus)?)\W{1,2}$"
)
"""The same, named before: ``ISAE 3402 certificeret``."""
_BY_OTHERS: Final = re.compile(r"\W{1,3}(?:enligt|efter|according to|under) (?!.{0,30}regist)")
"""Rules of others, by which a level is one of theirs."""
_APART: Final = re.compile(
    r"(?<!\w)[csz](?:[^a-z\d\n]{0,2}e)(?:[^a-z\d\n]{0,2}r)(?:[^a-z\d\n]{0,2}t)(?:[^a-z\d\n]{0,2}i)"
    r"(?:[^a-z\d\n]{0,2}f)(?:[a-z]|[^a-z\d\s]{1,2}[a-z]|[^a-z\d\n][a-z](?![a-z]))*"
)
"""The word with something between its letters: ``C e r t i f i e r a d``, ``cert·ifierad``."""
_PUNCTUATION: Final = re.compile("[\u00a1-\u00bf\u2010-\u2027\u2030-\u205e]")
"""Dashes and quotation marks: without them most texts are quickly made bare."""
_BETWEEN: Final = re.compile(r"[\W_]+")
_NO_LETTERS: Final = bytes({*range(256)} - {*string.ascii_lowercase.encode()})


class Weight(IntEnum):
    """How plainly the registry's own state is claimed."""

    PERHAPS = 1
    """Something is certified, or else it is not said what."""
    APPROVED = 2
    """The registry is said to have approved it, in words that are not its own."""
    PLAIN = 3
    """A sign, or words that can hardly be meant otherwise."""
    STATE = 4
    """A level is named, or a sign stands beside the words, as beside a name on our pages."""
    OURS = 5
    """It is said that the registry has decided so."""


class Claim(NamedTuple):
    """Words that claim a state, and how plainly."""

    words: str
    weight: Weight


def claim(text: str) -> Claim | None:
    """The first sign and the first words of a state that a text claims, plain ones before others.

    Both at once, so that nobody who took one away is told of the other.
    """
    said = _said(text)
    sign = _SIGN.search(text) if _has_sign(text) else None
    if sign is None:
        return said
    if said and said.weight >= Weight.PLAIN:
        return Claim(f"{sign[0]}, {said.words}", max(said.weight, Weight.STATE))
    return Claim(sign[0], Weight.PLAIN)


def may_claim(text: str) -> bool:
    """Whether a text has a sign, or what is in every text with words of a state."""
    if _has_sign(text):
        return True
    words = _bare(text)
    return _has_words(words) or _has_apart(words)


def _has_sign(text: str) -> bool:
    # To search for one after another is quicker than a pattern, and nearly no text has any.
    return not text.isascii() and any(map(text.__contains__, _SIGNS))


def _bare(text: str) -> str:
    return bare(_PUNCTUATION.sub(",", as_it_looks(text)))


def _has_apart(words: str) -> bool:
    """Whether its letters alone have what every such word has: to look at bytes takes no time."""
    return b"ertif" in words.encode(errors="replace").translate(None, _NO_LETTERS)


def _compared(text: str) -> str:
    words = _bare(text)
    if "ertif" in words or not _has_apart(words):
        return words
    return _APART.sub(lambda word: _BETWEEN.sub("", word[0]), words)


def _has_words(words: str) -> bool:
    """Whether it holds what is in every text with words of a state."""
    return "ertif" in words or (
        ("niv" in words or "level" in words or "regist" in words)
        and _APPROVED.search(words) is not None
    )


def _said(text: str) -> Claim | None:
    words = _compared(text)
    if not _has_words(words):
        return None  # nearly all
    found = [
        one
        for rule in (_we_did, _levelled, _certified, _approved)
        if (one := rule(text, words)) is not None
    ]
    return max(found, key=lambda one: one.weight, default=None)


def _levelled(text: str, words: str) -> Claim | None:
    found = (
        Claim(_as_written(text, words, one, _by_us(words, one)), weight)
        for one in _LEVELLED.finditer(words)
        if (weight := _level_weight(words, one)) is not None
    )
    return max(found, key=lambda one: one.weight, default=None)


def _level_weight(words: str, level: re.Match[str]) -> Weight | None:
    """What it means that a level stands beside a word of ours; None where it is taken back.

    It is a state of the registry's where something has been certified, or nothing else is said.
    """
    before = _before(words, level)
    if _NOT.search(before):
        return None
    if _by_us(words, level):
        return Weight.OURS
    if _BECOMES.search(before) or _BY_OTHERS.match(words, level.end()):
        return Weight.PERHAPS
    said = level["word"] or level["after"]
    alone = "ertif" in said and _BETWEEN.sub(" ", words).strip() == level[0]
    return Weight.STATE if alone or _DONE.match(said) else Weight.PERHAPS


def _certified(text: str, words: str) -> Claim | None:
    perhaps = None
    for one in _CERTIFIED.finditer(words):
        weight = _weight(words, one)
        if weight is not None and weight > Weight.PERHAPS:
            return Claim(_as_written(text, words, one, _by_us(words, one)), weight)
        if weight:
            perhaps = perhaps or Claim(_as_written(text, words, one), weight)
    return perhaps


def _weight(words: str, certified: re.Match[str]) -> Weight | None:
    """What it means that something is certified; None where it is taken back."""
    before, end = _before(words, certified), certified.end()
    if _NOT.search(before):
        return None
    if _BECOMES.search(before):
        return Weight.PERHAPS
    if certified[0].startswith(("regist", "losnings")) or _by_us(words, certified):
        return Weight.OURS
    if _STANDARD.match(words, end) or _BY_STANDARD.search(before):
        return None
    return Weight.PLAIN if _ENDS.match(words, end) else Weight.PERHAPS


def _approved(text: str, words: str) -> Claim | None:
    """Other words for it, where they say that the registry has done so."""
    for one in _APPROVED.finditer(words):
        if (us := _by_us(words, one)) and not _NOT.search(_before(words, one)):
            level = _THEN_LEVEL.match(words, one.end()) or _THEN_LEVEL.match(words, us.end())
            weight = Weight.OURS if level else Weight.APPROVED
            return Claim(_as_written(text, words, one, us), weight)
    return None


def _we_did(text: str, words: str) -> Claim | None:
    """The registry is said to have certified it, or approved it."""
    for one in _WE_DID.finditer(words):
        ours = "ertif" in one["done"] or _THEN_LEVEL.match(words, one.end())
        return Claim(_as_written(text, words, one), Weight.OURS if ours else Weight.APPROVED)
    return None


def _by_us(words: str, found: re.Match[str]) -> re.Match[str] | None:
    """Where the registry is named as who has done it."""
    return _BY_US.match(words, found.end())


def _before(words: str, found: re.Match[str]) -> str:
    return words[max(0, found.start() - _SENTENCE) : found.start()]


def _as_written(
    text: str, words: str, found: re.Match[str], to: re.Match[str] | None = None
) -> str:
    """What was found, as the text has it where its letters are one by one those compared."""
    said = text if len(text) == len(words) else words
    return said[found.start() : (to or found).end()]
