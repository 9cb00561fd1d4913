"""The elements of a page, as a browser would find them."""

from html.parser import HTMLParser


class Elements(HTMLParser):
    """Collects the start tags of a page with their attributes, and its text."""

    def __init__(self, html: str) -> None:
        """Read a page."""
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.text += data

    @property
    def links(self) -> list[str]:
        """Where links lead, in order."""
        return [a["href"] or "" for tag, a in self.tags if tag == "a" and "href" in a]

    def solutions(self) -> list[str]:
        """The ids of the solutions that are linked as a whole, in order."""
        found = (link.partition("solutions/")[2].strip("/") for link in self.links)
        return [id for id in found if id and "#" not in id and not id.startswith(("page/", "?"))]
