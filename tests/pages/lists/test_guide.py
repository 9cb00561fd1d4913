"""The failure guide has a page for each code, and a place for it in the list."""

import pytest
from solution_registry.language import languages, words
from solution_registry.pages import BuildContext
from solution_registry.pages.problems import SEVERITIES, guide_pages
from solution_registry.problem import Severity
from solution_registry.site import Page
from solution_registry.wording import CODES, PARTS, guide

from tests.elements import Elements
from tests.pages.lists.conftest import by_address


@pytest.fixture(scope="module")
def pages(context: BuildContext) -> dict[str, Page]:
    """The guide."""
    return by_address(guide_pages(context))


def test_every_code_has_a_page_and_a_place(pages: dict[str, Page]) -> None:
    page = Elements(pages["problems/"].render().body)
    assert {f"{code}/" for code in CODES} <= set(page.links)
    assert {f"da/problems/{code}/" for code in CODES} <= pages.keys()


def test_the_list_has_parts_that_its_table_of_contents_leads_to(pages: dict[str, Page]) -> None:
    made = pages["en/problems/"].render()
    assert [item.title for item in made.toc] == [*PARTS]
    assert [code for codes in PARTS.values() for code in codes] == [*CODES]
    assert {item.anchor.removeprefix("from-") for item in made.toc} <= {*CODES}


def test_a_page_says_what_why_and_how(pages: dict[str, Page]) -> None:
    for entry in guide("en"):
        text = Elements(pages[f"en/problems/{entry.code}/"].render().body).text
        assert all(said in text for said in (entry.what, entry.why, entry.fix))
        assert entry.wrong in text
        assert entry.right in text


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("tab", False),
        ("empty-file", False),
        ("source-missing", True),
        ("entry-gone", True),
        ("record-altered", True),
        ("too-large", True),
    ],
)
def test_a_page_says_how_to_read_its_example(pages: dict[str, Page], code: str, told: bool) -> None:
    text = Elements(pages[f"en/problems/{code}/"].render().body).text
    assert ("How to read the examples" in text) is told


@pytest.mark.parametrize("language", [one for one in languages() if one != "en"])
def test_severities_are_translated(language: str) -> None:
    assert set(SEVERITIES) == set(Severity)
    assert not [x for x in SEVERITIES.values() if x not in words(language).texts]
