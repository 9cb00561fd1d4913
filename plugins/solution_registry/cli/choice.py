"""One of some words, refused in the reader's language."""

from collections.abc import Sequence
from typing import Any

import click

from ..language import Words
from .complaint import did_you_mean


class Choice(click.Choice[str]):
    """An option's value that is one of some words."""

    def __init__(self, choices: Sequence[str], words: Words) -> None:
        """Take one of ``choices``."""
        super().__init__(choices)
        self.words = words

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:  # noqa: ARG002
        """Say which words there are."""
        told = self.words.text("%(value)s is none of %(choices)s.")
        told %= {"value": value, "choices": ", ".join(self.choices)}
        return told + did_you_mean(str(value), list(self.choices), self.words)
