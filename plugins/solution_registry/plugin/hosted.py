"""What MkDocs makes besides frames, and need not make again: pages of docs/, files of the theme.

It comes out as it did where sources, settings, theme and code are the same, and nothing else takes
part. Where MkDocs had something to say about it, it is made again, so that this is said again.
"""

import logging
from collections.abc import Callable, Container
from hashlib import blake2b

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from solution_registry.plugin.frames import FramePage
from solution_registry.plugin.languages import Places
from solution_registry.site.manifest import Host, Manifest
from solution_registry.site.standing import as_written

_OF_MARKDOWN = "markdown.extensions."
_ALONE = frozenset(
    [
        *("abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code"),
        *("footnotes", "legacy_attrs", "legacy_em", "md_in_html", "meta", "nl2br", "sane_lists"),
        *("smarty", "tables", "toc", "wikilinks"),
    ]
)
"""The extensions that Python-Markdown has of its own, which read nothing but the page."""

_LOG = logging.getLogger("mkdocs")


class Hosted:
    """MkDocs' part of one build: made of what `key` sums up, or `spared`, since it stands."""

    def __init__(self, site: str, previous: Manifest) -> None:
        """Begin with all of it to be made, in the folder `site`."""
        self.key = ""
        self.spared = False
        self._site, self._previous = site, previous
        self._asked: dict[str, bool] = {}
        self._ear = _Ear(logging.INFO)

    def sum_up(
        self, ground: blake2b | None, files: Files, config: MkDocsConfig, places: Places
    ) -> None:
        """Sum up what it is made of; nothing where that cannot be told.

        `ground` is what all pages are made of (`look.ground`).
        """
        alone = {one.removeprefix(_OF_MARKDOWN) for one in config.markdown_extensions} <= _ALONE
        if ground is None or config.extra_templates or not alone:
            return
        made = ground.copy()
        templates = sorted(config.theme.static_templates)
        made.update(repr((_LOG.getEffectiveLevel(), templates)).encode())
        try:
            for file in files:
                if not isinstance(file.page, FramePage):
                    made.update(repr(_fact(file, config)).encode())
        except OSError:  # MkDocs tells of it when it reads the file
            return
        made.update(repr([places.alternates(url) for url in places.files]).encode())
        self.key = made.hexdigest()

    def stands(self, there: Callable[[str], bool]) -> bool:
        """Whether the last build's would come out again, and stands as it was written.

        `there` tells whether the registry has a page of an address.
        """
        host, hosted = self._previous.host, self._previous.hosted
        return (
            bool(self.key and hosted)
            and self.key == host.files
            and all(there(url) is was for url, was in host.asked)
            and all(as_written(self._site, path, entry) for path, entry in hosted.items())
        )

    def spare(self, files: Files, config: MkDocsConfig) -> None:
        """Leave MkDocs nothing to make."""
        self.spared = True
        self._asked = dict(self._previous.host.asked)
        for file in list(files):
            files.remove(file)
        config.theme.static_templates.clear()

    def listen(self) -> None:
        """Hear what MkDocs has to say from now on."""
        _LOG.addHandler(self._ear)

    def listen_no_more(self) -> None:
        """The end of it."""
        _LOG.removeHandler(self._ear)

    def ask(self, url: str, poured: Container[object]) -> bool:
        """Answer whether there is a page of an address, and remember it."""
        return self._asked.setdefault(url, url in poured)

    def made(self, look: str) -> Host:
        """What is to be remembered of how it was made; `look` is that of the frames."""
        return Host(look, "" if self._ear.heard else self.key, tuple(self._asked.items()))


class _Ear(logging.NullHandler):
    """Hears whether anything was said."""

    heard = False

    def handle(self, record: logging.LogRecord) -> bool:  # noqa: ARG002 - as logging calls it
        self.heard = True
        return True


def _fact(file: File, config: MkDocsConfig) -> object:
    """Tell a file by its content; one of the theme's is told with the theme."""
    is_own = file.src_dir == config.docs_dir or file.generated_by is not None
    content = blake2b(file.content_bytes, digest_size=16).digest() if is_own else b""
    return file.src_uri, file.dest_uri, file.inclusion.name, content
