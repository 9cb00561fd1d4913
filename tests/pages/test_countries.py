"""Countries by name, build after build in one process, as under `mkdocs serve`."""

import gc
from pathlib import Path

import pytest
from solution_registry import language
from solution_registry.language import Words, words
from solution_registry.pages import BuildContext
from solution_registry.pages.countries import countries, country_names, of_readers
from solution_registry.site import SiteSettings

from tests.tiny import read_tiny


def test_no_more_than_the_last_registry_is_remembered(tmp_path: Path) -> None:
    registry = read_tiny(tmp_path)
    of_readers(BuildContext(registry, SiteSettings(), b"test"), "sv")
    before = alive()
    for _ in range(5):
        of_readers(BuildContext(registry, SiteSettings(), b"test"), "sv")
    assert alive() == before


def alive() -> int:
    """How many contexts nobody has let go of."""
    gc.collect()
    return sum(isinstance(one, BuildContext) for one in gc.get_objects())


@pytest.fixture
def edited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The word for what is fictional is another than it was when pages were made last."""
    assert (country_names("da")("zz"), countries(("zz", "dk"), "da")) == (
        words("da").text("Fictional"),
        f"{words('da').text('Fictional')} og Danmark",
    )
    other = Words("da", {**words("da").texts, "Fictional": "Opdigtet"}, words("da").plurals)
    monkeypatch.setattr("solution_registry.pages.countries.words", lambda _: other)
    language.words.cache_clear()


@pytest.mark.usefixtures("edited")
def test_a_word_that_is_edited_while_a_site_is_served_is_the_new_one() -> None:
    assert country_names("da")("zz") == "Opdigtet"
    assert countries(("zz", "dk"), "da") == "Opdigtet og Danmark"
