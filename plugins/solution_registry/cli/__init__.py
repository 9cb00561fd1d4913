"""The command ``registry``: what people type, and what comes back. Only here click is imported."""

from .main import main

__all__ = ["main"]
