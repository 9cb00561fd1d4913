"""The site engine: pours thousands of pages into frames and writes only what differs."""

from solution_registry.site.page import Asset, Page, Rendered, TocItem

__all__ = ["Asset", "Page", "Rendered", "TocItem"]
