"""Notes what goes wrong behind a page: errors in the console, failed and foreign requests."""

from http import HTTPStatus

from playwright.sync_api import ConsoleMessage, Error, Page, Request, Response

GIVEN_UP = "net::ERR_ABORTED"


def watch(page: Page, site_url: str) -> list[str]:
    """Return a list that fills, while `page` is used, with a sentence per thing that went wrong.

    What a page has asked for is given up when the reader leaves it: that is no fault. To be given
    up while the reader stays is one.
    """
    seen = _Watch(page, site_url)
    page.on("console", seen.console)
    page.on("pageerror", seen.page_error)
    page.on("request", seen.request)
    page.on("requestfailed", seen.request_failed)
    page.on("response", seen.response)
    page.on("domcontentloaded", seen.arrival)
    return seen.problems


class _Watch:
    def __init__(self, page: Page, site_url: str) -> None:
        self.page = page
        self.own = (site_url, "data:", "blob:")
        self.problems: list[str] = []
        self.leaving = False

    def console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.problems.append(f"console {message.type} on {self.page.url}: {message.text}")

    def page_error(self, error: Error) -> None:
        self.problems.append(f"script error on {self.page.url}: {error}")

    def request(self, request: Request) -> None:
        self.leaving = self.leaving or request.is_navigation_request()
        if not request.url.startswith(self.own):
            self.problems.append(f"foreign request from {self.page.url}: {request.url}")

    def arrival(self, _: Page) -> None:
        self.leaving = False

    def request_failed(self, request: Request) -> None:
        left = self.leaving and not request.is_navigation_request()
        if not (left and request.failure == GIVEN_UP):
            place = f"{self.page.url}: {request.url} ({request.failure})"
            self.problems.append(f"failed request from {place}")

    def response(self, response: Response) -> None:
        if response.status >= HTTPStatus.BAD_REQUEST:
            self.problems.append(f"status {response.status} from {self.page.url}: {response.url}")
