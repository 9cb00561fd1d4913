"""Organisations' own files of an entry, ``adopters/<organisation>.yml``, before and after."""

from collections.abc import Iterator, Mapping
from typing import Any

from ..history.changes import Change as PathChange
from ..registry.folder import Folder
from .change import Change, Touched
from .compare.same import says_the_same


def uses(change: Change) -> Iterator[tuple[Touched, PathChange, str]]:
    """The organisations' files whose words change, each with its organisation."""
    for one in change.touched.values():
        for path in one.paths:
            organisation = _adopter(path.path.removeprefix(f"solutions/{one.id}/"))
            if organisation and not says_the_same(one, (path.path,)):
                yield one, path, organisation


def said(folder: Folder | None, organisation: str) -> Mapping[str, Any] | None:
    """What an organisation's file says; None where there is none, or it cannot be read."""
    return folder.data.get(f"adopters/{organisation}.yml") if folder else None


def has_confirmed(one: Touched, organisation: str) -> bool:
    """Whether an organisation has confirmed its use on the base, or now does."""
    told = (said(side, organisation) for side in (one.before, one.after))
    return any("confirmation" in file for file in told if file is not None)


def _adopter(name: str) -> str:
    """The organisation whose file of an entry this is; empty where it is no adopter's."""
    folder, _, file = name.rpartition("/")
    return file.removesuffix(".yml") if folder == "adopters" and file.endswith(".yml") else ""
