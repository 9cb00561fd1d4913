import pytest
from solution_registry.plugin.options import Options

from tests.docs.pages import FOLDERS, first_cells, text

HEADINGS = {"sv": "Inställningar", "en": "Options", "da": "Indstillinger"}


@pytest.mark.parametrize("language", FOLDERS)
def test_every_option_of_the_plugin_has_its_row(language: str) -> None:
    names = [f"`{name}`" for name, _ in Options()._schema]
    assert first_cells(text(language, "operate.md"), HEADINGS[language]) == names
