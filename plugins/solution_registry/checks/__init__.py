"""Rules over the registry: one function each, in tables, and what they find."""

from .entry import inspect, weighed
from .tables import ENTRY_CHECKS, REGISTRY_CHECKS
from .whole import check, check_some, read_checked

__all__ = [
    "ENTRY_CHECKS",
    "REGISTRY_CHECKS",
    "check",
    "check_some",
    "inspect",
    "read_checked",
    "weighed",
]
