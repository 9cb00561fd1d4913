"""Hundreds that take part, or may use an agreement, have pages of their own: nobody is left out."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from solution_registry.pages.context import BuildContext
from solution_registry.pages.solution.named_pages import EACH, MOST
from solution_registry.site.page import Page

from tests.described import solution_pages

FOLDER = Path(__file__).parent / "registry"
NAMED = "named, organisations: ["
MEMBERS = "  members: ["

Made = Callable[[str, int], dict[str, Page]]


@pytest.fixture
def made(tmp_path: Path, make_context: Callable[..., BuildContext]) -> Made:
    """Makes the pages with so many more organisations in one of the entry's lists."""

    def pages(into: str, count: int) -> dict[str, Page]:
        file = copytree(FOLDER, tmp_path / "registry") / "solutions" / "full" / "solution.yml"
        text = file.read_text(encoding="utf-8")
        assert text.count(into) == 1
        many = "".join(f"zz-kommun-{number:03d}, " for number in range(count))
        file.write_text(text.replace(into, into + many), encoding="utf-8")
        return {page.url: page for page in solution_pages(make_context(tmp_path / "registry"))}

    return pages


@pytest.mark.parametrize(("into", "below"), [(NAMED, "routes/1/1/"), (MEMBERS, "members/")])
def test_a_long_list_has_pages_and_its_solution_leads_there(
    into: str, below: str, made: Made
) -> None:
    """Each is named once, and the solution's own page says how many they are."""
    pages = made(into, 700)
    own = pages["en/solutions/full/"].render().body
    assert f'<a href="../../solutions/full/{below}">All 702 organisations</a>' in own
    assert "organisations/zz-kommun-" not in own
    parts = [f"en/solutions/full/{below}{part}" for part in ("", "page/2/", "page/3/")]
    bodies = [pages[address].render().body for address in parts]
    for number in range(700):
        assert "".join(bodies).count(f'organisations/zz-kommun-{number:03d}/"') == 1
    assert f"en/solutions/full/{below}page/4/" not in pages


def test_a_page_of_names_is_half_of_what_it_may_weigh(made: Made) -> None:
    """With names as long as those of agencies there is room left."""
    pages = made(MEMBERS, 3 * EACH)
    assert len(pages["en/solutions/full/members/"].render().body.encode()) < 30_000


def test_the_title_says_what_is_listed(made: Made) -> None:
    """And which page of it."""
    pages = made(NAMED, 700)
    title = pages["solutions/full/routes/1/1/page/2/"].render().title
    assert title.startswith("Vem som får använda Felanmälan: Namngiven i avtalet – Sida 2 av 3")


def test_a_list_that_fits_stays(made: Made) -> None:
    """Two were there before."""
    pages = made(MEMBERS, MOST - 2)
    assert "organisations/zz-kommun-057/" in pages["en/solutions/full/"].render().body
    assert "en/solutions/full/members/" not in pages
