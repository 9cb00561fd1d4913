"""What an operator decides for a registry, and the file where it is written."""

from .settings import Settings

__all__ = ["Settings"]
