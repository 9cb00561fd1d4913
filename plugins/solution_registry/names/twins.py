"""Names that are taken for one another: by a file system, or by a reader."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from solution_registry.problem import Problem, Severity

_ALIKE: Final = (
    ("rn", "m"), ("vv", "w"), ("cl", "d"), ("0", "o"), ("1", "l"), ("i", "l"), ("5", "s"),
    ("-", ""),
)  # fmt: skip
"""Letters that look like others in most typefaces; the id's own alphabet has no more."""


def twins(paths: Collection[str]) -> Iterator[Problem]:
    """Find paths that are one on a file system without case, or that composes characters.

    Of folders that are twins, only the folders are told.
    """
    seen = {path for path in paths if path.isascii() and path == path.lower()}
    first: dict[str, str] = {}
    told: set[str] = set()
    for path in sorted(paths):
        if path in seen:
            continue
        folded = unicodedata.normalize("NFKC", path).casefold()
        other = folded if folded in seen else first.setdefault(folded, path)
        if other == path:
            continue
        told.add(path)
        if path.rpartition("/")[0] not in told:
            yield Problem("name-twin", path, values={"near": other})


def look_alikes(ids: Iterable[str]) -> Iterator[Problem]:
    """Find ids that a reader takes for one another; a person has to look at each."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for id in ids:
        groups[skeleton(id)].append(id)
    for group in groups.values():
        first, *others = sorted(group)
        for id in others:
            values = {"value": id, "near": first}
            yield Problem("look-alike", f"solutions/{id}", (), values, Severity.REVIEW)


def skeleton(id: str) -> str:
    """Bring ids that look alike to one form: ``rn`` is ``m``, ``0`` is ``o``.

    Numbers stay as they are where they count something: ``lov-2`` is not ``lov-3``.
    """
    for letters, alike in _ALIKE:
        if letters not in id:
            continue
        if letters.isdigit():
            id = re.sub(rf"(?<=[a-z]){letters}|{letters}(?=[a-z])", alike, id)
        else:
            id = id.replace(letters, alike)
    return id
