"""Links from hand-written pages to the registry's own, which MkDocs cannot know."""

import logging
import posixpath
import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page

log = get_plugin_logger("solution-registry")

_HREF = re.compile(r'<a\b[^<>]*\shref="([^"]*)"')


def take_over(config: MkDocsConfig) -> None:
    """Quieten MkDocs about links that lead to no file of docs/, where nobody has set how it tells.

    It cannot tell the right ones from the wrong ones; `report` does.
    """
    if config.validation.links.unrecognized_links == logging.INFO:
        config.validation.links.unrecognized_links = logging.DEBUG


def report(page: Page, html: str, known: Callable[[str], bool], config: MkDocsConfig) -> None:
    """Tell, as MkDocs would, of links from a page to addresses that the site does not have."""
    for link in _broken(page.url, html, known):
        level = config.validation.links.not_found
        log.log(level, "'%s' links to '%s', but there is no such page.", page.file.src_uri, link)


def _broken(url: str, html: str, known: Callable[[str], bool]) -> Iterator[str]:
    for link in _HREF.findall(html):
        try:
            scheme, host, path, _, _ = urlsplit(link)
        except ValueError:  # a host that is none, as in http://[x
            yield link
            continue
        if scheme or host or not path or path.startswith("/") or path.endswith(".md"):
            continue
        target = posixpath.normpath(posixpath.join(url.rpartition("/")[0], path))
        if path.endswith(("/", "..", ".")):
            target += "/"
        if not known(target.removeprefix("./")):
            yield link
