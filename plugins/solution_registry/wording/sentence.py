"""A problem in words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from types import MappingProxyType
from typing import Final

from solution_registry.language import Words, words
from solution_registry.problem import Problem, field_name

from .visible import visible

_BETWEEN_DIGITS: Final = re.compile(r"(?<=\d)[\u00a0\u2000-\u200a\u202f](?=\d)")
"""Hard spaces of a number: in a sentence they are spaces. All others are written out, as any
character that cannot be seen: a problem may be about them."""

_DECISION: Final = re.compile(
    r"((?:solutions/[a-z0-9-]+/certifications|policy/changes)/\d{4}-\d\d-\d\d-[1-9]\d*)\."
)
"""How the files of a decision begin: safe to be written into a command."""

UNKNOWN: Final = "…"
"""What stands where a sentence mentions a value that was not given."""

_ROLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "lead": "the lead organisation",
        "partner": "a partner",
        "supplier": "a supplier",
        "funder": "a funder",
        "holder": "the holder of an agreement",
        "member": "a member of its governance",
    }
)
"""Values that are words themselves, and are translated."""

_ENDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "support": "support is promised",
        "suppliers": "an agreement with a supplier runs",
        "routes": "it can be procured",
    }
)
"""What lasts until a day (English msgids)."""

DROPPED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "characters": "it has characters that addresses do not have",
        "form": "it is not a complete web address",
        "host": "its host is not a name on the web",
        "length": "it is too short or too long for a web address",
        "mailbox": "mailto: leads to one mailbox, with nothing after it",
        "page": "without https:// it depends on the page that the text is on",
        "port": "it has a port of its own",
        "scheme": "it does not begin with https:// or http://",
        "user": "it has a user name before the “@”",
    }
)
"""Why an address becomes no link (``source.followed``), as English msgids."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is wrong, why that matters, and what to do.

    Plain text whose every character can be seen, to be escaped for where it goes. ``fix`` has one
    instruction a line, and may be empty.
    """

    what: str
    why: str
    fix: str


class _Values(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return UNKNOWN


def sentence(problem: Problem, language: str) -> Sentence:
    """Say a problem in a language; one without translation is said in English.

    Values that the problem does not have, though its sentence mentions them, become ``…``.
    Raises ``KeyError`` for a code that is not in the table.
    """
    # Hundreds, which nobody needs where all is well.
    from .codes import CODES
    from .codes.links import ANSWERS

    code = CODES[problem.code]
    spoken = words(language)
    values = _Values(_automatic(problem))
    values.update(
        {
            name: visible(_BETWEEN_DIGITS.sub(" ", value))
            for name, value in problem.values.items()
            if value
        }
    )
    meanings = {"role": _ROLES, "ends": _ENDS, "answer": ANSWERS, "because": DROPPED}
    for name, said in meanings.items():
        if name in values:
            values[name] = spoken.text(said.get(values[name], values[name]))
    fixes = [fix for fix in code.fix if mentioned(fix) <= values.keys()]
    if code.otherwise and not any(map(mentioned, fixes)):
        fixes.insert(0, code.otherwise)
    if "exact" not in values:
        fixes += code.unsure
    return Sentence(
        _filled(code.what, spoken, values),
        _filled(code.why, spoken, values),
        "\n".join(_filled(fix, spoken, values) for fix in fixes),
    )


def mentioned(msgid: str) -> set[str]:
    """The names of the values that a sentence mentions."""
    return {name for _, name, _, _ in Formatter().parse(msgid) if name}


def _filled(msgid: str, spoken: Words, values: Mapping[str, str]) -> str:
    return spoken.text(msgid).format_map(values)


def _automatic(problem: Problem) -> dict[str, str]:
    """Values that every problem has: its decision, its field, and the nearest name in it."""
    decision = _DECISION.match(problem.path)
    return ({"decision": decision[1]} if decision else {}) | _of_field(problem)


def _of_field(problem: Problem) -> dict[str, str]:
    if not problem.field:
        return {}
    name = next((step for step in reversed(problem.field) if isinstance(step, str)), "")
    return {"field": visible(field_name(problem.field)), "name": visible(name)}
