"""Texts that a command writes are in the registry's first language, and whoever writes is told."""

from ..language import NAMES
from .ask import required, tell
from .context import Here


def text_of(
    here: Here, question: str, given: str | None, option: str, default: str = ""
) -> dict[str, str]:
    """A text with its language: what was given, or what is answered. Raises Refused."""
    if given:
        tell_language(here, question)
    text = given or required(with_language(here, question), option, here.words, default)
    return {here.text_language: text}


def with_language(here: Here, question: str) -> str:
    """A question, with the language in which to answer: ``Grounds (Svenska)``."""
    return f"{question} ({_name(here)})"


def tell_language(here: Here, *texts: str) -> None:
    """Say in which language texts are taken to be that nobody was asked for."""
    if texts:
        told = here.words.text("Marked as %(language)s, the registry's first language: %(texts)s")
        tell(told % {"language": _name(here), "texts": ", ".join(texts)})


def _name(here: Here) -> str:
    return NAMES.get(here.text_language, here.text_language)
