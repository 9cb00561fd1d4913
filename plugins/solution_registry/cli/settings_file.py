"""The plugin's options as they stand in ``mkdocs.yml``, read without MkDocs.

Options that do not concern the command line are ignored; so is what only MkDocs understands.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from ..settings import Settings

FILE = "mkdocs.yml"
PLUGIN = "solution-registry"
CACHE = ".cache/solution-registry"


class WrongSettings(Exception):
    """The file cannot be read, or an option has a value that it cannot have."""


_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Tolerant(_Loader):  # type: ignore[misc]
    """Reads the tags of MkDocs (``!ENV``, ``!!python/name``) as nothing."""


_Tolerant.add_multi_constructor("", lambda *_: None)


def read_settings(root: Path, *, cached: bool = True) -> Settings:
    """The settings of a registry; the defaults where it has no ``mkdocs.yml``, or no plugin in it.

    The file is looked for in the registry's folder, and above it where it names that folder.

    Raises:
        WrongSettings: where the file cannot be read.
    """
    folder, options = _find(root)
    cache = folder / _typed(options, "cache_dir", str, CACHE)
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


def _find(root: Path) -> tuple[Path, Mapping[str, Any]]:
    for folder in (root, root.parent):
        file = folder / FILE
        if file.is_file():
            options = plugin_options(file)
            if (
                options is not None
                and (folder / _typed(options, "root", str, ".")).resolve() == root
            ):
                return folder, options
    return root, {}


def plugin_options(file: Path) -> Mapping[str, Any] | None:
    """The options under ``plugins: - solution-registry:``; None where it is not named.

    Raises:
        WrongSettings: where the file is not YAML.
    """
    try:
        config = yaml.load(file.read_bytes(), _Tolerant)  # noqa: S506 - a safe loader, and tolerant
    except (yaml.YAMLError, UnicodeError, ValueError) as wrong:
        raise WrongSettings(f"{file}: {' '.join(str(wrong).split())}") from None
    plugins = config.get("plugins") if isinstance(config, dict) else None
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
