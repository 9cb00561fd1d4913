"""Texts that do not say their language are marked with the one that follows from their author."""

import pytest
from solution_registry.language import words
from solution_registry.model.vocabulary import Organisation
from solution_registry.pages.template_filters import filters
from solution_registry.pages.written_in import language_of


def body(country: str, language: str | None = None) -> Organisation:
    return Organisation(
        id=f"{country}-a", name="A", kind="other", country=country, language=language
    )


@pytest.mark.parametrize(
    ("author", "language"),
    [
        (body("se"), "sv"),
        (body("fi", "sv"), "sv"),
        (body("zz", "da"), "da"),
        (body("zz"), None),
        (body("ch"), None),
        ("dk", "da"),
        ("zz", None),
        (None, None),
    ],
)
def test_the_language_is_that_of_the_organisation_or_else_of_its_country(
    author: Organisation | str | None, language: str | None
) -> None:
    assert language_of(author) == language


def test_the_first_author_whose_language_is_known_tells_it() -> None:
    assert language_of("zz", None, body("ch"), body("zz", "da"), "se") == "da"


@pytest.mark.parametrize(
    ("page", "author", "shown"),
    [
        ("en", "se", '<span lang="sv">Chef &amp; <b></span>'),
        ("sv", "se", "Chef & <b>"),
        ("en", "zz", "Chef & <b>"),
    ],
)
def test_a_text_is_marked_where_it_is_in_another_language_than_the_page(
    page: str, author: str, shown: str
) -> None:
    made = filters([words(page)])["by"]("Chef & <b>", author)
    assert str(made).replace("&lt;b&gt;", "<b>") == shown
