"""One file: read, validated, and each thing that is wrong with it named."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from solution_registry.model.base import Model
from solution_registry.problem import Problem

M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True)
class Loaded(Generic[M]):
    """``value`` is there when nothing is wrong; ``data`` is the plain data it was made from."""

    value: M | None
    data: object | None
    problems: tuple[Problem, ...]


def load(model: type[M], raw: bytes, path: str) -> Loaded[M]:
    """Read one file as ``model``. Problems of values have no place yet: see ``source.locate``."""
    raise NotImplementedError
