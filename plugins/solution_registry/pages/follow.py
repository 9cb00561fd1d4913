"""What a page's head says to programs that follow a site: where its feed is."""

from markupsafe import escape

from solution_registry.exports.feed import FEED, feed_title
from solution_registry.pages.context import BuildContext
from solution_registry.pages.source import source
from solution_registry.site.address import relative


def feed_link(context: BuildContext, language: str, url: str) -> str:
    """The element that leads from the page at `url` to the feed of its language; "" without one.

    It stands on the pages that somebody gives to a reader program, not on every solution's.
    """
    if not context.site.url:
        return ""
    title = feed_title(source(context), language)
    address = relative(context.site.root(language) + FEED, url)
    return (
        f'<link rel="alternate" type="application/atom+xml" title="{escape(title)}" '
        f'href="{address}">'
    )
