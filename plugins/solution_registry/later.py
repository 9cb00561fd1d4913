"""Names of a package that are looked up when they are first used, so that a command which needs
few of them does not wait for all (PEP 562).
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def later(package: str, modules: Mapping[str, tuple[str, ...]]) -> Callable[[str], Any]:
    """Make the ``__getattr__`` of a package: ``modules`` tells which module has which names."""
    where = {name: module for module, names in modules.items() for name in names}

    def look_up(name: str) -> Any:
        if name not in where:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(f"{package}.{where[name]}"), name)

    return look_up
