"""Frames as pages of MkDocs: made before it builds, captured when it and every plugin are done."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from solution_registry.site import MAIN_HEADING, SiteSettings, TocItem
from solution_registry.site.frames import Frame, FrameKey, cut
from solution_registry.site.manifest import Manifest
from solution_registry.site.slots import mark
from solution_registry.site.toc import EXAMPLE

FOLDER = ".frames"
"""Where MkDocs writes the frames, in staging; they are no part of the site."""

CONTENT = f"<h1>{mark('body')}</h1>"


class FramePage(Page):
    """A page of MkDocs in no navigation, whose content is marks instead of Markdown."""

    def __init__(self, key: FrameKey, file: File, config: MkDocsConfig, edit: str) -> None:
        """Make the page of a frame; `edit` is `SiteSettings.edit`."""
        super().__init__(None, file, config)
        self.key = key
        edit = edit.replace("{path_noext}", mark("edit-stem")).replace("{path}", mark("edit"))
        self.edit_url = edit or None if key.edit else None

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - as MkDocs calls it
        """Lay marks where a page's front matter stands."""
        self.markdown = ""
        self.meta = {
            "title": mark("title"),
            "description": mark("description"),
            "kind": self.key.kind,
            "search": {"exclude": True},
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - as above
        """Lay marks where a page's content and its headings stand."""
        heading = AnchorLink("", MAIN_HEADING, 1)
        heading.children = _anchors(EXAMPLE, 2)
        self.content = CONTENT
        self.toc = TableOfContents([heading])


@dataclass(slots=True)
class FramePages:
    """The frames of one build: `files` for MkDocs, and `frames` as they come out."""

    settings: SiteSettings
    previous: Manifest
    frames: dict[FrameKey, Frame] = field(default_factory=dict)

    def files(self, keys: Iterable[FrameKey], config: MkDocsConfig) -> list[File]:
        """Make a page of MkDocs for each frame."""
        return [self._file(number, key, config) for number, key in enumerate(keys)]

    def _file(self, number: int, key: FrameKey, config: MkDocsConfig) -> File:
        name = f"{FOLDER}/{number}"
        inclusion = InclusionLevel.NOT_IN_NAV
        file = File.generated(config, f"{name}.md", content="", inclusion=inclusion)
        file.dest_uri = f"{name}.html"
        file.url = key.place or "./"
        file.name = "index"
        FramePage(key, file, config, self.settings.edit)  # it tells the file of itself
        return file

    def reuse(self, files: Files) -> None:
        """Take the frames of the last build, and leave them out of what MkDocs renders."""
        for file in list(files):
            page = file.page
            if isinstance(page, FramePage) and page.key in self.previous.frames:
                self.frames[page.key] = self.previous.frames[page.key]
                files.remove(file)

    def capture(self, page: FramePage, html: str) -> None:
        """Keep a finished frame, without the blanks that templates leave. Raises FrameError."""
        self.frames[page.key] = cut(squeezed(html), page.url)


def squeezed(html: str) -> str:
    """A page without blank lines, indentation and what HTML knows of inline SVG: kilobytes each."""
    if _SPACED_OUT.search(html):
        return html
    return re.sub(
        r"\n\s+|(?<=>) {2,}(?=<)",
        "\n",
        html.replace('<svg xmlns="http://www.w3.org/2000/svg"', "<svg"),
    )


_SPACED_OUT = re.compile('<(?:pre|textarea)\\b|class="md-banner', re.IGNORECASE)
"""Elements in which blanks mean something; an announcement is known again by its very text."""


def _anchors(items: Iterable[TocItem], level: int) -> list[AnchorLink]:
    anchors = []
    for item in items:
        anchor = AnchorLink(item.title, item.anchor, level)
        anchor.children = _anchors(item.children, level + 1)
        anchors.append(anchor)
    return anchors
