"""The menus say which part of the site a page belongs to, to the ear as to the eye."""

import re

import pytest

from tests.site.conftest import MkDocsProject

CURRENT = re.compile(r'<(\w+) [^>]*aria-current="true"[^>]*>\s*(.*?)\s*</\1>', re.DOTALL)


def current(html: str, begin: str) -> set[str]:
    """What is marked in a menu, by its words."""
    menu = html.partition(begin)[2].partition("</nav>")[0]
    return {re.sub(r"<[^>]*>|\s+", " ", words).strip() for _, words in CURRENT.findall(menu)}


@pytest.mark.parametrize(
    ("page", "tab", "item"),
    [
        ("solutions/x1/", "Beta", "Beta"),
        ("guides/second/", "Guider", "Den andra"),
        ("guides/first/", "Guider", "Den första"),
    ],
)
def test_one_item_of_each_menu_is_marked(
    project: MkDocsProject, page: str, tab: str, item: str
) -> None:
    project.settings["theme"] = {"name": "material", "features": ["navigation.tabs"]}
    project.write("docs/guides/first.md", "# Den första\n\n## En del\n")
    project.write("docs/guides/second.md", "# Den andra\n")
    project.build()
    html = project.read(f"{page}index.html")
    assert current(html, 'class="md-tabs"') == {tab}
    assert current(html, 'class="md-nav md-nav--primary') == {item}
    # What a label belongs to is told by it, and not where one is (ARIA in HTML).
    assert not re.search(r"<label[^>]*aria-current", html)
