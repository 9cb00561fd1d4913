"""What libyaml could not read, told as the mistake that a person probably made."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from yaml import YAMLError
from yaml.error import MarkedYAMLError
from yaml.events import ScalarEvent

from solution_registry.libyaml import CParser
from solution_registry.problem import Problem

from .tree import MAX_DEPTH

_CONFLICT: Final = re.compile(r"^(<{7}|={7}|>{7})( |$)", re.MULTILINE)
_ODD_SPACE: Final = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_NO_SPACE: Final = re.compile(r"^\s*(?:- )?[A-Za-z_][\w-]*:[^\s/]")
_NO_COLON: Final = re.compile(r"^\s*(?:- )?[^\s#:][^:]*$")
LIST_MARK: Final = re.compile(r"\s*([•‣◦▪·–—]|-(?=[^\W\d_]))\s*([^\n]*)")
"""What text editors make of a hyphen at the beginning of a line, and a hyphen without its space."""
_TO_COMMA: Final = re.compile(r"[,\]}]")
_CUT: Final = re.compile(r"[^\"']*?[^\s#\"'] +(#\w.*)")


@dataclass(frozen=True, slots=True)
class _Mistake:
    """Where libyaml gave up, and why. Lines and columns count from 0."""

    lines: list[str]
    line: int
    column: int
    problem: str
    context: str
    start: tuple[int, int]

    @property
    def text(self) -> str:
        return self.lines[self.line] if self.line < len(self.lines) else ""

    @property
    def character(self) -> str:
        return self.text[self.column : self.column + 1]

    def indent(self, line: int) -> int:
        """How far a line is set in; 0 past the end."""
        text = self.lines[line] if line < len(self.lines) else ""
        return len(text) - len(text.lstrip())

    def above(self) -> int:
        """The nearest line above that says something; the line itself where there is none."""
        for number in range(self.line - 1, -1, -1):
            stripped = self.lines[number].strip() if number < len(self.lines) else ""
            if stripped and not stripped.startswith("#"):
                return number
        return self.line


_Told = tuple[str, int, int, dict[str, str]]


def explain(error: YAMLError, text: str, path: str) -> Problem:
    """Turn the error of the parser into one problem of our own, at the place to mend."""
    lines = text.split("\n")
    conflict = _CONFLICT.search(text)
    if conflict:
        line = text.count("\n", 0, conflict.start()) + 1
        return Problem("merge-conflict", path, line=line, column=1)
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return Problem("yaml-syntax", path)
    mark, start = error.problem_mark, error.context_mark or error.problem_mark
    mistake = _Mistake(
        lines,
        mark.line,
        mark.column,
        error.problem or "",
        error.context or "",
        (start.line, start.column),
    )
    code, line, column, values = _told(mistake)
    return Problem(code, path, values=values, line=line + 1, column=column + 1)


def _told(mistake: _Mistake) -> _Told:
    for number in dict.fromkeys((mistake.line, mistake.above())):
        odd = _ODD_SPACE.search(mistake.lines[number]) if number < len(mistake.lines) else None
        if odd:
            return "odd-space", number, odd.start(), {"character": f"U+{ord(odd[0]):04X}"}
    for number in dict.fromkeys((mistake.line, mistake.start[0], mistake.above())):
        mark = LIST_MARK.match(mistake.lines[number]) if number < len(mistake.lines) else None
        if mark:
            values = {"mark": mark[1], "text": mark[2].rstrip()[:80]}
            return "list-mark", number, mark.start(1), values
    if "directive" in mistake.context:
        return "directive", mistake.line, 0, {}
    for words, tell in _TOLD:
        if words in mistake.problem:
            return tell(mistake)
    return "yaml-syntax", mistake.line, mistake.column, {}


def _quoted(mistake: _Mistake) -> _Told:
    line, column = mistake.start
    return "unclosed-quote", line, column, {"quote": mistake.lines[line][column : column + 1]}


def _deep(mistake: _Mistake) -> _Told:
    return "too-deep", mistake.line, mistake.column, {"max": str(MAX_DEPTH)}


def _bracket(mistake: _Mistake) -> _Told:
    line, column = mistake.start
    if cut := _CUT.match(mistake.lines[line], column):
        return _cut(line, cut)
    opened = mistake.lines[line][column : column + 1]
    closing = "]" if opened == "[" else "}"
    values = {"bracket": opened, "closing": closing, "said": _with_colon(mistake)}
    values["mark"] = _within(mistake)
    return "unclosed-bracket", line, column, {name: one for name, one in values.items() if one}


def _within(mistake: _Mistake) -> str:
    """A bracket or a closing quotation mark in the middle of a text; empty for none."""
    before = mistake.text[: mistake.column].rstrip()
    if mistake.character in ("[", "{") and before[-1:] not in ("", ":", ",", "[", "{"):
        return mistake.character
    ended = before[-1:] in ("'", '"') and mistake.character not in ("", ":", "'", '"')
    return before[-1:] if ended else ""


def _with_colon(mistake: _Mistake) -> str:
    """The text between commas that has a colon in it, after that of its field; empty for none."""
    before, after = mistake.text[: mistake.column], mistake.text[mistake.column :]
    begin = max(before.rfind(mark) for mark in "{[,") + 1
    _field, colon, said = before[begin:].partition(": ")
    if not (mistake.character == ":" and colon and said.strip()):
        return ""
    return f"{said}{_TO_COMMA.split(after, maxsplit=1)[0]}".strip("“”„ ")[:80]


def _start(mistake: _Mistake) -> _Told:
    line, column = mistake.start
    return "special-start", line, column, {"character": mistake.lines[line][column : column + 1]}


def _content(mistake: _Mistake) -> _Told:
    if not mistake.character:
        return "yaml-syntax", mistake.line, mistake.column, {}
    return "special-start", mistake.line, mistake.column, {"character": mistake.character}


def _colon(mistake: _Mistake) -> _Told:
    """A colon where no field can begin: too many, too few, or the line stands too far in."""
    before = mistake.text[: mistake.column]
    if re.search(r":\s", before):
        name = before.partition(": ")[2].strip()
        named = name.isascii() and name.islower() and name.isidentifier()
        values = {"inner": f"{name}{mistake.text[mistake.column :][:80]}"} if named else {}
        return "colon-in-text", mistake.line, mistake.column, values
    above = mistake.above()
    previous = mistake.lines[above] if above != mistake.line else ""
    if _NO_SPACE.match(previous):
        return "missing-space", above, previous.index(":"), {"text": previous.strip()[:80]}
    if _NO_COLON.match(previous):
        return "missing-colon", above, len(previous.rstrip()), {"text": previous.strip()[:80]}
    return "bad-indent", mistake.line, mistake.indent(mistake.line), {}


def _no_colon(mistake: _Mistake) -> _Told:
    line, column = mistake.start
    text = mistake.lines[line]
    if _NO_SPACE.match(text):
        return "missing-space", line, text.index(":"), {"text": text.strip()[:80]}
    return "missing-colon", line, column, {"text": text.strip()[:80]}


def _key(mistake: _Mistake) -> _Told:
    """Something that is not a field where the next field should begin."""
    before = mistake.text[: mistake.column].rstrip()
    place = mistake.line, mistake.column
    if before.endswith(("'", '"')):
        line, column = _start_of_quoted(mistake)
        if line < mistake.line:
            # It ran on to where the next text begins: the mark that should close it is missing.
            return "unclosed-quote", line, column, {"quote": before[-1]}
        return "text-after-quote", *place, {"quote": before[-1]}
    if mistake.character in ("]", "}"):
        return "extra-bracket", *place, {"bracket": mistake.character}
    if before.endswith(("]", "}")):
        return "text-after-bracket", *place, {"bracket": before[-1]}
    if before.strip():
        return "yaml-syntax", *place, {}
    return _set_in(mistake)


def _set_in(mistake: _Mistake) -> _Told:
    """A line that is not set in as it should be, or goes on with a text that was cut off."""
    above = mistake.above()
    goes_on = mistake.indent(above) < mistake.indent(mistake.line)
    if goes_on and (cut := _CUT.match(mistake.lines[above])):
        return _cut(above, cut)
    return "bad-indent", mistake.line, mistake.column, {}


def _cut(line: int, cut: re.Match[str]) -> _Told:
    """A number sign has made a comment of what follows, which was to go on."""
    return "text-cut-off", line, cut.start(1), {"lost": cut[1].rstrip()[:80]}


def _start_of_quoted(mistake: _Mistake) -> tuple[int, int]:
    """Where the text in quotation marks began that was the last to be read."""
    parser = CParser("\n".join(mistake.lines))
    found = mistake.line, mistake.column
    try:
        while (event := parser.get_event()) is not None:
            mark = event.start_mark
            if isinstance(event, ScalarEvent) and event.style in ("'", '"') and mark:
                found = mark.line, mark.column
    except YAMLError:
        return found
    return found


def _escape(mistake: _Mistake) -> _Told:
    start = mistake.text.rfind("\\", 0, mistake.column + 1)
    return "bad-escape", mistake.line, start, {"escape": mistake.text[start : start + 2]}


def _at(code: str) -> Callable[[_Mistake], _Told]:
    return lambda mistake: (code, mistake.line, mistake.column, {})


_TOLD: Final[tuple[tuple[str, Callable[[_Mistake], _Told]], ...]] = (
    ("maximum nesting depth", _deep),  # libyaml's own limit, which it meets ahead of ours
    ("unexpected end of stream", _quoted),
    ("unexpected document indicator", _quoted),
    ("cannot start any token", _content),
    ("mapping values are not allowed", _colon),
    ("could not find expected ':'", _no_colon),
    ("expected ',' or", _bracket),
    ("expected node content", _content),
    ("expected key", _key),
    ("expected '-' indicator", _at("bad-indent")),
    ("sequence entries are not allowed", _at("list-on-key-line")),
    ("octet", _start),  # of a percent sign in a tag
    ("escape", _escape),
    ("hexdecimal", _escape),
    ("alphabetic or numeric", _start),
    ("comment or line break", _start),
    ("indentation indicator", _start),
    ("tag", _start),
    ("<document start>", _at("several-documents")),
    ("incompatible YAML document", _at("directive")),
)
"""Words of libyaml's message → how to tell it; the first that fits."""
