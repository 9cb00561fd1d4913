"""What all solutions say of themselves in a few lines, gathered without reading them whole."""

import re
from collections.abc import Iterable, Mapping
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

from ... import kept
from ...addresses import same_address
from ...history.object_format import FOLDER
from ..side import Side

_FILE: Final = "review.pickle"
_ABOUT: Final = (b"name:", b"summary:", b"alternative_to:")
"""Fields at the top of a file that say what a solution is about."""
_WHERE: Final = (b"reuse:", b"homepage:")
"""Those that say where it is."""
_NEXT: Final = re.compile(rb"\n(?=[^ \t#\n-])")
"""Where the lines of a field end: the next one begins."""
_ADDRESS: Final = re.compile(r"https?://[^\s\"'<>]+")


class Brief(NamedTuple):
    """What an entry says of itself, without having been read whole."""

    about: str
    """Name, summary and products replaced, in small letters; names of fields are still there."""
    where: tuple[str, ...]
    """Addresses beside them, its repository and homepage among these, as they are compared."""


def gather(side: Side, cache: Path | None) -> Mapping[str, Brief]:
    """The briefs of all entries, by id. Raises NoHistory.

    With a ``cache`` only entries that were not seen before, as they are, are read.
    """
    here = side.snapshot.folder("solutions")
    folders = {id: folder.object for id, folder in here.items() if folder.mode == FOLDER}
    known = _recalled(cache)
    missing = [name for name in folders.values() if name not in known]
    texts = side.snapshot.objects.in_each(missing, "solution.yml")
    known |= {name: _brief(raw or b"") for name, raw in zip(missing, texts, strict=True)}
    if missing and cache:
        kept.keep(
            cache / _FILE, kept.code_stamp(), {name: known[name] for name in folders.values()}
        )
    return {id: Brief(*known[name]) for id, name in folders.items()}


def _brief(raw: bytes) -> tuple[str, tuple[str, ...]]:
    addresses = _ADDRESS.findall(_fields(raw, _WHERE))
    where = (same_address(address.rstrip(",]}")) for address in addresses)
    return _fields(raw, _ABOUT).casefold(), tuple(where)


def _fields(raw: bytes, names: Iterable[bytes]) -> str:
    """The text of fields, as it is written."""
    text = b"\n" + raw
    parts = []
    for field in names:
        start = text.find(b"\n" + field)
        if start >= 0:
            end = _NEXT.search(text, start + 1)
            parts.append(text[start : end.start() if end else None])
    return b"".join(parts).decode(errors="replace")


def _recalled(cache: Path | None) -> dict[str, tuple[str, tuple[str, ...]]]:
    found = kept.recall(cache / _FILE, kept.code_stamp(), ()) if cache else None
    return dict(found[0]) if found else {}


def rare(stems: Iterable[str], briefs: Mapping[str, Brief], most: int) -> dict[str, list[str]]:
    """In which solutions a word begins with each stem, for stems that at most so many have."""
    found: dict[str, list[str]] = {}
    for one in stems:
        begins = re.compile(rf"(?<![^\W_]){re.escape(one)}").search
        having = (id for id, text in briefs.items() if one in text.about and begins(text.about))
        ids = list(islice(having, most + 1))
        if len(ids) <= most:
            found[one] = ids
    return found
