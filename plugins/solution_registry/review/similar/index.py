"""What all solutions say of themselves in a few lines, gathered without reading them whole."""

import re
from collections.abc import Iterable, Mapping
from itertools import islice
from pathlib import Path
from typing import Final

from ... import kept
from ...history.objects import FOLDER
from ..side import Side

_FILE: Final = "review.pickle"
_FIELDS: Final = (b"name:", b"summary:", b"alternative_to:")
"""Fields at the top of a file that say what a solution is about."""
_NEXT: Final = re.compile(rb"\n(?=[^ \t#\n-])")
"""Where the lines of a field end: the next one begins."""


def gather(side: Side, cache: Path | None) -> Mapping[str, str]:
    """The text of name, summary and products replaced, in small letters, by id.

    It is for finding words in: field names and quotation marks are still there. With a ``cache``
    only entries that were not seen before, as they are, are read. Raises NoHistory.
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
    return {id: known[name] for id, name in folders.items()}


def _brief(raw: bytes) -> str:
    text = b"\n" + raw
    parts = []
    for field in _FIELDS:
        start = text.find(b"\n" + field)
        if start >= 0:
            end = _NEXT.search(text, start + 1)
            parts.append(text[start : end.start() if end else None])
    return b"".join(parts).decode(errors="replace").casefold()


def _recalled(cache: Path | None) -> dict[str, str]:
    found = kept.recall(cache / _FILE, kept.code_stamp(), ()) if cache else None
    return dict(found[0]) if found else {}


def rare(stems: Iterable[str], briefs: Mapping[str, str], most: int) -> dict[str, list[str]]:
    """In which solutions a word begins with each stem, for stems that at most so many have."""
    found: dict[str, list[str]] = {}
    for one in stems:
        begins = re.compile(rf"(?<![^\W_]){re.escape(one)}").search
        having = (id for id, text in briefs.items() if one in text and begins(text))
        ids = list(islice(having, most + 1))
        if len(ids) <= most:
            found[one] = ids
    return found
