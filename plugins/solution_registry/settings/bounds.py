"""How deep and how large a settings file may be, told from its events before it is composed.

libyaml's composer ends the interpreter on deep nesting, and aliases of aliases multiply.
"""

from typing import Any, Final

import yaml

LARGEST: Final = 1_000_000
"""Bytes."""
DEEPEST: Final = 100
"""Lists and mappings within each other."""
MOST: Final = 100_000
"""Values, those that aliases stand for included."""


def bounded(raw: bytes, loader: Any) -> None:
    """Make sure that a file can be composed, and written out. Raises yaml.YAMLError."""
    if len(raw) > LARGEST:
        raise yaml.YAMLError("too large")
    sizes: dict[str, int] = {}
    anchors: list[str | None] = [None]
    counts = [0]
    for event in yaml.parse(raw, loader):
        if isinstance(event, yaml.CollectionStartEvent):
            anchors.append(event.anchor)
            counts.append(1)
        elif isinstance(event, yaml.CollectionEndEvent):
            anchor, size = anchors.pop(), counts.pop()
            counts[-1] += size
            if anchor:
                sizes[anchor] = size
        elif isinstance(event, yaml.AliasEvent):
            counts[-1] += sizes.get(event.anchor or "", 1)
        elif isinstance(event, yaml.NodeEvent):
            counts[-1] += 1
        if len(counts) > DEEPEST:
            raise yaml.YAMLError("nested too deeply")
        if counts[-1] > MOST:
            raise yaml.YAMLError("too many values")
