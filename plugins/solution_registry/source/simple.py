"""Files of the simplest form, which nearly all are, read by a quicker parser than libyaml's.

Two parsers may not differ on any file. So the quicker one is given only texts in which there is
nothing to differ on, and one regular expression tells them:

- Every line is ``name:``, ``- name:`` or ``- value``, a comment, empty, or a line of a longer
  text. Comments begin at the margin. A line is set in by two more than the one above where that
  one ends with ``name:`` or begins with ``-``; else it is set in as far as one above is.
- Text without quotation marks begins with a letter, is no word that a parser may take for more,
  and has no ``: `` or `` #`` in it. Text in quotation marks has no escapes and is on one line.
- Numbers are written as in JSON. What else begins with a digit is a day, a month, a number of
  several parts (``1.8.2``), or a number before a word.
- In longer texts (``|``, ``>``) no line ends with a blank, and where lines are joined none begins
  with one.

So there are no anchors, tags, directives, second documents, empty values or merge keys: libyaml's
events tell of these. A test compares both parsers on every file we have, and on many made up.

A group that repeats stands in an atomic one, ``(?>(?:…)*)``, and is never ``(?:…)*+``: before
Python 3.11.5 that did not go back to where its last whole round had ended (gh-106052, gh-100061).
"""

import re
from typing import Any, Final

from yaml_rs import YAMLDecodeError, loads

from .tree import MAX_ITEMS

MOST_CHARACTERS: Final = 200_000
"""A longer text could hold more values than a file may."""

_NAME: Final = r"(?!(?:true|false|null):)[a-z][A-Za-z0-9_-]{0,63}+:"
_TEXT: Final = r"""
    (?![Tt]rue[\n,\]}]|TRUE[\n,\]}]|[Ff]alse[\n,\]}]|FALSE[\n,\]}]|[Nn]ull[\n,\]}]|NULL[\n,\]}])
    (?:[1-9][0-9]{0,8}+\ (?=[%A-Za-zÀ-ÿ])|(?=[A-Za-zÀ-ÿ]))
"""
_FIXED: Final = r"""(?:
    "[^"\\\n]++" | '[^'\n]++' | (?:
        [0-9]{4}-[0-9]{2}(?>(?:-[0-9]{2})?) | [0-9]{8}-[0-9] | [0-9]{1,4}(?>(?:\.[0-9]{1,4}){2,3})
        | (?:0|[1-9][0-9]{0,8}+)(?>(?:\.[0-9]{1,6})?) | true | false
    )(?=[\n,\]}])
)"""
_WITHIN: Final = r"[^\n:\#,?\[\]{}]"
_ITEM: Final = rf"""(?:
    {_FIXED} | {_TEXT}{_WITHIN}++(?>(?:(?::(?![ \n,?\[\]{{}}])|(?<!\ )\#){_WITHIN}*+)*)(?<!\ )
)"""
_NEXT: Final = r"(?:,\ (?![\]}])|(?=[\]}]))"
_INNER: Final = rf"[\[{{](?>(?:(?>(?:{_NAME}\ )?){_ITEM}{_NEXT})+)[\]}}]"
_VALUE: Final = rf"""(?:
    [\[{{](?>(?:(?>(?:{_NAME}\ )?)(?:{_INNER}|{_ITEM}){_NEXT})+)[\]}}]
    | {_FIXED} | {_TEXT}[^\n:\#]++(?>(?:(?::(?![ \n])|(?<!\ )\#)[^\n:\#]*+)*)(?<!\ )
)\n"""
_SKIPPED: Final = r"(?>(?:\#[^\n]*+\n|\n)*)"
_THEN: Final = rf"(?=[^\n]++\n{_SKIPPED}"


def _longer(margin: str) -> str:
    """A text of several lines, or that fields or rows follow, set in as they have to be."""
    line = rf"{margin}\ \ (?!\ )[^\n]++(?<!\ )\n"
    literal = rf"\|-?\n{line}(?>(?:{margin}\ \ [^\n]++(?<!\ )\n|\n)*)"
    joined = rf">-?\n{line}(?>(?:\n*+{line})*)"
    within = rf"\n{_SKIPPED}(?={margin}(?:\ \ (?!\ )|-\ ))"
    return rf"(?:\ (?:{literal}|{joined}){_SKIPPED}(?!{margin}\ )|{within})"


_AT_MARGIN, _BEHIND_DASH = _longer(r"\1"), _longer(r"\1\ \ ")
_SIMPLE: Final = re.compile(
    rf"""{_SKIPPED}(?!\ )(?>(?:
        ((?>(?:\ \ ){{0,6}}))
        (?:
            (?:
                {_NAME}\ {_THEN}(?!\1\ ))
                | -\ {_NAME}\ {_THEN}(?!\1\ (?!\ (?!\ ))))
                | -\ {_THEN}(?!\1\ ))
            ){_VALUE}{_SKIPPED}
            | {_NAME}{_AT_MARGIN} | -\ {_NAME}{_BEHIND_DASH}
        )
    )+)""",
    re.VERBOSE,
).fullmatch


def read_simple(text: str) -> object | None:
    """Read a text of the usual characters; None where it is not simple, or could be wrong."""
    if len(text) > MOST_CHARACTERS or not _SIMPLE(text):
        return None
    try:
        data: object = loads(text, parse_datetime=False)
    except YAMLDecodeError:
        return None  # libyaml's events tell what is wrong
    return data if _is_plain(data) else None


def _is_plain(data: Any) -> bool:
    """Whether there is nothing but text, numbers, yes or no, in lists and mappings of a few."""
    inner: Any
    if data.__class__ is dict:
        inner = data.values()
    elif data.__class__ is list:
        inner = data
    else:
        return False
    if len(data) >= MAX_ITEMS:
        return False
    for value in inner:  # noqa: SIM110 - with all() it takes twice as long
        if value.__class__ not in _SCALARS and not _is_plain(value):
            return False
    return True


_SCALARS: Final = frozenset({str, int, float, bool})
