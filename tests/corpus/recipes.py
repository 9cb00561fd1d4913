"""Makes the files of ``large.yml``, which are too large to keep (threats.md, YAML)."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

HERE = Path(__file__).parent


class Recipe(NamedTuple):
    """What a file is made of, and the codes of which at least one is told (none: it is right)."""

    parts: list[Any]
    codes: tuple[str, ...]
    listing: bool = False

    def make(self) -> bytes:
        """Make the file, or the listing."""
        if self.listing:
            return _joined(self.parts, 0).encode()
        smallest = (HERE / "yaml" / "smallest.yml").read_text(encoding="utf-8")
        return f"{smallest}{_joined(self.parts, 0)}\n".encode()


def _joined(parts: list[Any], before: int) -> str:
    return "".join(_part(part, before) for part in parts)


def _part(part: Any, before: int) -> str:
    if isinstance(part, str):
        return part.replace("{n}", str(before)).replace("{indent}", " " * before)
    of, times = part["of"], part["times"]
    if not any(mark in str(of) for mark in ("{n}", "{indent}", "times")):
        return _joined(of, 0) * int(times)
    return "".join(_joined(of, number) for number in range(times))


RECIPES: Mapping[str, Recipe] = {
    one["case"]: Recipe(one["parts"], tuple(one["codes"]), one.get("listing", False))
    for one in yaml.load((HERE / "large.yml").read_text(encoding="utf-8"), yaml.CSafeLoader)
}
