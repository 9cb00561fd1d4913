"""A made-up registry of pages, for what can be tried without real ones."""

from datetime import date
from functools import partial
from hashlib import blake2b

from solution_registry.plugin.content import Content
from solution_registry.settings import Settings
from solution_registry.site import Asset, NavItem, Page, Rendered, SiteSettings, TocItem

NAVIGATION = (NavItem("home", "", "Home"), NavItem("solutions", "solutions/", "Solutions"))
TOC = (
    TocItem("Vad & hur", "what"),
    TocItem("Kostnad", "cost", (TocItem("Drift", "drift"), TocItem("Köp", "buy"))),
    TocItem("Anslut", "join"),
)


def content(settings: Settings, site: SiteSettings, today: date) -> Content:
    """Stand in for `plugin.content.load`."""
    return Content(NAVIGATION, (), [*pages(site, 3), Asset("api/x.json", b"1", lambda: b"{}\n")])


def pages(site: SiteSettings, count: int) -> list[Page]:
    """Make homes, catalogues and `count` solutions in every language of a site."""
    found = []
    for path, kind, active, title in (
        ("", "home", "home", "Hem"),
        ("solutions/", "list", "solutions", "Lösningar"),
        *((f"solutions/x{number}/", "solution", "solutions", f"X<{number}>") for number in range(count)),
    ):
        urls = {language: site.root(language) + path for language in site.languages}
        for language, url in urls.items():
            found.append(page(url, kind, active, language, title, urls))
    return found


def page(  # noqa: PLR0913 - a page is made of as much
    url: str, kind: str, active: str, language: str, title: str, urls: dict[str, str]
) -> Page:
    """Make a page; solutions have a table of contents and an edit link."""
    solution = kind == "solution"
    return Page(
        url=url,
        kind=kind,
        language=language,
        key=blake2b(f"{url} {title}".encode()).digest(),
        render=partial(rendered, f"{title} {language}", TOC if solution else ()),
        alternates=urls,
        active=active,
        lastmod=date(2026, 3, 1) if solution else None,
        edit=f"solutions/{url.split('/')[-2]}/solution.yml" if solution else None,
    )


def rendered(title: str, toc: tuple[TocItem, ...]) -> Rendered:
    """Render a page with every slot filled."""
    headings = "".join(f'<h2 id="{item.anchor}">{item.anchor}</h2><p>å</p>' for item in toc)
    body = f'<h1 id="main-heading">rubrik</h1>{headings}'
    return Rendered(title, f'Om "{title}"', body, toc, '<meta property="og:type" content="website">')
