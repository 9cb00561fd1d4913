"""The MkDocs plugin: the only part of the package that knows MkDocs."""

from solution_registry.plugin.options import Options
from solution_registry.plugin.shell import RegistryPlugin

__all__ = ["Options", "RegistryPlugin"]
