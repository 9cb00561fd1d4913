"""What commands that speak to a forge share: which one it is, and what they say when it fails."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from ..forge import Forge, ForgeFailed, NoForge, forge_here
from ..language import Words
from ..wording import visible
from .complaint import Refused


@contextmanager
def at_forge(words: Words) -> Iterator[Forge]:
    """The forge that the environment names. Raises Refused, also where it fails in between."""
    try:
        yield forge_here(os.environ)
    except NoForge as none:
        told = words.text(
            "The variable %(name)s is missing, or has no value that fits. A forge is named by "
            "FORGE (github, gitlab, forgejo or gitea), FORGE_API (its https address), "
            "FORGE_PROJECT and FORGE_TOKEN."
        )
        raise Refused(told % {"name": none}) from None
    except ForgeFailed as failure:
        told = words.text("The forge did not do what it was asked: %(why)s")
        raise Refused(told % {"why": visible(str(failure))}) from None
