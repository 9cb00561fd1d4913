"""The plugin's options as they stand in ``mkdocs.yml``, read without MkDocs.

Options that do not concern the command line are ignored; so is what only MkDocs understands.
"""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar

import yaml

from ..libyaml import CSafeLoader
from .bounds import bounded
from .options import a_day, an_email, names_by_language, some_languages, yes_or_no
from .settings import Settings

FILE: Final = "mkdocs.yml"
PLUGIN: Final = "solution-registry"
INHERIT: Final = "INHERIT"
"""Names another file that says what this one does not; MkDocs follows it as well."""
CACHE: Final = ".cache/solution-registry"

Read = Callable[[Path], bytes | None]
"""Gives the bytes of a file; None where there is none."""


class WrongSettings(Exception):
    """The file cannot be read, or an option has a value that it cannot have."""


_OF_READERS: Final = (ValueError, LookupError, AttributeError, TypeError)
"""What the reader of YAML raises besides, of ``!!int ""``, ``!!bool x`` and ``!!timestamp x``."""

T = TypeVar("T")


class _Tolerant(CSafeLoader):
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
    """The first variable that is set of those named, read as YAML; the last of several is no name.

    It is what there is where none of them is set.
    """
    names, otherwise = [node], None
    if isinstance(node, yaml.SequenceNode):
        names = node.value
        if len(names) > 1:
            *names, last = names
            otherwise = loader.construct_object(last)
    for name in map(loader.construct_scalar, names):
        if name in loader.environment:
            value = loader.environment[name]
            tag = loader.resolve(yaml.ScalarNode, value, (True, False))
            return loader.construct_object(yaml.ScalarNode(tag, value))
    return otherwise


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
    cache = found.folder / _text(options, "cache_dir", CACHE)
    chosen: dict[str, Any] = {
        name: value
        for name, read in (
            ("languages", some_languages),
            ("show_examples", yes_or_no),
            ("examples_as_of", a_day),
        )
        if (value := option(options, name, read)) is not None
    }
    option(options, "site_names", names_by_language)
    option(options, "mailbox", an_email)
    return Settings(root=root, cache=cache if cached else None, **chosen)


def option(options: Mapping[str, Any], name: str, read: Callable[[object], T]) -> T | None:
    """An option; None where it is not set. Raises WrongSettings."""
    value = options.get(name)
    if value is None:
        return None
    try:
        return read(value)
    except ValueError as wrong:
        raise WrongSettings(f"{FILE}: {name}: {wrong}") from None


class Found(NamedTuple):
    """Where a registry is configured, what its file says there, and the plugin's options in it."""

    folder: Path
    config: Mapping[str, Any]
    options: Mapping[str, Any]


def find(root: Path, read: Read = on_disk, environment: Mapping[str, str] = os.environ) -> Found:
    """Look for a registry's settings, in its folder and above it. Raises WrongSettings."""
    own: Mapping[str, Any] = {}
    for folder in _places(root):
        config = _config(folder / FILE, read, environment)
        options = _options(folder / FILE, config)
        if options is not None and (folder / _text(options, "root", ".")).resolve() == root:
            return Found(folder, config, options)
        if folder == root:
            own = config
    return Found(root, own, {})


def _places(root: Path) -> list[Path]:
    """The folders whose file may be about a registry: to the top of all repositories around it.

    A registry may be a submodule of the site that shows it. Outside of any repository, every folder
    above is looked at, as MkDocs would find the registry from each.
    """
    folders = [root, *root.parents]
    tops = [number for number, folder in enumerate(folders) if (folder / ".git").exists()]
    return folders[: max(1, *tops) + 1] if tops else folders


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
    """What a file says, over what it inherits; nothing where it is not there.

    Raises:
        WrongSettings: where it cannot be read, or what it inherits.
    """
    config: Mapping[str, Any] = {}
    raw, seen = read(file), {file}
    while raw is not None:
        own = _parsed(file, raw, environment)
        config = _over(own, config)
        inherited = own.get(INHERIT)
        if inherited is None:
            break
        above = Path(os.path.normpath(file.parent / str(inherited)))
        raw = None if above in seen else read(above)
        if raw is None:
            raise WrongSettings(f"{file}: {INHERIT}: no other file: {inherited}")
        file = above
        seen.add(file)
    return config


def _parsed(file: Path, raw: bytes, environment: Mapping[str, str]) -> Mapping[str, Any]:
    try:
        bounded(raw, CSafeLoader)
        config = yaml.load(raw, _knowing(environment))  # noqa: S506 - a safe loader, and tolerant
    except (yaml.YAMLError, *_OF_READERS) as wrong:
        raise WrongSettings(f"{file}: {' '.join(str(wrong).split())}") from None
    return config if isinstance(config, dict) else {}


def _over(below: Mapping[str, Any], above: Mapping[str, Any]) -> Mapping[str, Any]:
    """What is said above, and below where nothing is: mappings within each other, too."""
    merged = {**below, **above}
    for name in below.keys() & above.keys():
        one, other = below[name], above[name]
        if isinstance(one, Mapping) and isinstance(other, Mapping):
            merged[name] = _over(one, other)
    return merged


def _text(options: Mapping[str, Any], name: str, default: str) -> str:
    value = options.get(name)
    if value is None:
        return default
    if not isinstance(value, str):
        raise WrongSettings(f"{FILE}: {name}: Expected a text, not {value!r}.")
    return value
