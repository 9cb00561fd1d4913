"""Addresses that services shorten: where one leads is told by the service alone, and can change."""

import re
from collections.abc import Iterator
from typing import Final

from solution_registry.problem import FieldPath, Problem, Severity
from solution_registry.source import texts
from solution_registry.source.point import point_of

SHORTENERS: Final = (
    "adf.ly", "amzn.to", "bit.do", "bit.ly", "bitly.com", "bl.ink", "buff.ly", "cutt.ly", "db.tt",
    "dlvr.it", "dub.sh", "fb.me", "goo.gl", "hubs.ly", "ift.tt", "is.gd", "j.mp", "kutt.it",
    "lnkd.in", "ow.ly", "qrco.de", "rb.gy", "rebrand.ly", "s.id", "shorte.st", "short.gy",
    "shorturl.at", "soo.gd", "t.co", "t.ly", "tiny.cc", "tinyurl.com", "trib.al", "urlz.fr",
    "v.gd", "x.gd",
)  # fmt: skip
"""Hosts whose addresses lead elsewhere."""

_HOSTS: Final = "|".join(map(re.escape, SHORTENERS))
_SHORT: Final = re.compile(rf"//(?:www\.)?({_HOSTS})(?![a-z0-9.-])", re.IGNORECASE)
_TRACE: Final = re.compile(_SHORT.pattern.encode(), re.IGNORECASE)


def shortened(raw: bytes, data: object, path: str) -> Iterator[Problem]:
    """Tell of the shortened addresses in a file; a person has to look where each leads.

    ``data`` is what was read of ``raw``: plain data, or the text of a document.
    """
    if not (_TRACE.search(raw) or b"\\" in raw):  # what is escaped shows only in the data
        return
    for field, text in texts(data):
        for found in _SHORT.finditer(text):
            line, column = (0, 0) if field else point_of(text, found.start())
            yield _problem(path, field, found[1].lower(), line, column)


def is_shortened(address: str) -> bool:
    """Whether an address is one of those."""
    return bool(_SHORT.search(address))


def _problem(path: str, field: FieldPath, host: str, line: int, column: int) -> Problem:
    values = {"value": host}
    return Problem(
        "shortened-address", path, field, values, Severity.REVIEW, line=line, column=column
    )
