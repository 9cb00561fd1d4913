"""The founding of the base: what was there before it, or never knew of it, binds nobody."""

from collections.abc import Iterator

from ..certification.changes import order
from ..certification.places import CHANGES
from ..history.changes import commits_up_to, ever_had, had_since
from ..load import load
from ..model.policy_change import PolicyChange
from ..verify.places import change_name
from .side import Side

SOON = 20_000_000
"""Commits times solutions: so many names git looks at in about a second."""


def asked_soon(base: Side) -> int:
    """How many paths ``once_there`` can be asked of in about a second."""
    snapshot = base.snapshot
    return SOON // max(commits_up_to(snapshot.objects, snapshot.commit) * len(base.ids), 1)


def once_there(base: Side, path: str) -> bool:
    """Whether the base has had something, on any line that has the founding or comes after it.

    Where there is no founding, whenever it was. Raises NoHistory.
    """
    objects, commit = base.snapshot.objects, base.snapshot.commit
    if not ever_had(objects, commit, path):
        return False
    founding = next(_foundings(base), None)
    return founding is None or had_since(objects, commit, founding, path)


def knows_founding(base: Side, commit: str) -> bool:
    """Whether the founding is in the past of a commit. Raises NoHistory."""
    founding = next(_foundings(base), None)
    return founding is None or ever_had(base.snapshot.objects, commit, founding)


def _foundings(base: Side) -> Iterator[str]:
    """The paths of all that the base has, the newest first."""
    there = (name.removesuffix(".yml") for name in base.names(CHANGES.removesuffix("/")))
    for name in sorted(filter(_names_change, there), key=order, reverse=True):
        path = f"{CHANGES}{name}.yml"
        made = load(PolicyChange, base.read(path), path).value
        if made is not None and made.kind == "founding":
            yield path


def _names_change(name: str) -> bool:
    return bool(change_name(f"{CHANGES}{name}.yml"))
