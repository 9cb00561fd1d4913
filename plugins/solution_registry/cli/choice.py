"""One of some words, refused in the reader's language."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

import click

from ..language import Words, languages
from ..language import words as words_of
from ..nearest import nearest, simplified
from .complaint import asked_back

_NONE: Final[Mapping[str, str]] = MappingProxyType({})


class Choice(click.Choice[str]):
    """An option's value that is one of some words, or what these are called on the site."""

    def __init__(
        self, choices: Sequence[str], words: Words, labels: Mapping[str, str] = _NONE
    ) -> None:
        """Take one of ``choices``, or its label (English msgids) in any of the languages."""
        super().__init__(choices)
        self.words = words
        self.labels = labels

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word itself, where it is named by its label."""
        if value not in self.choices:
            said = {word for label, word in self._said() if simplified(label) == simplified(value)}
            value = said.pop() if len(said) == 1 else value
        return super().convert(value, param, ctx)

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:  # noqa: ARG002 - as click calls it
        """Say which words there are."""
        told = self.words.text("%(value)s is none of %(choices)s.")
        told %= {"value": value, "choices": ", ".join(self.choices)}
        known = dict(self._said()) | {word: word for word in self.choices}
        return told + asked_back(", ".join(nearest(str(value), known)), self.words)

    def _said(self) -> Iterator[tuple[str, str]]:
        """The labels as each language says them, with the words that they stand for."""
        for language in languages() if self.labels else ():
            for word, label in self.labels.items():
                yield words_of(language).text(label), word
