import pytest
from solution_registry.certification.status import STATE_LABELS
from solution_registry.language import words

from tests.docs.pages import FOLDERS, first_cells, text

HEADINGS = {
    "sv": "Vad statusen säger",
    "en": "What the status says",
    "da": "Hvad statussen siger",
}


@pytest.mark.parametrize("language", FOLDERS)
def test_every_state_is_explained_by_its_name_on_the_site(language: str) -> None:
    named = {words(language).text(label) for label in STATE_LABELS.values()}
    assert set(first_cells(text(language, "about.md"), HEADINGS[language])) == named
