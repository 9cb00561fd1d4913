"""An entry: all files of one solution's folder, read whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..model.adopter import Adopter
    from ..model.certification import Certification
    from ..model.solution import Solution


@dataclass(frozen=True, slots=True)
class Entry:
    """One solution with what others say of it.

    ``data`` is the parsed ``solution.yml`` before any model: what certification digests are made
    of. ``adopters`` is by organisation id, ``certifications`` by serial, ``documents`` by file
    name as written in the template (``documents/x.md``), all in the order of their names.
    ``certified`` is what certified bytes say, by serial, where they can be read; ``signed`` are
    the serials that a signature lies beside, whatever it proves: those are never changed again.
    """

    id: str
    solution: Solution
    data: Mapping[str, Any]
    adopters: Mapping[str, Adopter]
    certifications: Mapping[str, Certification]
    documents: Mapping[str, str]
    certified: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    signed: frozenset[str] = frozenset()

    @property
    def folder(self) -> str:
        """The folder's path from the registry's root."""
        return f"solutions/{self.id}"

    @property
    def path(self) -> str:
        """The path of ``solution.yml`` from the registry's root."""
        return f"solutions/{self.id}/solution.yml"

    def adopter_path(self, organisation: str) -> str:
        """The path of an adopter's file from the registry's root."""
        return f"solutions/{self.id}/adopters/{organisation}.yml"

    def record_path(self, serial: str) -> str:
        """The path of a certification record from the registry's root."""
        return f"solutions/{self.id}/certifications/{serial.rpartition('/')[2]}.yml"
