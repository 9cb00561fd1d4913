"""What ``mkdocs.yml`` says of a registry's site, read without MkDocs."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..model.address import address_fault
from ..settings.file import find, option, settings_of
from ..settings.options import names_by_language

if TYPE_CHECKING:
    from ..site import SiteSettings


def read_site(root: Path) -> "SiteSettings":
    """What is known of the site of a registry: its name, publisher, address, repository.

    Raises:
        WrongSettings: where ``mkdocs.yml`` cannot be read.
    """
    from ..site import SiteSettings
    from ..site.address import as_folder

    found = find(root)
    config = found.config
    return SiteSettings(
        languages=settings_of(root, found, cached=False).languages,
        name=str(config.get("site_name") or ""),
        names=option(found.options, "site_names", names_by_language) or {},
        publisher=str(config.get("site_author") or ""),
        url=as_folder(_address(config)),
        repository=str(config.get("repo_url") or ""),
    )


def site_url(root: Path) -> str:
    """Where the site of a registry is; empty where that is not said, or is no web address.

    Raises:
        WrongSettings: where ``mkdocs.yml`` cannot be read.
    """
    return _address(find(root).config)


def _address(config: Mapping[str, Any]) -> str:
    said = config.get("site_url")
    return said if isinstance(said, str) and said and address_fault(said) is None else ""
