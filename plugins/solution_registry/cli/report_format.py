"""In which format findings are told: the one that is asked for, or that of where a command runs."""

import os

import click

from ..language import Words
from .choice import Choice

FORMATS = ("text", "json", "github", "gitlab", "sarif", "markdown")


def format_option(words: Words) -> click.Parameter:
    """In which format."""
    return click.Option(
        ["--format"],
        type=Choice(FORMATS, words),
        metavar="|".join(FORMATS),
        help=words.text("How to report; text, and github in its workflows."),
    )


def chosen_format(given: str | None) -> str:
    """The format that is asked for, else the one of where this runs."""
    return given or ("github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text")
