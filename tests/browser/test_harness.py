from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import COLOURS, violations
from tests.browser.looks import LIGHT, forget, welcome
from tests.browser.site_server import serving
from tests.browser.watch import watch

Visit = Callable[[str], list[str]]


@pytest.fixture
def small_site(tmp_path: Path) -> Iterator[str]:
    (tmp_path / "404.html").write_text("Finns inte", encoding="utf-8")
    with serving(tmp_path) as url:
        yield url


@pytest.fixture
def bare_page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


@pytest.fixture
def visit(tmp_path: Path, small_site: str, bare_page: Page) -> Visit:
    """Open a page with the given body; the value is what was seen to go wrong."""

    def open_page(body: str) -> list[str]:
        html = f'<!doctype html><link rel="icon" href="data:,"><title>x</title>{body}'
        (tmp_path / "index.html").write_text(html, encoding="utf-8")
        problems = watch(bare_page, small_site)
        bare_page.goto(small_site, wait_until="networkidle")
        return problems

    return open_page


def test_a_missing_page_is_the_sites_own_404(small_site: str) -> None:
    with pytest.raises(HTTPError) as caught:
        urlopen(small_site + "not/there/")  # noqa: S310 (our own server)
    with caught.value as answer:
        assert answer.code == 404
        assert answer.read().decode() == "Finns inte"


def test_a_faultless_page_has_no_problems(visit: Visit) -> None:
    assert visit("<h1>Hej</h1><script>console.log('said')</script>") == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<script>console.error('broken')</script>", "console error on {url}: broken"),
        ("<script>throw new Error('thrown')</script>", "script error on {url}: thrown"),
        ("<img alt='' src='gone.png'>", "status 404 from {url}: {url}gone.png"),
        (
            "<img alt='' src='https://other.example/x.png'>",
            "foreign request from {url}: https://other.example/x.png",
        ),
    ],
)
def test_what_goes_wrong_is_noted(visit: Visit, small_site: str, body: str, expected: str) -> None:
    assert expected.format(url=small_site) in visit(body)


GIVEN_UP = "failed request from {url}: {url}slow (net::ERR_ABORTED)"


def test_what_a_page_gives_up_while_it_is_read_is_noted(
    visit: Visit, bare_page: Page, small_site: str
) -> None:
    bare_page.route("**/slow", lambda _: None)
    problems = visit(
        "<script>const stop = new AbortController();"
        "fetch('slow', { signal: stop.signal }).catch(() => {});"
        "setTimeout(() => stop.abort(), 50)</script>"
    )
    assert problems == [GIVEN_UP.format(url=small_site)]


def test_what_is_given_up_because_the_reader_goes_on_is_not(
    tmp_path: Path, bare_page: Page, small_site: str
) -> None:
    asking = "<!doctype html><link rel='icon' href='data:,'><script>fetch('slow')</script>"
    (tmp_path / "index.html").write_text(asking, encoding="utf-8")
    next_one = "<!doctype html><link rel='icon' href='data:,'><p>Next</p>"
    (tmp_path / "next.html").write_text(next_one, encoding="utf-8")
    bare_page.route("**/slow", lambda _: None)
    problems = watch(bare_page, small_site)
    failed: list[str] = []
    bare_page.on("requestfailed", lambda request: failed.append(request.url))
    bare_page.goto(small_site)
    bare_page.goto(f"{small_site}next.html", wait_until="networkidle")
    assert failed == [f"{small_site}slow"]
    assert problems == []


KEPT = """async () => {
  const { state } = await navigator.permissions.query({ name: "clipboard-read" })
  return [localStorage.length, document.cookie, state === "granted"]
}"""


def test_who_comes_next_has_never_been_here(browser: Browser, small_site: str) -> None:
    context = welcome(browser, small_site, LIGHT)
    context.grant_permissions(["clipboard-read"])
    page = context.new_page()
    page.goto(small_site)
    page.evaluate("localStorage.a = 1; document.cookie = 'a=1'")
    assert page.evaluate(KEPT) == [1, "a=1", True]
    forget(context, small_site)
    assert page.is_closed()
    page = context.new_page()
    page.goto(small_site)
    assert page.evaluate(KEPT) == [0, "", False]
    context.close()


def test_every_text_in_faint_colours_is_found(visit: Visit, bare_page: Page) -> None:
    """One at a time, though a colour is parsed once; and none where the colours are strong."""
    faint = "color: rgb(150, 150, 150); background: rgb(200, 200, 200)"
    through = "color: rgba(0, 0, 0, 0.3); background: rgb(255, 255, 255)"
    strong = "color: rgb(0, 0, 0); background: rgb(255, 255, 255)"
    styles = (strong, faint, through, faint, strong, through)
    visit("".join(f'<p style="{style}">Text {n}</p>' for n, style in enumerate(styles)))
    found = violations(bare_page, COLOURS)
    assert [int(one.partition("nth-child(")[2][0]) - 1 for one in found] == [1, 2, 3, 5]
    assert all(one.startswith("color-contrast: ") for one in found)
