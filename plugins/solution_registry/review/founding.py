"""The founding of the base: what was there before it, or never knew of it, binds nobody."""

from collections.abc import Iterator

from ..certification.changes import order
from ..certification.places import CHANGES
from ..history.changes import ever_had, had_since
from ..load import load
from ..model.policy_change import PolicyChange
from ..verify.places import change_name
from .change import Change


def since_founding(change: Change, path: str) -> bool:
    """Whether something was there, on any line of the base that has the founding or comes after it.

    Where there is none, whenever it was. Raises NoHistory.
    """
    founding = next(_foundings(change), None)
    return founding is None or had_since(change.objects, change.base, founding, path)


def knows_founding(change: Change, commit: str) -> bool:
    """Whether the founding is in the past of a commit. Raises NoHistory."""
    founding = next(_foundings(change), None)
    return founding is None or ever_had(change.objects, commit, founding)


def _foundings(change: Change) -> Iterator[str]:
    """The paths of all that the base has, the newest first."""
    there = (name.removesuffix(".yml") for name in change.before.names(CHANGES.removesuffix("/")))
    for name in sorted(filter(_names_change, there), key=order, reverse=True):
        path = f"{CHANGES}{name}.yml"
        made = load(PolicyChange, change.before.read(path), path).value
        if made is not None and made.kind == "founding":
            yield path


def _names_change(name: str) -> bool:
    return bool(change_name(f"{CHANGES}{name}.yml"))
