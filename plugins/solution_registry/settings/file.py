"""The plugin's options as they stand in ``mkdocs.yml``, read without MkDocs.

Options that do not concern the command line are ignored; so is what only MkDocs understands.
"""

import os
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

import yaml

from .bounds import bounded
from .settings import Settings

FILE: Final = "mkdocs.yml"
PLUGIN: Final = "solution-registry"
CACHE: Final = ".cache/solution-registry"

Read = Callable[[Path], bytes | None]
"""Gives the bytes of a file; None where there is none."""


class WrongSettings(Exception):
    """The file cannot be read, or an option has a value that it cannot have."""


_OF_READERS: Final = (ValueError, LookupError, AttributeError, TypeError)
"""What the reader of YAML raises besides, of ``!!int ""``, ``!!bool x`` and ``!!timestamp x``."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Tolerant(_Loader):  # type: ignore[misc] # whichever loader there is
    """Reads ``!ENV`` as MkDocs does, and its other tags (``!!python/name``) as nothing."""

    environment: Mapping[str, str]


def _knowing(environment: Mapping[str, str]) -> Any:
    """Make a loader that knows these variables."""

    def loader(raw: bytes) -> _Tolerant:
        made = _Tolerant(raw)
        made.environment = environment
        return made

    return loader


def _of_environment(loader: Any, node: Any) -> Any:
    """The first variable that is set of those named; the last of a list is what else it is."""
    if isinstance(node, yaml.ScalarNode):
        return loader.environment.get(loader.construct_scalar(node))
    *names, otherwise = loader.construct_sequence(node) or (None,)
    found = (loader.environment.get(str(name)) for name in names)
    return next((value for value in found if value), otherwise)


def _day_or_place(loader: Any, node: Any) -> Any:
    """A day; where there is no such day, the reader of YAML does not say where it stands."""
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError as wrong:
        told = f"{node.value}: {wrong}"
        raise yaml.constructor.ConstructorError(None, None, told, node.start_mark) from None


_Tolerant.add_multi_constructor("", lambda *_: None)
_Tolerant.add_constructor("tag:yaml.org,2002:timestamp", _day_or_place)
_Tolerant.add_constructor("!ENV", _of_environment)


def on_disk(file: Path) -> bytes | None:
    """A file as it is."""
    return file.read_bytes() if file.is_file() else None


def read_settings(
    root: Path,
    *,
    cached: bool = True,
    read: Read = on_disk,
    environment: Mapping[str, str] = os.environ,
) -> Settings:
    """The settings of a registry; the defaults where it has no ``mkdocs.yml``, or no plugin in it.

    The file is looked for in the registry's folder, and above it where it names that folder. What
    a stranger wrote is read with no ``environment``: it could ask for whatever is secret there.

    Raises:
        WrongSettings: where the file cannot be read.
    """
    return settings_of(root, find(root, read, environment), cached=cached)


def settings_of(root: Path, found: "Found", *, cached: bool) -> Settings:
    """What was found, as settings. Raises WrongSettings."""
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


class Found(NamedTuple):
    """Where a registry is configured, what its file says there, and the plugin's options in it."""

    folder: Path
    config: Mapping[str, Any]
    options: Mapping[str, Any]


def find(root: Path, read: Read = on_disk, environment: Mapping[str, str] = os.environ) -> Found:
    """Look for a registry's settings, in its folder and above it. Raises WrongSettings."""
    own: Mapping[str, Any] = {}
    for folder in (root, root.parent):
        config = _config(folder / FILE, read, environment)
        options = _options(folder / FILE, config)
        if options is not None and (folder / _typed(options, "root", str, ".")).resolve() == root:
            return Found(folder, config, options)
        if folder == root:
            own = config
    return Found(root, own, {})


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


def _config(file: Path, read: Read, environment: Mapping[str, str]) -> Mapping[str, Any]:
    """What a file says; nothing where it is not there. Raises WrongSettings."""
    raw = read(file)
    if raw is None:
        return {}
    try:
        bounded(raw, _Loader)
        config = yaml.load(raw, _knowing(environment))  # noqa: S506 - a safe loader, and tolerant
    except (yaml.YAMLError, *_OF_READERS) as wrong:
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
