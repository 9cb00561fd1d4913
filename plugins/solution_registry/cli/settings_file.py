"""The plugin's options as they stand in ``mkdocs.yml``, read without MkDocs.

Options that do not concern the command line are ignored; so is what only MkDocs understands.
"""

import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from ..language import languages
from ..model.text import address_fault
from ..settings import Settings

if TYPE_CHECKING:
    from ..site import SiteSettings

FILE = "mkdocs.yml"
PLUGIN = "solution-registry"
CACHE = ".cache/solution-registry"


class WrongSettings(Exception):
    """The file cannot be read, or an option has a value that it cannot have."""


_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Tolerant(_Loader):  # type: ignore[misc]
    """Reads ``!ENV`` as MkDocs does, and its other tags (``!!python/name``) as nothing."""


def _of_environment(loader: Any, node: Any) -> Any:
    """The first variable that is set of those named; the last of a list is what else it is."""
    if isinstance(node, yaml.ScalarNode):
        return os.environ.get(loader.construct_scalar(node))
    *names, otherwise = loader.construct_sequence(node) or (None,)
    found = (os.environ.get(str(name)) for name in names)
    return next((value for value in found if value), otherwise)


_Tolerant.add_multi_constructor("", lambda *_: None)
_Tolerant.add_constructor("!ENV", _of_environment)


def read_settings(root: Path, *, cached: bool = True) -> Settings:
    """The settings of a registry; the defaults where it has no ``mkdocs.yml``, or no plugin in it.

    The file is looked for in the registry's folder, and above it where it names that folder.

    Raises:
        WrongSettings: where the file cannot be read.
    """
    return _settings(root, _find(root), cached=cached)


def _settings(root: Path, found: "_Found", *, cached: bool) -> Settings:
    options = found.options
    cache = found.folder / _typed(options, "cache_dir", str, CACHE)
    chosen: dict[str, Any] = {
        name: value
        for name, type_ in (("languages", list), ("show_examples", bool))
        if (value := _typed(options, name, type_, None)) is not None
    }
    if "languages" in chosen:
        chosen["languages"] = tuple(map(str, chosen["languages"]))
    return Settings(
        root=root, examples_as_of=_day(options), cache=cache if cached else None, **chosen
    )


class _Found(NamedTuple):
    """Where a registry is configured, what its file says there, and the plugin's options in it."""

    folder: Path
    config: Mapping[str, Any]
    options: Mapping[str, Any]


def _find(root: Path) -> _Found:
    own: Mapping[str, Any] = {}
    for folder in (root, root.parent):
        config = _config(folder / FILE)
        options = _options(folder / FILE, config)
        if options is not None and (folder / _typed(options, "root", str, ".")).resolve() == root:
            return _Found(folder, config, options)
        if folder == root:
            own = config
    return _Found(root, own, {})


def _options(file: Path, config: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The options under ``plugins: - solution-registry:``; None where it is not named."""
    plugins = config.get("plugins")
    named = plugins if isinstance(plugins, list) else [plugins]
    for plugin in named:
        if plugin == PLUGIN:
            return {}
        if isinstance(plugin, dict) and PLUGIN in plugin:
            options = plugin[PLUGIN] or {}
            if isinstance(options, dict):
                return options
            raise WrongSettings(f"{file}: {PLUGIN}: {options!r}")
    return None


def read_site(root: Path) -> "SiteSettings":
    """What is known of the site of a registry: its name, its publisher, its address.

    Raises:
        WrongSettings: where ``mkdocs.yml`` cannot be read.
    """
    from ..site import SiteSettings
    from ..site.address import as_folder
    from ..site.names import names_by_language

    found = _find(root)
    config = found.config
    named = found.options.get("site_names", {})
    try:
        names = names_by_language(named, languages())
    except ValueError:
        raise WrongSettings(f"{FILE}: site_names: {named!r}") from None
    return SiteSettings(
        languages=_settings(root, found, cached=False).languages,
        name=str(config.get("site_name") or ""),
        names=names,
        publisher=str(config.get("site_author") or ""),
        url=as_folder(_address(config)),
    )


def site_url(root: Path) -> str:
    """Where the site of a registry is; empty where that is not said, or is no web address.

    Raises:
        WrongSettings: where ``mkdocs.yml`` cannot be read.
    """
    return _address(_find(root).config)


def _address(config: Mapping[str, Any]) -> str:
    said = config.get("site_url")
    return said if isinstance(said, str) and said and address_fault(said) is None else ""


def _config(file: Path) -> Mapping[str, Any]:
    """What a file says; nothing where it is not there. Raises WrongSettings."""
    if not file.is_file():
        return {}
    try:
        config = yaml.load(file.read_bytes(), _Tolerant)  # noqa: S506 - a safe loader, and tolerant
    except (yaml.YAMLError, UnicodeError, ValueError) as wrong:
        raise WrongSettings(f"{file}: {' '.join(str(wrong).split())}") from None
    return config if isinstance(config, dict) else {}


def _typed(options: Mapping[str, Any], name: str, type_: type, default: Any) -> Any:
    value = options.get(name)
    if value is None:
        return default
    if not isinstance(value, type_):
        raise WrongSettings(f"{FILE}: {name}: {value!r}")
    return value


def _day(options: Mapping[str, Any]) -> date | None:
    value = options.get("examples_as_of")
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise WrongSettings(f"{FILE}: examples_as_of: {value!r}") from None
