"""Entries that are right but for some values: what only bytes would seldom reach."""

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml
from solution_registry.source import parse

FULL = Path(__file__).parent.parent / "pages/solution/registry/solutions/full/solution.yml"
DATA: Any = parse(FULL.read_bytes(), "solution.yml").data
VALUES: tuple[Any, ...] = (
    *("", " ", "x", "å" * 300, "2026-02-30", "2026-02-28", "1 000 kr", "noreply@x.se", "\u200b"),
    *(True, False, 0, -1, 1.5, 10**15, [], {}, [[]], [{}], {"sv": "x"}, {"sv": []}, ["x", "X"]),
    *("https://x.se", "javascript:x", "zz-x", "se-0180", "MIT", "::error::x", "[x](y)", "{{ x }}"),
)


_Dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class _Plain(_Dumper):  # type: ignore[misc] # whichever dumper there is
    """Our files have no anchors."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def made(raw: bytes) -> bytes:
    """A file: for each two bytes another value somewhere, the rest of the bytes as text."""
    data = deepcopy(DATA)
    for where, what in zip(raw[:16:2], raw[1:16:2], strict=False):
        places = list(_places(data))
        holder, key = places[where * 7 % len(places)]
        text = raw[16:].decode("utf-8", "replace")
        holder[key] = deepcopy(VALUES[what % len(VALUES)]) if what < 200 else text
    return yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False).encode()


def _places(data: Any) -> Iterator[tuple[Any, Any]]:
    for key in data if isinstance(data, dict) else range(len(data)):
        yield data, key
        if isinstance(data[key], dict | list):
            yield from _places(data[key])
