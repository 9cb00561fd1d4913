"""What is fictional is in a registry as long as an example needs it."""

import shutil
from pathlib import Path

from solution_registry.checks import read_checked
from solution_registry.settings import Settings

from tests.tiny import TODAY, copy_tiny

EXAMPLE = "zz-exempel-bygglov"


def test_without_an_example_nothing_fictional_is_left(tmp_path: Path) -> None:
    """As when a registry is founded: nobody has to set `show_examples` as well."""
    settings = Settings(copy_tiny(tmp_path))
    before = read_checked(settings, TODAY)
    assert before.settings.show_examples
    assert any(id.startswith("zz-") for id in before.vocabulary.organisations)
    shutil.rmtree(settings.solutions / EXAMPLE)
    founded = read_checked(settings, TODAY)
    assert not founded.settings.show_examples
    assert founded.vocabulary.organisations
    for ids in founded.vocabulary.names().values():
        assert not any(id.startswith("zz-") for id in ids)
    assert founded.version != before.version
