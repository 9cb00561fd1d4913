"""The pages of organisations: who leads, who uses, and who is like whom."""

from solution_registry.pages.organisations.pages import organisation_pages

__all__ = ["organisation_pages"]
