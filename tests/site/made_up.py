"""A made-up registry of pages, for what can be tried without a real one."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from hashlib import blake2b

from solution_registry.plugin.content import Content
from solution_registry.problem import Problem
from solution_registry.settings import Settings
from solution_registry.site import Asset, NavItem, Page, Rendered, SiteSettings, TocItem

NAVIGATION = (NavItem("home", "", "Alfa"), NavItem("solutions", "solutions/", "Beta"))
TOC = (
    TocItem("Vad & hur", "what"),
    TocItem("Kostnad", "cost", (TocItem("Drift", "running"), TocItem("Köp", "buying"))),
    TocItem("Anslut", "join"),
)


@dataclass(slots=True)
class MadeUp:
    """Stands in for `plugin.content.load`: the pages and problems are what a test makes them."""

    solutions: int = 2
    lists: tuple[str, ...] = ("", "solutions/")
    problems: tuple[Problem, ...] = ()
    extra: list[Page | Asset] = field(default_factory=list)

    def __call__(self, settings: Settings, site: SiteSettings, today: date) -> Content:
        """Give a site its content."""
        parts = (*pages(site, self.solutions, self.lists), *self.extra)
        return Content(NAVIGATION, self.problems, lambda _: parts)


def pages(
    site: SiteSettings, solutions: int, lists: tuple[str, ...] = ("", "solutions/")
) -> Iterable[Page]:
    """Make a home, a catalogue and some solutions, each in every language of a site."""
    names = [f"solutions/x{number}/" for number in range(solutions)]
    for path in (*lists, *names):
        urls = {language: site.root(language) + path for language in site.languages}
        for language, url in urls.items():
            yield solution(url, language, urls) if path in names else listing(url, language, urls)


def listing(url: str, language: str, urls: dict[str, str]) -> Page:
    """Make a page without a table of contents and without a file to edit."""
    return Page(
        url=url,
        kind="list",
        language=language,
        key=blake2b(url.encode()).digest(),
        render=partial(rendered, f"Lista {language}"),
        alternates=urls,
        active="solutions" if "solutions" in url else "home",
    )


def solution(
    url: str, language: str, urls: dict[str, str], title: str = "Äta & <b>dricka</b>"
) -> Page:
    """Make a page with everything a page can have."""
    return Page(
        url=url,
        kind="solution",
        language=language,
        key=blake2b(f"{url} {title}".encode()).digest(),
        render=partial(rendered, title, TOC, "<meta name=x>"),
        alternates=urls,
        active="solutions",
        lastmod=date(2026, 3, 1),
        edit=f"{url.partition('solutions/')[2]}solution.yml",
    )


def rendered(title: str, toc: tuple[TocItem, ...] = (), head: str = "") -> Rendered:
    """Render a page: its heading and a paragraph."""
    body = f'<h1 id="main-heading">{len(title)}</h1>\n<p>Brödtext</p>'
    return Rendered(title, f'Om "{title}"', body.encode(), toc, head)
