"""The MkDocs plugin: the only part of the package that knows MkDocs."""

import gc

from solution_registry.collector import no_collection

with no_collection():
    from solution_registry.plugin.options import Options
    from solution_registry.plugin.shell import RegistryPlugin

    # Modules stay as long as the process: looking for cycles among them, while they are imported
    # and soon after, takes a third as long as importing them.
    gc.freeze()

__all__ = ["Options", "RegistryPlugin"]
