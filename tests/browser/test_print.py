"""A page can be printed: its content, without what is only for the screen."""

import pytest
from playwright.sync_api import expect

from tests.browser.kinds import KINDS
from tests.browser.looks import DARK, LIGHT, Look, Reader


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=str)
def test_a_solution_is_printed(reader: Reader, look: Look) -> None:
    page = reader(look).new_page()
    page.goto(KINDS["solution with everything"])
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".md-header")).to_be_hidden()
    for button in page.get_by_role("button").all():
        expect(button).to_be_hidden()
    expect(page.get_by_role("link", name="Vi använder den också")).to_be_hidden()
    assert page.pdf().startswith(b"%PDF-")
    page.close()
