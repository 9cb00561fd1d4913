"""The ground as it was read last time, where none of its files has changed since."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ..kept import keep, recall
from ..model import certification, money, policy, vocabulary
from ..model.base import Model
from .ground import Ground, read_ground
from .vocabulary import Vocabulary

NAME = "ground.pickle"
_FOLDERS = ("schema/vocabulary", "schema/criteria", "policy")
_ALLOWED: tuple[type, ...] = (
    date,
    *(
        value
        for module in (certification, money, policy, vocabulary)
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Model)
    ),
)


def kept_ground(root: Path, cache: Path | None, code: str) -> Ground:
    """Read the ground, or recall it; one with problems is never kept.

    ``cache`` is the folder to keep it in, ``code`` stands for the code that reads it.
    """
    if cache is None:
        return read_ground(root)
    key = f"{code} {_digest(root)}"
    if found := recall(cache / NAME, key, _ALLOWED):
        return _unpacked(*found[0])
    ground = read_ground(root)
    if not ground.problems:
        keep(cache / NAME, key, _packed(ground))
    return ground


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


def _packed(ground: Ground) -> tuple[dict[str, Any], dict[str, Any]]:
    terms = {one.name: _plain(getattr(ground.vocabulary, one.name)) for one in fields(Vocabulary)}
    rest = {one.name: _plain(getattr(ground, one.name)) for one in fields(Ground)}
    return terms, rest | {"vocabulary": None}


def _plain(value: Any) -> Any:
    return dict(value) if isinstance(value, Mapping) else value


def _unpacked(terms: Mapping[str, Any], rest: Mapping[str, Any]) -> Ground:
    frozen: dict[str, Any] = {
        name: MappingProxyType(value) if isinstance(value, dict) else value
        for name, value in terms.items()
    }
    return Ground(**{**rest, "vocabulary": Vocabulary(**frozen)})
