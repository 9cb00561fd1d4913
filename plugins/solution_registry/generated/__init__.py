"""Files that follow from the models and from policy, and are committed; a test holds them equal."""

from typing import TYPE_CHECKING

from ..later import later

if TYPE_CHECKING:
    from .basis import Basis, read_basis
    from .files import GENERATED

__all__ = ["GENERATED", "Basis", "read_basis"]

__getattr__ = later(__name__, {"basis": ("Basis", "read_basis"), "files": ("GENERATED",)})
