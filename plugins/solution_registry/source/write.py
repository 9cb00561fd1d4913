"""Data as YAML lines in the registry's own hand, which read back as exactly what they were."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

_PLAIN = re.compile(
    r"[a-z][a-z0-9_/-]*|[0-9]{4}-[0-9]{2}-[0-9]{2}|(sr1|sha256):[0-9a-f]{64}"
    r"|https?://[A-Za-z0-9._~/?=&%+-]+|(ssh|ecdsa|sk)-[a-z0-9@.-]+ [A-Za-z0-9+/]+=*"
    r"|[a-z0-9-]+/[0-9]{4}(-[0-9]{1,2}){3}"
)
NOT_TEXT = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
"""Words that are no text to some reader of YAML, without quotation marks."""
WIDTH: Final = 100
"""Characters of a line that a list of single values may take; a longer one has a line for each."""


def written(key: str, value: Any, width: int = 0) -> list[str]:
    """The lines of a field. Short lists of single values are on one line, if ``width`` allows."""
    if isinstance(value, str) and _is_prose(value):
        return [f"{key}: |-" if value[-1:] != "\n" else f"{key}: |", *_prose(value)]
    if isinstance(value, Mapping) and value:
        return [f"{key}:", *_inside(value, width)]
    if isinstance(value, Sequence) and not isinstance(value, str) and value:
        line = f"{key}: {flow(value)}"
        if len(line) <= width and not any(isinstance(one, Mapping) for one in value):
            return [line]
        return [f"{key}:", *(line for one in value for line in item(one, width))]
    return [f"{key}: {flow(value)}"]


def document(data: Mapping[str, Any], schema: str) -> str:
    """A whole file; ``schema`` is the way to its JSON Schema, for editors."""
    lines = [f"# yaml-language-server: $schema={schema}"]
    lines += [line for key, value in data.items() for line in written(key, value, WIDTH)]
    return "\n".join(lines) + "\n"


def item(value: Any, width: int) -> list[str]:
    """The lines of one item of a list."""
    if isinstance(value, Mapping) and value:
        lines = [line for key, one in value.items() for line in written(key, one, width)]
        return [f"- {lines[0]}", *_indented(lines[1:])]
    return [f"- {flow(value)}"]


def flow(value: Any) -> str:
    """A value on one line."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {flow(one)}' for key, one in value.items())}}}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(map(flow, value))}]"
    return scalar(value)


def scalar(value: Any) -> str:
    """One value in YAML, in quotation marks where it could be read as something else."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and _PLAIN.fullmatch(value) and value not in NOT_TEXT:
        return value
    return json.dumps(value, ensure_ascii=False)


def _inside(value: Mapping[str, Any], width: int) -> Iterator[str]:
    for key, one in value.items():
        yield from _indented(written(key, one, width and width - 2))


def _indented(lines: Iterable[str]) -> Iterator[str]:
    """Lines below something; an empty one stays empty."""
    return (f"  {line}" if line else line for line in lines)


def _is_prose(value: str) -> bool:
    """Whether a text of several lines can stand as it is, below a bar."""
    lines = value.split("\n")
    tidy = all(line == line.rstrip() and line.isprintable() for line in lines)
    return (
        len(lines) > 1
        and tidy
        and bool(lines[0].strip())
        and not value.endswith("\n\n")
        and (not lines[0].startswith(" "))
    )


def _prose(value: str) -> Iterator[str]:
    return _indented(value.removesuffix("\n").split("\n"))
