"""Whether pages need Material's own script, which is five sixths of all that they would load."""

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig

WITHOUT = frozenset(
    {
        "content.action.edit",
        "content.action.view",
        "navigation.footer",
        "navigation.indexes",
        "navigation.path",
        "navigation.prune",
        "navigation.sections",
        "navigation.tabs",
        "navigation.tabs.sticky",
        "navigation.top",
        "toc.follow",
        "toc.integrate",
    }
)
"""The theme's features that need no script, or none but ours (`reading.js`)."""

_SETTINGS = ("annotate", "consent", "version")
_PLUGINS = ("material/search",)


def needs_material_script(config: MkDocsConfig) -> bool:
    """Tell whether a feature, a setting, a plugin or a script of the operator's may rest on it.

    A script that is no module may use what Material's offers, as `document$`.
    """
    return (
        not WITHOUT.issuperset(config.theme.get("features") or ())
        or any(config.extra.get(name) for name in _SETTINGS)
        or any(name in config.plugins for name in _PLUGINS)
        or not all(map(_is_module, config.extra_javascript))
    )


def _is_module(script: ExtraScriptValue | str) -> bool:
    return isinstance(script, ExtraScriptValue) and script.type == "module"
