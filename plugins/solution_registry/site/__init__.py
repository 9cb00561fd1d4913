"""The site engine: pours thousands of pages into frames and writes only what differs."""

from solution_registry.site.page import (
    MAIN_HEADING,
    Asset,
    Bundle,
    NavItem,
    Page,
    Rendered,
    TocItem,
)
from solution_registry.site.settings import SiteSettings

__all__ = [
    "MAIN_HEADING",
    "Asset",
    "Bundle",
    "NavItem",
    "Page",
    "Rendered",
    "SiteSettings",
    "TocItem",
]
