"""The looks that pages have: colours and width, and a reader who has them."""

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, Response, ViewportSize


class Look(NamedTuple):
    """How a reader sees the site."""

    scheme: Literal["light", "dark"]
    width: int

    def __str__(self) -> str:
        """Name it in the id of a test."""
        return f"{self.scheme}-{self.width}"


LIGHT = Look("light", 1280)
DARK = Look("dark", 1280)
PHONE = Look("light", 360)
DARK_PHONE = Look("dark", 360)
LOOKS = (LIGHT, DARK, PHONE, DARK_PHONE)
BY_WIDTH = ((LIGHT, DARK), (PHONE, DARK_PHONE))

Reader = Callable[[Look], BrowserContext]


def readers(
    browser: Browser, site_url: str, meet: Callable[[Page], None] | None = None
) -> Iterator[Reader]:
    """Give a context for each look, made once; `meet` is shown each page that is opened."""
    contexts: dict[Look, BrowserContext] = {}

    def reader(look: Look) -> BrowserContext:
        if look not in contexts:
            contexts[look] = welcome(browser, site_url, look)
            if meet is not None:
                contexts[look].on("page", meet)
        return contexts[look]

    yield reader
    for context in contexts.values():
        context.close()


def welcome(browser: Browser, site_url: str, look: Look) -> BrowserContext:
    """Make a context for a reader, or for one after another: then `forget` what was before.

    An empty page stays open: with the last page its window goes, and a new one takes the browser
    longer than most tests do.
    """
    context = browser.new_context(
        base_url=site_url,
        color_scheme=look.scheme,
        reduced_motion="reduce",
        viewport={"width": look.width, "height": 800},
    )
    context.new_page()
    return context


def forget(context: BrowserContext, site_url: str) -> None:
    """Close a reader's pages, and take away what they kept and were allowed at the site."""
    empty, *pages = context.pages
    for page in pages:
        page.close()
    site = urlsplit(site_url)
    kept = {"origin": f"{site.scheme}://{site.netloc}", "storageTypes": "all"}
    session = context.new_cdp_session(empty)
    session.send("Storage.clearDataForOrigin", kept)
    session.detach()
    context.clear_cookies()
    context.clear_permissions()


_SCHEMES = {"light": "default", "dark": "slate"}
_SETTLED = """(scheme) => (!scheme || document.body.dataset.mdColorScheme === scheme)
  && !document.querySelector("[data-compare][hidden]")
  && [...document.querySelectorAll("[data-comparable] > *")]
  .every((card) => card.querySelector("input"))
  && [...document.querySelectorAll(".sr-scroll")]
  .filter((frame) => frame.checkVisibility())
  .every((frame) => frame.hasAttribute("tabindex") === frame.scrollWidth > frame.clientWidth)"""


def settle(page: Page) -> None:
    """Wait for what scripts add after a page has loaded: ways to compare, which tables scroll."""
    page.wait_for_function(_SETTLED, arg="", polling=20)


def visit(page: Page, look: Look, address: str) -> Response | None:
    """Open an address with a page that may have been elsewhere, in a look."""
    _put_on(page, look)
    return page.goto(address)


def wear(page: Page, look: Look) -> None:
    """Show an open page in another look, and wait until it has taken up the colours."""
    _put_on(page, look)
    page.wait_for_function(_SETTLED, arg=_SCHEMES[look.scheme], polling=20)


_AT_THE_TOP = """() => {
  scrollTo(0, 0);
  return ![...document.querySelectorAll(".md-header__topic:last-child")].some((topic) =>
    topic.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
}"""


def to_the_top(page: Page) -> None:
    """Scroll up, and wait until the header shows the site's name in full.

    Further down it shows as much of the page's title as fits, and is cut off there.
    """
    page.wait_for_function(_AT_THE_TOP, polling=20)


def _put_on(page: Page, look: Look) -> None:
    page.emulate_media(color_scheme=look.scheme)
    size: ViewportSize = {"width": look.width, "height": 800}
    if page.viewport_size != size:
        page.set_viewport_size(size)


_SHAPE = """() => [...document.querySelectorAll("*")].map((element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  const seen = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const attributes = [...element.attributes]
    .filter(({ name }) => name !== "data-md-color-scheme" || element !== document.body)
    .map(({ name, value }) => `${name}="${value}"`);
  return [element.localName, ...attributes, seen, x, y, width, height].join(" ");
}).join("\\n") + document.documentElement.textContent"""


def shape(page: Page) -> str:
    """Tell all of a page but its colours: elements, attributes, texts, boxes, and what is seen."""
    found: str = page.evaluate(_SHAPE)
    return found
