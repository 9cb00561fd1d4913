"""Where addresses stand in the files of a registry: every link that a reader may follow.

Left out are fictional examples, hosts of names that are reserved (RFC 2606), and certification
records, in which nobody can mend anything.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import urldefrag, urlsplit

from ..model.address import address_fault
from ..problem import FieldPath
from ..registry.folder import read_files
from ..registry.ground import VOCABULARY
from ..registry.tree import scan
from ..source import parse, read_document, texts
from ..source.point import point_of

_LONGEST: Final = 1_000
"""Characters of an address; what is longer is none that anybody wrote."""
_ADDRESS: Final = re.compile(rf"https?://[^\s<>\"'`{{}}|\\^\[\]]{{1,{_LONGEST}}}")
_AFTER: Final = ".,;:!?*_~"
"""What follows an address in a sentence, and is no part of it."""
_RESERVED: Final = re.compile(
    r"(^|\.)(example|test|invalid|localhost|local|internal)$|(^|\.)example\.(com|net|org|se|dk)$"
)
_RECORDS: Final = "certifications/"


@dataclass(frozen=True, slots=True)
class Link:
    """An address and where it stands; ``line`` and ``column`` are 0 where ``field`` tells it."""

    address: str
    path: str
    field: FieldPath = ()
    line: int = 0
    column: int = 0

    @property
    def page(self) -> str:
        """What is asked for: the address without the place on its page."""
        return urldefrag(self.address).url


def addresses(text: str) -> Iterator[tuple[int, str]]:
    """The web addresses in a text, and where each begins; one may be the whole text.

    >>> list(addresses("See https://a.se/x_(y), or (https://b.se)."))
    [(4, 'https://a.se/x_(y)'), (28, 'https://b.se')]
    """
    for found in _ADDRESS.finditer(text):
        address = found[0].rstrip(_AFTER)
        while address.endswith(")") and address.count("(") < address.count(")"):
            address = address[:-1].rstrip(_AFTER)
        if found.end() - found.start() < _LONGEST and address_fault(address) is None:
            yield found.start(), address


def links(root: Path, only: Collection[str] = ()) -> Iterator[Link]:
    """Every link of the registry, or of some entries, in the order of the files.

    Raises:
        OSError: where ``solutions/`` cannot be listed.
    """
    tree = scan(root)
    for id, stamps in tree.stamps.items():
        if only and id not in only:
            continue
        names = tuple(name for name, _, _ in stamps if not name.startswith(_RECORDS))
        files = read_files(root, id, names)
        solution = files.get("solution.yml")
        if isinstance(solution, bytes) and _is_example(parse(solution, "").data):
            continue
        for name, raw in files.items():
            if isinstance(raw, bytes):
                yield from _in_file(raw, f"solutions/{id}/{name}")
    for file in () if only else sorted((root / VOCABULARY).rglob("*.yml")):
        if file.is_file() and not file.is_symlink():
            yield from _in_file(file.read_bytes(), file.relative_to(root).as_posix())


def _in_file(raw: bytes, path: str) -> Iterator[Link]:
    if path.endswith(".md"):
        text, _ = read_document(raw, path)
        for start, address in addresses(text):
            line, column = point_of(text, start)
            yield from _shown(Link(address, path, line=line, column=column))
    elif path.endswith(".yml"):
        for field, text in texts(_without_examples(parse(raw, path).data)):
            for _, address in addresses(text):
                yield from _shown(Link(address, path, field))


def _shown(link: Link) -> Iterator[Link]:
    host = urlsplit(link.address).hostname or ""
    if not _RESERVED.search(host):
        yield link


def _without_examples(data: Any) -> Any:
    """Rows that say of themselves that they are examples become empty; all else keeps its place."""
    if isinstance(data, dict):
        if _is_example(data):
            return {}
        return {name: _without_examples(value) for name, value in data.items()}
    return [_without_examples(one) for one in data] if isinstance(data, list) else data


def _is_example(data: Any) -> bool:
    return isinstance(data, dict) and data.get("example") is True
