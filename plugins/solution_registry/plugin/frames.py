"""Frames as pages of MkDocs: made before it builds, captured when it and every plugin are done."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from solution_registry.site import MAIN_HEADING, SiteSettings, TocItem
from solution_registry.site.frames import Frame, FrameKey, cut
from solution_registry.site.slots import mark
from solution_registry.site.toc import EXAMPLE

FOLDER = ".frames"
"""Where MkDocs writes the frames, in staging; they are no part of the site."""

_SOURCE = """---
title: {title}
description: {description}
search: {{exclude: true}}
kind: {kind}
hide: {hide}
---
"""


@dataclass(slots=True)
class FramePages:
    """The frames of one build: `files` for MkDocs, and `frames` as they come out."""

    settings: SiteSettings
    frames: dict[FrameKey, Frame] = field(default_factory=dict)
    _keys: dict[str, FrameKey] = field(default_factory=dict)

    def files(self, keys: Iterable[FrameKey], config: MkDocsConfig) -> list[File]:
        """Make a page of MkDocs for each frame, in no navigation."""
        return [self._file(number, key, config) for number, key in enumerate(keys)]

    def _file(self, number: int, key: FrameKey, config: MkDocsConfig) -> File:
        source = _SOURCE.format(
            title=mark("title"),
            description=mark("description"),
            kind=key.kind,
            hide="[]" if key.toc else "[toc]",
        )
        name = f"{FOLDER}/{number}"
        file = File.generated(
            config, f"{name}.md", content=source, inclusion=InclusionLevel.NOT_IN_NAV
        )
        file.dest_uri = f"{name}.html"
        file.url = key.place or "./"
        file.name = "index"
        self._keys[file.src_uri] = key
        return file

    def key(self, page: Page) -> FrameKey | None:
        """The frame that a page of MkDocs is, if it is one."""
        return self._keys.get(page.file.src_uri)

    def content(self, page: Page) -> str | None:
        """Give a frame its table of contents and its edit link; return its content."""
        key = self.key(page)
        if key is None:
            return None
        heading = AnchorLink("", MAIN_HEADING, 1)
        heading.children = _anchors(EXAMPLE, 2) if key.toc else []
        page.toc = TableOfContents([heading])
        edit = self.settings.edit.replace("{path_noext}", mark("edit-stem"))
        page.edit_url = edit.replace("{path}", mark("edit")) or None if key.edit else None
        return f"<h1>{mark('body')}</h1>"

    def capture(self, page: Page, key: FrameKey, html: str) -> None:
        """Keep a finished frame. Raises FrameError."""
        self.frames[key] = cut(html, page.url)


def _anchors(items: Iterable[TocItem], level: int) -> list[AnchorLink]:
    anchors = []
    for item in items:
        anchor = AnchorLink(item.title, item.anchor, level)
        anchor.children = _anchors(item.children, level + 1)
        anchors.append(anchor)
    return anchors
