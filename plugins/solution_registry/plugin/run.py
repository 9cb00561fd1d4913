"""One build: what is known of it, from the first word of MkDocs to the site in its place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from hashlib import blake2b
from itertools import chain
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_build_date
from mkdocs.utils.templates import TemplateContext

from solution_registry.language import words
from solution_registry.pages.by_hand import as_ours
from solution_registry.plugin import links, theme
from solution_registry.plugin.content import Content
from solution_registry.plugin.frames import CONTENT, FOLDER, FramePage, FramePages
from solution_registry.plugin.headings import headings
from solution_registry.plugin.hosted import Hosted
from solution_registry.plugin.languages import Places
from solution_registry.plugin.look import ground, look
from solution_registry.plugin.navigation import LanguageNavigation, language_navigation
from solution_registry.plugin.translations import arrange
from solution_registry.registry import EntryChangedError
from solution_registry.site import Asset, SiteSettings
from solution_registry.site.address import file_of, relative
from solution_registry.site.alternates import fill
from solution_registry.site.build import Build, Report
from solution_registry.site.hosting import address_list, hosting_files
from solution_registry.site.manifest import Described, Manifest
from solution_registry.site.parts import Parts
from solution_registry.site.sitemap import SitemapPage, listed, of_parts, sitemaps
from solution_registry.site.slots import mark
from solution_registry.site.staging import Staging

log = get_plugin_logger("solution-registry")


@dataclass(slots=True)
class Run:
    """A build under way."""

    settings: SiteSettings
    content: Content
    staging: Staging
    previous: Manifest
    frames: FramePages = field(init=False)
    parts: Parts = field(init=False)
    taken: Mapping[str, File] = field(default_factory=dict)
    """What somebody wrote by hand, by the path at which it will lie."""
    written: Mapping[str, File] = field(default_factory=dict)
    """Hand-written pages, by address."""
    sitemap: bool = False
    places: Places = field(init=False)
    known: frozenset[str] = frozenset()
    """Addresses of what is not a part of the registry's."""
    navigation: Mapping[str, LanguageNavigation] = field(default_factory=dict)
    hosted: Hosted = field(init=False)
    ground: "blake2b | None" = None
    """What all pages are made of (`look.ground`); None where that cannot be told."""
    look: str = ""
    """What the frames are made of (`look.look`); "" where that cannot be told."""

    def __post_init__(self) -> None:
        """Make room for frames."""
        self.frames = FramePages(self.settings, self.previous)
        self.hosted = Hosted(self.staging.site, self.previous)

    def add_files(self, files: Files, config: MkDocsConfig) -> None:
        """Give MkDocs the frames to render. What somebody wrote by hand wins over our own."""
        arrange(files, config, self.settings.languages)
        self.sitemap = theme.replace_sitemap(files, config)
        self.taken = {file.dest_uri: file for file in files if not _excluded(file)}
        self.written = {_address(file): file for file in files.documentation_pages()}
        self.parts = self._parts()
        for url in self.parts.replaced:
            by_hand = self.taken[file_of(url)].src_uri
            log.info("%s takes the place of the registry's /%s", by_hand, url)
        self.places = Places(self.settings, self.written, self.parts)
        self.known = frozenset(map(_address, files))
        for file in self.frames.files(self.parts.frames, config):
            files.append(file)

    def _parts(self) -> Parts:
        parts = Parts(self.previous, self.taken)
        parts.add(self.content.parts({_path(file): url for url, file in self.written.items()}))
        parts.add(hosting_files(self.settings, sitemap=self.sitemap))
        return parts

    def begin_again(self, content: Content) -> bool:
        """Take what was read anew; whether the frames that MkDocs has rendered by now will do."""
        self.content = content
        self.parts = self._parts()
        return self.parts.frames.keys() <= self.frames.frames.keys()

    def navigate(self, nav: Navigation) -> None:
        """Make the navigation of each language."""
        self.navigation = {
            language: language_navigation(
                nav, language, self.content.navigation, words(language), self.places
            )
            for language in self.settings.languages
        }

    def spare(self, files: Files, config: MkDocsConfig, plugin: object, level: int) -> None:
        """Spare MkDocs all that it would make as it did last time, or nothing of it."""
        linked = [asset.url for asset in self.parts.own.assets if asset.linked]
        made_by = repr((self.content.code, self.settings, self.content.navigation, linked, level))
        self.ground = ground(config, plugin, made_by.encode())
        self.hosted.sum_up(self.ground, files, config, self.places)
        frames_stand = self.parts.frames.keys() <= self.previous.frames.keys()
        if frames_stand and self.hosted.stands(self.parts.__contains__):
            self.look = self.previous.host.look
            self.frames.reuse(files)
            self.hosted.spare(files, config)
        else:
            self.hosted.listen()

    def reuse_frames(self, files: Files) -> None:
        """Spare MkDocs the frames that would come out as they did last time."""
        if not self.hosted.spared:
            self.look = look(self.ground, self.navigation)
            if self.look and self.look == self.previous.host.look:
                self.frames.reuse(files)

    def show(self, page: MkDocsPage | None, context: TemplateContext, config: MkDocsConfig) -> None:
        """Show a page in its language; what is no page, in the first."""
        frame = page.key if isinstance(page, FramePage) else None
        here = self.places.language(page.url if page else "")
        language = frame.language if frame else here
        navigation = self.navigation[language]
        navigation.activate(page.url if page else None, frame.active if frame else "")
        writes = mark if frame else _no_mark
        theme.show(context, config, language, navigation, self.settings, writes)

    def content_of(self, page: MkDocsPage, html: str, level: int) -> str:
        """Lay the marks into a frame; make a hand-written page like ours, and settle its links."""
        if isinstance(page, FramePage):
            return CONTENT
        language = self.places.language(page.url)
        html = as_ours(html, headings(page), language, self.content.code, self.settings)
        return links.settle(page, html, self._has, level)

    def finish_page(self, page: MkDocsPage, html: str) -> str:
        """Keep a frame; link a hand-written page to its translations. Raises FrameError."""
        if isinstance(page, FramePage):
            self.frames.capture(page, html)
            return html
        alternates = self.places.alternates(page.url)
        return fill(html, lambda target: relative(target, page.url), alternates, self.settings)

    def finish_template(self, html: str) -> str:
        """Link what may be shown at any address, as 404.html, to the home of each language."""
        base = urlsplit(self.settings.url).path or "/"
        return fill(html, lambda target: base + target, {}, self.settings)

    def _has(self, url: str) -> bool:
        return url in self.known or self.hosted.ask(url, self.parts)

    def publish(self) -> Report:
        """Pour the pages and put the site in its place.

        Raises:
            OSError: The site cannot be written.
            DuplicateAddressError: Two pages have the same address.
            EntryChangedError: An entry is not as it was read; nothing of the pages is staged then.
        """
        self.staging.remove(FOLDER)
        written = self.staging.files()
        try:
            return self._pour()
        except EntryChangedError:
            self.staging.drop_all_but(written)
            raise

    def _pour(self) -> Report:
        frames, host = self.frames.frames, self.hosted.made(self.look)
        spared = self.hosted.spared
        build = Build(self.staging, self.previous, self.settings, frames, host, spared=spared)
        build.add(self.parts)
        build.add_assets(self._sitemaps(build.bundles.values()))
        build.add_assets(self._addresses(build.bundles.values()))
        return build.publish()

    def _sitemaps(self, bundles: Iterable[Described]) -> Iterator[Asset]:
        if not self.sitemap:
            return
        address, own = self.settings.url, of_parts(page for page, _ in self.parts.own.pages)
        parts = (listed((*self._written(), *own), address), *(bundle.listed for bundle in bundles))
        for name, content in sitemaps(parts, address):
            yield Asset(name, blake2b(content).digest(), partial(bytes, content))

    def _addresses(self, bundles: Iterable[Described]) -> Iterator[Asset]:
        """List what may have been meant by an address that is not there (`missing.js`)."""
        first, own = self.settings.languages[0], [page.url for page, _ in self.parts.own.pages]

        def urls() -> Iterator[str]:
            bundled = (url for bundle in bundles for url in bundle.urls)
            for url in chain(own, bundled, self.places.files):
                if self.places.language(url) == first:
                    yield url

        made = blake2b(self.content.code + repr(self.settings).encode(), digest_size=16)
        for part in ((bundle.files for bundle in bundles), own, self.places.files):
            made.update("\n".join((*part, "")).encode())
        yield address_list(made.digest(), urls)

    def _written(self) -> Iterator[SitemapPage]:
        for url, file in self.places.files.items():
            yield SitemapPage(url, _changed(file), self.places.alternates(url))


def _no_mark(name: str) -> str:  # noqa: ARG001 - as `mark` is called
    return ""


def _excluded(file: File) -> bool:
    return file.inclusion in {InclusionLevel.EXCLUDED, InclusionLevel.DRAFT}


def _address(file: File) -> str:
    return "" if file.url == "./" else file.url


def _path(file: File) -> str:
    """A page's path without suffix: where it is shown, whether as a folder or as a file."""
    return file.dest_uri.removesuffix(".html").removesuffix("/index")


def _changed(file: File) -> date | None:
    """When a hand-written page changed, where a plugin knows; MkDocs gives the day of the build."""
    day = file.page.update_date if file.page else ""
    if day == get_build_date():
        return None
    try:
        return date.fromisoformat(day[:10])
    except ValueError:
        return None
