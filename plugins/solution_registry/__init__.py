"""A registry of shared municipal solutions: validated YAML in git, rendered to a site."""

__version__ = "0.1.0"
