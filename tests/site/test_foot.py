"""The foot of every page has the menu, and the pages that ask to stand there."""

from tests.site.conftest import MkDocsProject


def foot(html: str) -> tuple[str, str]:
    """The menu at the foot, and what stands below it."""
    menu, _, below = html.partition('id="site-menu"')[2].partition('<div class="md-copyright">')
    return menu, below


def test_a_page_that_belongs_at_the_foot_is_linked_there(project: MkDocsProject) -> None:
    project.write("docs/privacy.md", "---\nfoot: true\n---\n# Integritet\n")
    project.write("docs/en/privacy.md", "---\nfoot: true\n---\n# Privacy\n")
    project.build()
    _, swedish = foot(project.read("solutions/x1/index.html"))
    _, english = foot(project.read("en/about/index.html"))
    _, danish = foot(project.read("da/index.html"))
    assert '<a href="../../privacy/">Integritet</a>' in swedish
    assert '<a href="../privacy/">Privacy</a>' in english
    assert "privacy" not in danish
    assert "about/" not in swedish
    assert "inte ackrediterad" in swedish
    assert "not an accredited one" in english


def test_a_section_is_opened_on_its_own_pages(project: MkDocsProject) -> None:
    project.write("docs/guides/first.md", "# Den första\n")
    project.write("docs/guides/second.md", "# Den andra\n")
    project.build()
    elsewhere, _ = foot(project.read("about/index.html"))
    here, _ = foot(project.read("guides/second/index.html"))
    assert '<a href="../guides/first/">Guider</a>' in elsewhere
    assert "Den andra" not in elsewhere
    assert '<a href="../first/">Den första</a>' in here
    assert '<a href="./" aria-current="true">Den andra</a>' in here
