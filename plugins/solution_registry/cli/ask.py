"""Asking a person, on a terminal; elsewhere what is missing has to be given."""

import sys
from collections.abc import Callable, Mapping

import click

from ..language import Words
from .complaint import Refused


def on_a_terminal() -> bool:
    """Whether somebody is there who can answer."""
    return _somebody_is_there()


def _somebody_is_there() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def tell(text: str = "") -> None:
    """Say something to the person; it is no part of what the command puts out."""
    click.echo(text, err=True)


def ask(question: str, default: str = "") -> str:
    """Ask for a text; empty where nothing is answered."""
    shown = bool(default)
    return str(click.prompt(question, default=default, show_default=shown, err=True)).strip()


def required(question: str, option: str, words: Words, default: str = "") -> str:
    """Ask until something is answered; without a terminal, say which option gives it."""
    if not on_a_terminal():
        raise missing(question, option, words)
    while not (answer := ask(question, default)):
        tell(words.text("An answer is needed here. Ctrl+C stops, and nothing is written."))
    return answer


def missing(question: str, option: str, words: Words) -> Refused:
    """That nobody is there to answer, and which option answers instead."""
    told = words.text("Not given: %(what)s. Use %(option)s.")
    return Refused(told % {"what": question, "option": option})


def agreed(question: str, words: Words) -> bool:
    """Ask yes or no; there is no default, so that nobody agrees by pressing Enter."""
    return agreed_or(question, words, "") is True


def agreed_or(question: str, words: Words, also: str) -> bool | None:
    """Ask yes or no; None where somebody gives the other answer that there is."""
    yes, no = words.text("yes"), words.text("no")
    while True:
        answer = ask(f"{question} ({yes}/{no})").casefold()
        if answer and answer == also:
            return None
        if answer and yes.casefold().startswith(answer):
            return True
        if answer and no.casefold().startswith(answer):
            return False


def one_of(
    question: str,
    choices: Mapping[str, str],
    words: Words,
    also: Callable[[str], bool] | None = None,
) -> str:
    """Ask for one of some values, by its number, by itself or by its label; their case is free.

    ``choices``: value → label, in the order in which they were listed. The beginning is enough
    where nothing else begins so.
    """
    while True:
        answer = ask(question).strip()
        if also and also(answer):
            return answer
        if answer.isdigit() and 0 < int(answer) <= len(choices):
            return list(choices)[int(answer) - 1]
        found = _meant(answer.casefold(), choices)
        if len(found) == 1:
            return found.pop()
        tell(words.text("Answer with one of the numbers, or with the word beside it."))


def choose(
    question: str,
    labels: Mapping[str, str],
    words: Words,
    also: Callable[[str], bool] | None = None,
    *,
    indent: int = 2,
) -> str:
    """List the values of a closed list, and ask for one. ``labels``: value → English msgid."""
    choices = {value: words.text(label) for value, label in labels.items()}
    for number, (value, label) in enumerate(choices.items(), start=1):
        tell(f"{'':{indent}}{number}  {label}  ({value})")
    return one_of(question, choices, words, also)


def _meant(answer: str, choices: Mapping[str, str]) -> set[str]:
    """The values that an answer may stand for: what it names wholly, else all that begin so."""
    if not answer:
        return set()
    named = [(value, name) for value, label in choices.items() for name in (value, label)]
    whole = {value for value, name in named if name.casefold() == answer}
    return whole or {value for value, name in named if name.casefold().startswith(answer)}
