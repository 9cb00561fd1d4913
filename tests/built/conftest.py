"""The project's own site, read whole once."""

from pathlib import Path

import pytest

from tests.built.site import Site, read_site


@pytest.fixture(scope="session")
def site(root: Path, built_site: Path) -> Site:
    """Every page and file of the site."""
    return read_site(root, built_site)
