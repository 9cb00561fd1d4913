"""The files that follow from policy, and have to be made again once it has changed."""

from collections.abc import Sequence

from ...certification.places import CHANGES
from ..context import Here


def remade(here: Here, path: str) -> Sequence[str]:
    """Those that are there, and no longer are as ``registry generate`` would make them.

    Empty where the decision, which is in ``path``, is none on policy.
    """
    if not path.startswith(CHANGES):
        return ()
    from ...generated import GENERATED, read_basis  # and with it all models

    basis = read_basis(here.settings())
    there = ((path, here.bytes_of(path)) for path in GENERATED)
    return [path for path, raw in there if raw is not None and raw != GENERATED[path](basis)]
