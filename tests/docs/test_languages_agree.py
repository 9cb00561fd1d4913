import re

import pytest

from tests.docs.pages import FOLDERS, NAMES, code, text


def shape(page: str) -> list[str]:
    """Marks at the beginning of lines: headings, rows of tables, items of lists; and commands."""
    outside = re.sub(r"^```.*?^```$", "", page, flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"^(#+ |\| |- |\d+\. )", outside, re.MULTILINE)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", [language for language in FOLDERS if language != "sv"])
def test_a_page_says_the_same_in_every_language(language: str, name: str) -> None:
    assert shape(text(language, name)) == shape(text("sv", name))
    kinds = ("console", "yaml", "text")
    counts = [[len(code(text(one, name), kind)) for kind in kinds] for one in ("sv", language)]
    assert counts[0] == counts[1]


@pytest.mark.parametrize("language", [language for language in FOLDERS if language != "sv"])
def test_no_page_is_in_one_language_alone(language: str) -> None:
    folder = FOLDERS[language]
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")} == set(NAMES)


@pytest.mark.parametrize("language", [language for language in FOLDERS if language != "sv"])
@pytest.mark.parametrize("name", NAMES)
def test_a_page_leads_to_the_same_places_in_every_language(language: str, name: str) -> None:
    links = [re.findall(r"(?<!!)\[[^\]]*\]\(([^)#]*)", text(one, name)) for one in ("sv", language)]
    assert sorted(links[0]) == sorted(links[1])


@pytest.mark.parametrize("language", FOLDERS)
@pytest.mark.parametrize("name", NAMES)
def test_a_page_shows_the_same_pictures_each_in_its_language(language: str, name: str) -> None:
    pictures = [
        re.findall(rf"!\[[^\]]+\]\([^)]*/([\w-]+)\.{one}\.webp\)", text(one, name))
        for one in ("sv", language)
    ]
    assert pictures[0] == pictures[1]
    assert len(pictures[1]) == text(language, name).count("![")
