"""What all solutions say of themselves in a few lines, gathered without reading them whole."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from ... import kept
from ...history.objects import FOLDER
from ..side import Side

_FILE: Final = "review.pickle"
_BLOCK: Final = re.compile(
    rb"^(?:name|summary|alternative_to):[^\n]*(?:\n(?:[ \t#-][^\n]*)?)*", re.MULTILINE
)
"""A field at the top of a file, as far as its lines go."""


def gather(side: Side, cache: Path | None) -> Mapping[str, str]:
    """The text of name, summary and products replaced, in small letters, by id.

    It is for finding words in: field names and quotation marks are still there. With a ``cache``
    only files that were not seen before are read. Raises NoHistory.
    """
    files: dict[str, str] = {}
    for id, folder in side.snapshot.folder("solutions").items():
        if folder.mode == FOLDER:
            found = side.snapshot.objects.tree(folder.object).get("solution.yml")
            if found is not None and found.mode != FOLDER:
                files[id] = found.object
    known = _recalled(cache)
    missing = [name for name in files.values() if name not in known]
    texts = side.snapshot.objects.blobs(missing)
    known |= {name: _brief(raw) for name, raw in zip(missing, texts, strict=True)}
    if missing and cache:
        kept.keep(cache / _FILE, _FILE, {name: known[name] for name in files.values()})
    return {id: known[name] for id, name in files.items()}


def _brief(raw: bytes) -> str:
    return b"\n".join(_BLOCK.findall(raw)).decode(errors="replace").casefold()


def _recalled(cache: Path | None) -> dict[str, str]:
    found = kept.recall(cache / _FILE, _FILE, ()) if cache else None
    return dict(found[0]) if found else {}


def count(stems: Iterable[str], briefs: Mapping[str, str]) -> dict[str, list[str]]:
    """In which solutions a word begins with each stem."""
    return {
        one: [id for id, text in briefs.items() if one in text and _begins(one, text)]
        for one in stems
    }


def _begins(stem: str, text: str) -> bool:
    return re.search(rf"(?<![^\W_]){re.escape(stem)}", text) is not None
