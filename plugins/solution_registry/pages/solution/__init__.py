"""The page of a solution: what it can do, what it costs, who delivers it, how one joins."""

from solution_registry.pages.solution.pages import solution_bundles

__all__ = ["solution_bundles"]
