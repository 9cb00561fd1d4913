"""What is framed or ruled is as wide as its column; edges stand below each other."""

import pytest
from playwright.sync_api import Page

from tests.browser.kinds import KINDS

EDGES = """() => [...document.querySelectorAll(`
    article > :is(.sr-glance, .sr-facts, .sr-details, .sr-more, .sr-scroll, .sr-fill),
    .sr-fill > details`)]
  .filter((one) => one.checkVisibility())
  .map((one) => {
    const { left, right } = one.getBoundingClientRect();
    return `${Math.round(left)}–${Math.round(right)}`;
  })"""


@pytest.mark.parametrize(
    "kind", ["solution with everything", "document", "organisation", "certification"]
)
def test_boxes_and_rules_have_the_same_edges(page: Page, kind: str) -> None:
    page.goto(KINDS[kind], wait_until="networkidle")
    edges = page.evaluate(EDGES)
    assert len(edges) >= 2
    assert len(set(edges)) == 1, edges


def test_what_one_may_do_with_a_solution_is_one_row(page: Page) -> None:
    page.goto(KINDS["solution with everything"], wait_until="networkidle")
    page.get_by_role("button", name="Jämför").click()
    boxes = [one.bounding_box() for one in page.locator(".sr-actions > li:visible").all()]
    assert len(boxes) == 5
    assert len({(box["y"], box["height"]) for box in boxes if box}) == 1


def test_the_search_of_the_home_page_ends_where_the_choice_below_it_does(page: Page) -> None:
    page.goto(KINDS["home"], wait_until="networkidle")
    field, choice = (page.locator(one).bounding_box() for one in (".sr-search__field", ".sr-yours"))
    assert field is not None
    assert choice is not None
    assert (field["x"], field["width"]) == (choice["x"], choice["width"])
