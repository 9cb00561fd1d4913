"""A value as one line of YAML, for the examples in messages."""

import re
from typing import Final

from solution_registry.source.scalar import resolve

_PLAIN: Final = re.compile(r"[\w./~+-]([\w ./@~+-]*[\w./@~+-])?")
_ADDRESS: Final = re.compile(r"https?://[\w./~@-]+…?")


def flow(value: object) -> str:
    """Write plain data in YAML's flow style, with quotation marks where they are needed.

    >>> flow({"sv": "Felanmälan", "versions": ["3.10"], "example": True})
    '{sv: Felanmälan, versions: ["3.10"], example: true}'
    """
    if isinstance(value, dict):
        return "{" + ", ".join(f"{flow(key)}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(flow, value)) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value if is_plain(value) else quoted(value)
    return str(value)


def is_plain(text: str) -> bool:
    """Whether a text means the same without quotation marks."""
    if not (_PLAIN.fullmatch(text) or _ADDRESS.fullmatch(text)):
        return False
    return isinstance(resolve(text), str) and not text.startswith(("- ", "---", "..."))


def quoted(text: str) -> str:
    """Put a text in quotation marks."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
