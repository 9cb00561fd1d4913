"""The forge that a registry lies at: reports as comments, upkeep as issues."""

from .adapter import Comment, Forge, Issue, Proposal
from .api import ForgeFailed
from .environment import NoForge, forge_here

__all__ = ["Comment", "Forge", "ForgeFailed", "Issue", "NoForge", "Proposal", "forge_here"]
