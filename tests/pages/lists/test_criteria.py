"""Criteria can be linked to, each at its own place; every status is explained."""

from dataclasses import replace

import pytest
from solution_registry.certification.status import State
from solution_registry.language import languages, words
from solution_registry.pages import BuildContext
from solution_registry.pages.criteria import STATE_MEANINGS, criteria_pages
from solution_registry.registry import Registry
from solution_registry.site import SiteSettings

from tests.pages.lists.conftest import by_address


def test_every_criterion_has_its_place(context: BuildContext) -> None:
    made = context.registry.current_criteria
    assert made is not None
    body = by_address(criteria_pages(context))["en/criteria/"].render().body
    assert all(body.count(f'id="{criterion.id}"') == 1 for criterion in made.criteria)


def test_an_older_set_keeps_a_page(many: Registry) -> None:
    made = many.current_criteria
    assert made is not None
    older = made.model_copy(update={"id": "2025.1"})
    both = replace(many, criteria={"2025.1": older, made.id: made})
    pages = by_address(criteria_pages(BuildContext(both, SiteSettings(), b"test")))
    assert {"criteria/", "criteria/2025.1/"} <= pages.keys()
    assert 'href="../../criteria/"' in pages["criteria/2025.1/"].render().body
    assert 'href="../criteria/2025.1/"' in pages["criteria/"].render().body


def test_every_status_is_explained() -> None:
    assert set(STATE_MEANINGS) == set(State)


@pytest.mark.parametrize("language", [one for one in languages() if one != "en"])
def test_explanations_are_translated(language: str) -> None:
    known = words(language).texts
    assert not [text for text in STATE_MEANINGS.values() if text not in known]


def test_the_table_of_contents_has_themes_and_no_questions(context: BuildContext) -> None:
    made = by_address(criteria_pages(context))["en/criteria/"].render()
    assert any(item.anchor.startswith("theme-") for item in made.toc)
    assert not any(item.children for item in made.toc)
