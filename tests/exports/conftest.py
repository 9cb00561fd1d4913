"""What tests of exports share: the tiny registry, and its files as they come out."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from solution_registry.certification.past import Checkpoint
from solution_registry.registry import Registry
from solution_registry.site import SiteSettings

from tests.described import published
from tests.tiny import read_tiny

SITE = SiteSettings(name="Tiny & small", url="https://example.org/registret/")
CHECKPOINT = Checkpoint("tiny-registry", "0" * 40, "SHA256:key", f"sha256:{'0' * 64}")


@pytest.fixture(scope="package")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Registry:
    """The tiny registry."""
    return read_tiny(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="package")
def files(registry: Registry) -> Mapping[str, bytes]:
    """All published files, by path."""
    made = published(registry, b"code", CHECKPOINT, SITE)
    return {asset.url: asset.content() for asset in made}


@pytest.fixture
def folder() -> Path:
    """Where the files lie as they should be."""
    return Path(__file__).parent / "golden"
