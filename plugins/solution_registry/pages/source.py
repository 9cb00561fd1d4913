"""What the files for other programs are made of, once in a build."""

from functools import lru_cache

from solution_registry.exports import Source
from solution_registry.pages.context import BuildContext


@lru_cache(maxsize=1)
def source(context: BuildContext) -> Source:
    """The registry as exports see it, which remembers how each solution looks today."""
    return Source(context.registry, context.code, context.site)
