"""The operator's decisions, from mkdocs.yml to the values that the rest of the package reads."""

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from solution_registry.plugin.options import Options
from solution_registry.settings import Settings
from solution_registry.site import SiteSettings
from solution_registry.site.address import as_folder

_PATH = "registry-path"


def registry_settings(options: Options) -> Settings:
    """What the registry is read by."""
    return Settings(
        root=Path(options.root),
        languages=options.languages,
        show_examples=options.show_examples,
        examples_as_of=options.examples_as_of,
        cache=Path(options.cache_dir),
    )


def site_settings(options: Options, config: MkDocsConfig, *, serving: bool) -> SiteSettings:
    """What the pages of the site are made by."""
    return SiteSettings(
        languages=options.languages,
        name=config.site_name,
        names=options.site_names,
        publisher=config.site_author or "",
        url=as_folder(config.site_url or ""),
        repository=config.repo_url or "",
        mailbox=options.mailbox or "",
        edit=_edit_address(config, Path(options.root)),
        page_size=options.page_size,
        policy=None if serving else options.content_security_policy,
    )


def _edit_address(config: MkDocsConfig, root: Path) -> str:
    """Find where files of the registry are edited.

    MkDocs knows that of files in docs/; it is asked for one outside, whose name is then replaced.
    """
    folder = Path(os.path.relpath(root, config.docs_dir)).as_posix()
    file = File.generated(config, "index.md", content="")
    file.edit_uri = f"{folder}/{_PATH}.x"
    address = Page(None, file, config).edit_url or ""
    return address.replace(f"{_PATH}.x", "{path}").replace(_PATH, "{path_noext}")


def watched(options: Options) -> list[Path]:
    """The folders whose files a site is made from, besides docs/."""
    package = Path(__file__).parent.parent
    data = [Path(options.root, name) for name in ("solutions", "policy", "schema")]
    ours = [package / name for name in ("templates", "locales", "theme", "assets")]
    return [folder for folder in (*data, *ours) if folder.is_dir()]
