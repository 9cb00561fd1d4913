"""One file becomes a value of the model, or problems in words of our own."""

from .load import Loaded, load

__all__ = ["Loaded", "load"]
