"""Words per language: the .po files of a folder, read into one catalogue."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.util import cache_from_source
from pathlib import Path
from types import MappingProxyType

from . import kept

SOURCE_LANGUAGE = "en"
"""The language that msgids are written in; it needs no file."""

LOCALES = Path(__file__).parent / "locales"

FALLBACKS = ("en", "sv", "da")
"""The order in which other languages are tried where a text is not written in the reader's own."""

NAMES = MappingProxyType({"sv": "Svenska", "en": "English", "da": "Dansk"})
"""What languages are called by those who speak them."""

LocalText = Mapping[str, str]
"""A text by language, at least one."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language. A msgid without translation is shown as it is, in English."""

    language: str
    texts: Mapping[str, str]
    plurals: Mapping[str, tuple[str, ...]]

    def text(self, msgid: str) -> str:
        """Translate one sentence or word."""
        return self.texts.get(msgid) or msgid

    def plural(self, one: str, many: str, count: int) -> str:
        """Translate what depends on a number; ``%(count)s`` is left for the caller to fill in.

        One form for one and one for all else, as in the languages of the north.
        """
        forms = self.plurals.get(one)
        if forms:
            return forms[0 if count == 1 else 1]
        return one if count == 1 else many


@cache
def words(language: str) -> Words:
    """Read the words of a language: every ``locales/<language>/*.po``, in the order of names.

    An unknown language has no words of its own: everything is then in English.
    """
    files = sorted((LOCALES / language).glob("*.po"))
    if not files:
        return Words(language, {}, {})
    # Kept where Python keeps compiled modules: reading the files takes longer than checking an
    # entry. It is the same words as long as the files have the same bytes.
    name = f"{sys.implementation.cache_tag}.words"
    compiled = Path(cache_from_source(str(files[0].with_suffix(".py")))).with_name(name)
    key = blake2b(b"".join(file.read_bytes() for file in files), digest_size=16).hexdigest()
    if known := kept.recall(compiled, key, ()):
        return Words(language, *known[0])
    found = _read(files, language)
    if not sys.dont_write_bytecode:
        kept.keep(compiled, key, found)
    return Words(language, *found)


def _read(files: list[Path], language: str) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    from babel.messages.pofile import read_po  # slow to import, needed only here

    texts: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    for file in files:
        with file.open("rb") as stream:
            catalogue = read_po(stream, locale=language, domain=file.stem)
        for message in catalogue:
            if not message.id or message.fuzzy:
                continue
            if isinstance(message.id, str):
                if message.string:
                    texts[message.id] = str(message.string)
            elif message.string and all(message.string):
                plurals[message.id[0]] = tuple(message.string)
    return texts, plurals


def languages() -> tuple[str, ...]:
    """The languages that there are words for, the source language among them."""
    folders = (path.name for path in LOCALES.iterdir() if path.is_dir())
    return tuple(sorted({SOURCE_LANGUAGE, *folders}))


def chosen(text: LocalText, language: str) -> str:
    """Which language a text is shown in to a reader of ``language``."""
    if language in text:
        return language
    return next((other for other in FALLBACKS if other in text), next(iter(text)))


def plain_text(text: LocalText, language: str) -> str:
    """A text as a reader of ``language`` sees it, without a mark where it is in another."""
    return text[chosen(text, language)]
