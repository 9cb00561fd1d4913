"""Notes what goes wrong behind a page: errors in the console, failed and foreign requests."""

from http import HTTPStatus

from playwright.sync_api import ConsoleMessage, Error, Page, Request, Response


def watch(page: Page, site_url: str) -> list[str]:
    """Return a list that fills, while `page` is used, with a sentence per thing that went wrong."""
    problems: list[str] = []

    def on_console(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            problems.append(f"console {message.type} on {page.url}: {message.text}")

    def on_page_error(error: Error) -> None:
        problems.append(f"script error on {page.url}: {error}")

    def on_request(request: Request) -> None:
        if not request.url.startswith((site_url, "data:", "blob:")):
            problems.append(f"foreign request from {page.url}: {request.url}")

    def on_request_failed(request: Request) -> None:
        problems.append(f"failed request from {page.url}: {request.url} ({request.failure})")

    def on_response(response: Response) -> None:
        if response.status >= HTTPStatus.BAD_REQUEST:
            problems.append(f"status {response.status} from {page.url}: {response.url}")

    page.on("console", on_console)
    page.on("pageerror", on_page_error)
    page.on("request", on_request)
    page.on("requestfailed", on_request_failed)
    page.on("response", on_response)
    return problems
