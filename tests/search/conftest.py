"""The registries of the tests of lists, for search."""

from tests.pages.lists.conftest import context, make_context, many, small

__all__ = ["context", "make_context", "many", "small"]
