"""The search index: static files, loaded piece by piece, none before somebody searches."""

from solution_registry.pages.search.assets import search_assets

__all__ = ["search_assets"]
