"""Links from hand-written pages to the registry's own, which MkDocs cannot know."""

import logging
import posixpath
import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit, urlunsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from solution_registry.site.address import relative

log = get_plugin_logger("solution-registry")

_LINK = re.compile(
    r'(<(?:a\b[^<>]*\shref|(?:audio|iframe|img|script|source|video)\b[^<>]*\ssrc)=")([^"]*)'
)


def take_over(config: MkDocsConfig) -> int:
    """Quieten MkDocs about links that lead to no file of docs/; return how loudly `settle` tells.

    MkDocs cannot tell the right ones from the wrong ones. What the operator has set for them holds
    for the wrong ones, else what holds for links to files that are not there.
    """
    given = config.validation.links.unrecognized_links
    config.validation.links.unrecognized_links = logging.DEBUG
    return config.validation.links.not_found if given == logging.INFO else given


def settle(page: Page, html: str, known: Callable[[str], bool], level: int) -> str:
    """Let links lead to where they are meant to, and tell of those that lead nowhere.

    They are written as seen from the page's own folder. The page may be a file instead
    (`use_directory_urls`), or be shown at the root while its file lies in a language's folder.
    """

    def settled(found: re.Match[str]) -> str:
        begin, link = found.groups()
        try:
            scheme, host, path, query, place = urlsplit(link)
        except ValueError:  # a host that is none, as in http://[x
            _tell(page, link, level)
            return found[0]
        if scheme or host or not path or path.startswith("/") or path.endswith(".md"):
            return found[0]
        here, *others = (_target(start, path) for start in _starts(page.file))
        if known(here):
            return found[0]
        meant = next(filter(known, others), None)
        if meant is None:
            _tell(page, link, level)
            return found[0]
        return begin + urlunsplit(("", "", relative(meant, page.url), query, place))

    return _LINK.sub(settled, html)


def _tell(page: Page, link: str, level: int) -> None:
    log.log(level, "'%s' links to '%s', but there is no such page.", page.file.src_uri, link)


def _starts(file: File) -> Iterator[str]:
    """What a link may be counted from: a page's address, its folder, that of its file."""
    yield file.url
    for path in (file.dest_uri, file.src_uri):
        stem = path.rpartition(".")[0]
        folder, _, name = stem.rpartition("/")
        yield f"{folder}/" if name in {"index", "README"} else f"{stem}/"


def _target(start: str, path: str) -> str:
    target = posixpath.normpath(posixpath.join(start.rpartition("/")[0], path))
    if path.endswith(("/", "..", ".")):
        target += "/"
    return target.removeprefix("./")
