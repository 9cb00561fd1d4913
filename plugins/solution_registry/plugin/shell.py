"""The plugin: what MkDocs says, and what is done then."""

# MkDocs passes its arguments by name, whether an event reads them or not.
# ruff: noqa: ARG002

import errno
import gc
import logging
import os
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler
from mkdocs.utils.templates import TemplateContext

from solution_registry.model.day import day_of_source
from solution_registry.plugin import links, report, theme
from solution_registry.plugin.content import Content, load
from solution_registry.plugin.options import Options
from solution_registry.plugin.run import Run
from solution_registry.plugin.settings import registry_settings, site_settings, watched
from solution_registry.registry import EntryChangedError
from solution_registry.site import SiteSettings, manifest
from solution_registry.site.build import DuplicateAddressError, Report
from solution_registry.site.slots import FrameError
from solution_registry.site.staging import Staging, new_name

FIRST, LAST = event_priority(100), event_priority(-100)
"""Before all other plugins: they see what we set. After them: we see what they have made."""

_UNWRITABLE = frozenset(
    {*(errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO), errno.EROFS, errno.EACCES, errno.EPERM}
)

_AGAIN = 3
"""So many times a registry is read again that is edited while it is served."""

log = get_plugin_logger("solution-registry")


class RegistryPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call] # of MkDocs
    """Renders a registry of solutions as a site.

    Every build writes into a staging folder, which takes the place of the site when the build has
    gone well; `config.site_dir` names that folder meanwhile, so that MkDocs writes there, too.
    """

    def __init__(self) -> None:
        """Begin. Under `mkdocs serve` one plugin lives through all builds."""
        self._serving = False
        self._collects = False
        self._broken_links = logging.WARNING
        self._served = manifest.Manifest()
        self._mkdocs: MkDocsConfig | None = None
        self._site = ""
        self._run: Run | None = None

    @property
    def _now(self) -> Run:
        if self._run is None:
            raise PluginError("MkDocs has left out the event pre_build.")
        return self._run

    @property
    def _manifest(self) -> Path:
        return manifest.manifest_file(Path(self.config.cache_dir), Path(self._site))

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Learn whether the site is served."""
        self._serving = command == "serve"

    @FIRST
    def on_config(self, config: MkDocsConfig) -> None:
        """Set the theme up and direct the build to the staging folder."""
        _today()  # before MkDocs reads it, which does not say what is wrong with it
        theme.prepare(config, self.config.languages)
        self._broken_links = links.take_over(config)
        self._mkdocs, self._site = config, config.site_dir
        config.site_dir = str(Path(self._site, new_name()))

    @FIRST
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read and check the registry, and stop where it must not be published."""
        # Tens of thousands of values that stay as long as the build: looking for cycles among them,
        # again and again, takes more of it than it gives back.
        self._collects = gc.isenabled()
        gc.disable()
        site = site_settings(self.config, config, serving=self._serving)
        content = self._read(site)
        stops = report.tell(content.problems, self.config.stop_on)
        if stops and not self._serving:
            raise PluginError("The registry has problems; the site is left as it was.")
        try:
            previous = self._served if self._serving else manifest.load(self._manifest)
            self._run = Run(
                site, content, Staging(self._site, Path(config.site_dir).name), previous
            )
        except OSError as error:
            raise _unwritable(error) from error

    def _read(self, site: SiteSettings) -> Content:
        try:
            return load(registry_settings(self.config), site, _today())
        except OSError as error:
            raise PluginError(f"The registry cannot be read: {_reason(error)}.") from error

    @LAST
    def on_files(self, files: Files, *, config: MkDocsConfig) -> None:
        """Add the frames to what MkDocs renders, and our style sheets to what pages load."""
        self._now.add_files(files, config)
        theme.link(self._now.parts.own.assets, config)

    @LAST
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Divide the navigation by language; let MkDocs make nothing that stands."""
        self._now.navigate(nav)
        self._now.spare(files, config, self, self._broken_links)

    @LAST
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Make the theme's templates quick, and what they write lean; render no frame twice."""
        theme.prepare_templates(env)
        self._now.reuse_frames(files)

    @LAST
    def on_page_content(
        self, html: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str | None:
        """Lay the marks into a frame; look after the links of a hand-written page."""
        return self._now.content_of(page, html, self._broken_links)

    @FIRST
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        """Show each page in its language."""
        self._now.show(page, context, config)

    @FIRST
    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> None:
        """Show what is no page, such as 404.html, in the first language."""
        self._now.show(None, context, config)

    @LAST
    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str | None:
        """Link what is no page to the home of each language."""
        return self._now.finish_template(output_content)

    @LAST
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str | None:
        """Keep a frame; link a hand-written page to its translations."""
        try:
            return self._now.finish_page(page, output)
        except FrameError as error:
            raise PluginError(f"Pages of the registry do not fit the theme: {error}.") from error

    @LAST
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the site in its place, unless MkDocs is about to refuse it."""
        if not (config.strict and _has_warned()):
            self._publish()
        self._end()

    def _publish(self) -> None:
        try:
            done = self._put()
            if not self._serving and done.manifest != self._now.previous:
                manifest.save(self._manifest, done.manifest)
        except DuplicateAddressError as error:
            raise PluginError(f"The site cannot be built: {error}.") from error
        except EntryChangedError as error:
            told = f"solutions/{error.args[0]}/ has changed while the site was built."
            if not self._serving:
                raise PluginError(f"{told} Try again.") from error
            log.warning("%s Save it once more.", told)
            return
        except OSError as error:
            if error.errno is None:  # not the system's: a template that is not there is one, too
                raise
            raise _unwritable(error) from error
        self._served = done.manifest
        counts = done.written, done.kept, done.deleted
        log.info("%d files written, %d left as they were, %d deleted", *counts)

    def _put(self) -> Report:
        """Put the site in its place; `mkdocs serve` reads again what has changed meanwhile."""
        for _ in range(_AGAIN if self._serving else 0):
            try:
                return self._now.publish()
            except EntryChangedError:
                content = self._read(self._now.settings)
                report.tell(content.problems, self.config.stop_on)
                if not self._now.begin_again(content):
                    raise
        return self._now.publish()

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the site as it was, and say why in one line where it cannot be written."""
        self._end()
        if isinstance(error, OSError) and error.errno in _UNWRITABLE:
            raise _unwritable(error) from error

    def on_shutdown(self) -> None:
        """Clean up after a build that was interrupted."""
        self._end()

    def _end(self) -> None:
        """Forget the build; `gh-deploy` reads `site_dir` after it."""
        if self._run:
            self._run.hosted.listen_no_more()
            self._run.staging.discard()
        self._run = None
        if self._mkdocs:
            self._mkdocs.site_dir = self._site
        if self._collects:
            if not self._serving:
                # What is left is let go when nobody refers to it, or with the process: looking for
                # cycles among it, here and once more at the end, takes a tenth of a small change.
                gc.freeze()
            gc.enable()
        self._collects = False
        self._broken_links = logging.WARNING

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> None:
        """Build anew when the registry, or what its pages are made with, is edited."""
        for folder in watched(self.config):
            server.watch(str(folder))


def _today() -> date:
    """The day of the build, of SOURCE_DATE_EPOCH or else of the clock. Raises PluginError."""
    try:
        return day_of_source(os.environ) or datetime.now().astimezone().date()
    except ValueError as error:
        raise PluginError(str(error)) from error


def _unwritable(error: OSError) -> PluginError:
    return PluginError(f"The site cannot be written: {_reason(error)}.")


def _reason(error: OSError) -> str:
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror or type(error).__name__}"


def _has_warned() -> bool:
    """Tell whether strict mode has counted a warning: MkDocs then stops after the last event."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(isinstance(handler, CountHandler) and handler.get_counts() for handler in handlers)
