"""Whether files say what they said: comments, layout and the order of fields do not count."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..change import Touched


def says_the_same(one: "Touched", paths: Iterable[str]) -> bool:
    """Whether these files of an entry could be read before and after, and say the same."""
    if one.before is None or one.after is None:
        return False
    names = [path.removeprefix(f"solutions/{one.id}/") for path in paths]
    old, new = one.before.data, one.after.data
    return all(name in old and name in new and old[name] == new[name] for name in names)
