"""Under the policy that hosts send, everything works that is ours, and an operator's own, too."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.kinds import KINDS
from tests.browser.site_server import headers_for_all, serving
from tests.browser.watch import watch
from tests.built.project import begin


def test_the_host_sends_the_policy(page: Page, built_site: Path) -> None:
    answer = page.goto("")
    assert answer is not None
    policy = headers_for_all(built_site)["Content-Security-Policy"]
    assert answer.headers["content-security-policy"] == policy
    assert "frame-ancestors 'none'" in policy


@pytest.mark.parametrize(
    "html",
    [
        "<script>document.title = 'changed'</script>",
        "<img src='data:,' onerror='document.title = \"changed\"'>",
        "<style>body { display: none }</style>",
        "<p style='color: red'>",
        "<img src='http://127.0.0.1:1/elsewhere.png'>",
    ],
)
def test_what_gets_into_a_text_is_not_run(unwatched_page: Page, site_url: str, html: str) -> None:
    """A page with something foreign in it, as if our escaping had failed."""
    page = unwatched_page
    seen: list[str] = []
    page.on("console", lambda message: seen.append(message.text))

    def put_in(route: Route) -> None:
        answer = route.fetch()
        body = answer.text().replace("</article>", f"{html}</article>")
        route.fulfill(response=answer, body=body)

    page.route(f"{site_url}{KINDS['about']}", put_in)
    page.goto(KINDS["about"])
    assert page.title() != "changed"
    expect(page.locator("body")).to_be_visible()
    assert any("Content Security Policy" in message for message in seen)


def test_search_filters_and_colours_work(page: Page) -> None:
    page.goto(f"{KINDS['catalogue']}?q=bygglov")
    expect(page.locator(".sr-results .sr-cards > li").first).to_be_visible()
    expect(page.locator("#filters details").first).to_be_visible()
    page.locator("input[name=__palette]:checked").press("Enter")
    expect(page.locator("input[name=__palette]:checked")).to_be_focused()


OWN = """\
site_name: Tiny
theme:
  name: material
  custom_dir: overrides
  features: [announce.dismiss, content.code.copy, content.tabs.link, navigation.top, toc.follow]
extra_css: [own.css]
extra_javascript: [own.js, own.mjs]
markdown_extensions:
  - pymdownx.highlight
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
plugins:
  - search
  - solution-registry
"""
MAIN = '{% extends "base.html" %}{% block announce %}Nytt i dag{% endblock %}'
PAGE = """\
# Om

```python
x = 1
```

=== "Ett"

    a

=== "Två"

    b
"""


@pytest.fixture(scope="session")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site with all that an operator may add: style, scripts, features of the theme."""
    project = begin(tmp_path_factory.mktemp("own") / "project")
    for name, content in {
        "mkdocs.yml": OWN,
        "overrides/main.html": MAIN,
        "docs/about.md": PAGE,
        "docs/own.css": "h1 { color: rgb(1, 2, 3) !important }",
        "docs/own.js": "document$.subscribe(() => document.body.dataset.own = 1)",
        "docs/own.mjs": "document.body.dataset.module = 1",
    }.items():
        file = project.root / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(content, encoding="utf-8")
    project.build()
    with serving(project.site()) as url:
        yield url


def test_an_operators_own_works_under_the_policy(browser: Browser, own_site: str) -> None:
    context = browser.new_context(base_url=own_site)
    page = context.new_page()
    problems = watch(page, own_site)
    page.goto("about/", wait_until="networkidle")
    expect(page.locator("h1")).to_have_css("color", "rgb(1, 2, 3)")
    expect(page.locator("body")).to_have_attribute("data-own", "1")
    expect(page.locator("body")).to_have_attribute("data-module", "1")
    page.get_by_text("Två").click()
    expect(page.locator(".md-code__button, .md-clipboard").first).to_be_attached()
    page.locator(".md-banner__button").click()
    page.goto("solutions/felanmalan/", wait_until="networkidle")
    expect(page.locator("[data-md-component=announce]")).to_be_hidden()
    page.goto("about/", wait_until="networkidle")
    expect(page.get_by_text("b", exact=True)).to_be_visible()
    assert problems == []
    context.close()
