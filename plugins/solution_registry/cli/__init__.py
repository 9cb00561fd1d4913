"""The command ``registry``: what people type, and what comes back. Only here click is imported."""

import gc
from collections.abc import Sequence
from typing import NoReturn


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run ``registry`` with the arguments of the process, or those given, and exit."""
    gc.disable()  # a short life: looking for cycles among all that is loaded would only cost time
    try:
        from .main import main as start

        start(arguments)
    except KeyboardInterrupt:
        # While all is still being loaded; later, it is told (main.INTERRUPTED).
        raise SystemExit(130) from None
    finally:
        gc.freeze()  # the interpreter would look once more as it ends
