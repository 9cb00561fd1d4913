"""The project's own vocabularies, and glossaries made of any."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from solution_registry.pages import BuildContext
from solution_registry.pages.glossary import glossary_pages
from solution_registry.registry import Vocabulary
from solution_registry.registry.read_ground import read_ground
from solution_registry.site import Rendered, SiteSettings

from tests.described import every_guide
from tests.tiny import read_tiny

Glossary = Callable[[Vocabulary], dict[str, Rendered]]


@pytest.fixture(scope="package")
def vocabulary(root: Path) -> Vocabulary:
    """The vocabularies of the project."""
    ground = read_ground(root)
    assert ground.problems == ()
    return ground.vocabulary


@pytest.fixture(scope="package")
def glossary(tmp_path_factory: pytest.TempPathFactory) -> Glossary:
    """Makes the glossary of a vocabulary, by language."""
    tiny = read_tiny(tmp_path_factory.mktemp("tiny"))

    def make(vocabulary: Vocabulary) -> dict[str, Rendered]:
        registry = replace(tiny, vocabulary=vocabulary)
        site = SiteSettings(name="Registret")
        context = BuildContext(registry, site, b"test", guides=every_guide(site))
        return {page.language: page.render() for page in glossary_pages(context)}

    return make
