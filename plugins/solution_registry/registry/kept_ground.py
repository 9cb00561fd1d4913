"""The ground as it was read last time, where none of its files has changed since.

It is kept in two parts: what checks ask of every entry, and the models, which take longer to bring
back than to check an entry, and are brought back when somebody asks for them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from .. import kept
from ..certification.places import CRITERIA
from .ground import VOCABULARY, Ground
from .vocabulary import Vocabulary

if TYPE_CHECKING:
    from ..model.certification import CriteriaSet
    from ..model.policy import Policy, Reviewer

NAME = "ground.pickle"
_FOLDERS = (VOCABULARY, CRITERIA, "policy")
_LATER = ("policy", "vocabulary", "criteria", "reviewers")


def kept_ground(root: Path, cache: Path | None, code: str) -> Ground:
    """Read the ground, or recall it; one with problems is never kept.

    ``cache`` is the folder to keep it in, ``code`` stands for the code that reads it.
    """
    if cache is None:
        return _read(root)
    key = f"{code} {_digest(root)}"
    if found := kept.recall(cache / NAME, key, (date,)):
        return KeptGround(root, *found[0])
    ground = _read(root)
    if not ground.problems:
        kept.keep(cache / NAME, key, _packed(ground))
    return ground


class KeptGround(Ground):
    """A ground whose models are brought back when they are asked for."""

    def __init__(self, root: Path, now: dict[str, Any], later: bytes) -> None:
        """Take what checks ask of every entry as it is, and the rest packed."""
        self.__dict__.update(now, _root=root, _packed=later)

    @cached_property
    def _models(self) -> Any:
        found = kept.unpack(self.__dict__["_packed"], _allowed())
        if found is None:  # damaged, though its beginning was not
            ground = _read(self.__dict__["_root"])
            return {name: getattr(ground, name) for name in _LATER}
        terms = {name: _frozen(value) for name, value in found.pop("vocabulary").items()}
        return {**found, "vocabulary": Vocabulary(**terms)}

    @cached_property
    def policy(self) -> Policy:
        """The numbers of the policy."""
        value: Policy = self._models["policy"]
        return value

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """All terms."""
        value: Vocabulary = self._models["vocabulary"]
        return value

    @cached_property
    def criteria(self) -> Mapping[str, CriteriaSet]:
        """The criteria sets."""
        value: Mapping[str, CriteriaSet] = self._models["criteria"]
        return value

    @cached_property
    def reviewers(self) -> Mapping[str, Reviewer]:
        """The reviewers."""
        value: Mapping[str, Reviewer] = self._models["reviewers"]
        return value


def _read(root: Path) -> Ground:
    from .read_ground import read_ground  # and with it all models

    return read_ground(root)


def _digest(root: Path) -> str:
    """Of the names and bytes of all its files; what cannot be read is told by who reads it."""
    digest = blake2b(digest_size=16)
    for folder in _FOLDERS:
        for file in sorted((root / folder).rglob("*.yml")):
            try:
                raw = file.read_bytes()
            except OSError:
                raw = b""
            digest.update(f"{file.relative_to(root)} {len(raw)} ".encode(errors="surrogateescape"))
            digest.update(raw)
    return digest.hexdigest()


def _packed(ground: Ground) -> tuple[dict[str, Any], bytes]:
    now = {one.name: getattr(ground, one.name) for one in fields(Ground) if one.name not in _LATER}
    now["names"] = {name: frozenset(ids) for name, ids in ground.names.items()}
    now["ended"], now["spans"] = ground.ended, ground.spans
    later = {name: _plain(getattr(ground, name)) for name in _LATER if name != "vocabulary"}
    terms = {one.name: _plain(getattr(ground.vocabulary, one.name)) for one in fields(Vocabulary)}
    return now, kept.pack(later | {"vocabulary": terms})


def _plain(value: Any) -> Any:
    return dict(value) if isinstance(value, Mapping) else value


def _frozen(value: Any) -> Any:
    return MappingProxyType(value) if isinstance(value, dict) else value


def _allowed() -> tuple[type, ...]:
    """The classes that may occur among what is kept."""
    from ..model import certification, money, policy, vocabulary
    from ..model.base import Model

    models = (
        value
        for module in (certification, money, policy, vocabulary)
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Model)
    )
    return (date, *models)
