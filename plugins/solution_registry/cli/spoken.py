"""Which language the command line speaks."""

from collections.abc import Mapping, Sequence

from ..language import SOURCE_LANGUAGE, languages

VARIABLE = "REGISTRY_LANG"
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")


def spoken(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language that ``--lang`` asks for, or the environment; English where there is none.

    It is needed before the arguments are read, for they are refused in it.
    """
    asked = _asked(arguments) or environment.get(VARIABLE, "")
    if asked in languages():
        return asked
    locale = next((value for name in _LOCALE if (value := environment.get(name))), "")
    language = locale.replace("_", ".").partition(".")[0].lower()
    return language if language in languages() else SOURCE_LANGUAGE


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
