"""Which language the command line speaks."""

from collections.abc import Mapping, Sequence

from ..language import languages
from ..terminal import language_of


def spoken(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language that ``--lang`` asks for, or the environment; English where there is none.

    It is needed before the arguments are read, for they are refused in it.
    """
    asked = _asked(arguments)
    return asked if asked in languages() else language_of(environment)


def _asked(arguments: Sequence[str]) -> str:
    found = ""
    for index, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith("--lang="):
            found = argument.removeprefix("--lang=")
        elif argument == "--lang":
            found = next(iter(arguments[index + 1 :]), "")
    return found
