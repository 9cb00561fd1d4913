"""In the place of an entry that cannot be read, its problems."""

import re
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from solution_registry.pages.context import BuildContext
from solution_registry.pages.problem import problem_pages
from solution_registry.site.page import Page

FOLDER = Path(__file__).parent / "registry"


@pytest.fixture
def broken(tmp_path: Path, make_context: Callable[..., BuildContext]) -> dict[str, Page]:
    """The pages of a registry with one broken entry."""
    folder = copytree(FOLDER, tmp_path / "registry")
    file = folder / "solutions" / "minimal" / "solution.yml"
    file.write_text(file.read_text().replace("kind: guideline", "kind: <b>guide</b>"))
    return {page.url: page for page in problem_pages(make_context(folder))}


def test_there_is_a_page_in_each_language(broken: dict[str, Page]) -> None:
    """At the entry's own address, and nowhere for search engines to find."""
    urls = {"solutions/minimal/", "en/solutions/minimal/", "da/solutions/minimal/"}
    assert set(broken) == urls
    assert not any(page.robots for page in broken.values())


def test_it_says_what_is_wrong_and_where(broken: dict[str, Page]) -> None:
    """With the place in the file and a link to the failure guide; what was written is escaped."""
    body = broken["en/solutions/minimal/"].render().body
    assert "solutions/minimal/solution.yml:2:7 kind" in body
    assert re.search('href="../../problems/[a-z-]+/"', body)
    assert "<b>guide" not in body


def test_an_entry_that_can_be_read_has_no_such_page(context: BuildContext) -> None:
    """A sound registry has none."""
    assert not list(problem_pages(context))
