"""Solutions of the registry that are like a new one, and why: few, and only for good reasons."""

from .find import Similar, similar

__all__ = ["Similar", "similar"]
