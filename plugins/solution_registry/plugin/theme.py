"""What the plugin sets in MkDocs' configuration, so that the theme fits a registry."""

from collections.abc import Callable, Sequence
from copy import copy
from pathlib import Path

from babel import Locale
from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils.templates import TemplateContext

from solution_registry.language import words
from solution_registry.pages.compiled import CompiledTemplates
from solution_registry.pages.locale import locale
from solution_registry.pages.web_manifest import COLOURS, manifest_of
from solution_registry.plugin.material import needs_material_script
from solution_registry.site import Asset, SiteSettings
from solution_registry.site.alternates import alternate_mark
from solution_registry.site.hosting import REFERRER

OVERRIDES = Path(__file__).parent.parent / "theme"
"""Templates of ours, used before Material's and after an operator's own (`custom_dir`)."""

SCRIPTS = tuple(f"assets/javascripts/{one}.js" for one in ("drawer", "languages", "actions"))
"""What those templates need; they lie in the same folder."""

SITEMAP = "sitemap.xml"

_LANGUAGE = "partials/languages/{}.html"
_MATERIALS_ICON = "assets/images/favicon.png"
OWN_ICON = "assets/images/favicon.svg"
PICTURE = "assets/images/share.{}.png"
"""What services show with a link: a picture per language, and one without words for all others."""

_REMOTE_FONT = {"text": "Roboto", "code": "Roboto Mono"}


def prepare(config: MkDocsConfig, languages: tuple[str, ...]) -> None:
    """Set the theme up: our templates, the first language, no fonts from elsewhere.

    Raises:
        ConfigurationError: The theme is not Material.
    """
    theme = config.theme
    for language in ("en", *languages):
        if not any(Path(folder, _LANGUAGE.format(language)).is_file() for folder in theme.dirs):
            lacking = "Material" if language == "en" else f"Material's words in {language!r}"
            raise ConfigurationError(f"The theme lacks {lacking}, which solution-registry needs.")
    theme.dirs.insert(1 if theme.custom_dir else 0, str(OVERRIDES))
    theme["language"] = languages[0]
    if theme.get("font") == _REMOTE_FONT:  # Material's default, which asks another server
        theme["font"] = False
    if theme.get("favicon") == _MATERIALS_ICON:
        theme["favicon"] = OWN_ICON
    config.extra_javascript[:0] = map(_module, SCRIPTS)
    if len(languages) > 1:
        given = config.extra.get("alternate", ())
        ours = [_alternate(language) for language in languages]
        others = [item for item in given if item.get("lang") not in languages]
        config.extra["alternate"] = ours + others


def _name(language: str) -> str:
    """What a language calls itself."""
    name = Locale.parse(language, sep="-").get_display_name() or language
    return name[0].upper() + name[1:]


def _alternate(language: str) -> dict[str, str]:
    return {
        "name": _name(language),
        "link": alternate_mark(language),
        "lang": language,
    }


def replace_sitemap(files: Files, config: MkDocsConfig) -> bool:
    """Leave MkDocs' sitemap out, which lacks the poured pages; tell whether ours is wanted.

    It is not where the operator has one in docs/, nor where the site's address is not known.
    """
    config.theme.static_templates.discard(SITEMAP)
    given = files.get_file_from_path(SITEMAP)
    if given and given.src_dir == config.docs_dir:
        return False
    if given:
        files.remove(given)
    return bool(config.site_url)


def link(assets: Sequence[Asset], config: MkDocsConfig) -> None:
    """Let every page load the registry's style sheets and modules, before the operator's own."""
    linked = [asset.url for asset in assets if asset.linked]
    config.extra_css[:0] = [url for url in linked if url.endswith(".css")]
    config.extra_javascript[:0] = [_module(url) for url in linked if url.endswith(".js")]


def _module(url: str) -> ExtraScriptValue:
    script = ExtraScriptValue(url)
    script.type = "module"
    return script


def prepare_templates(env: Environment) -> None:
    """Keep what the theme's templates are compiled to; compiling takes half of a small build.

    They write no lines that only steer: a fifteenth of each page. Our `base.html` extends
    Material's, which has the same name: that one is known as `material/base.html`.
    """
    env.trim_blocks = env.lstrip_blocks = True
    if isinstance(env.loader, FileSystemLoader):
        below = [folder for folder in env.loader.searchpath if folder != str(OVERRIDES)]
        env.loader = ChoiceLoader(
            [env.loader, PrefixLoader({"material": FileSystemLoader(below)})],
        )
    if env.bytecode_cache is None:
        made_by = repr((sorted(env.extensions), env.trim_blocks)).encode()
        env.bytecode_cache = CompiledTemplates(Path(__file__).parent, "theme", made_by)


def show(
    context: TemplateContext,
    config: MkDocsConfig,
    language: str,
    nav: Navigation,
    site: SiteSettings,
    mark: Callable[[str], str],
) -> None:
    """Let the theme speak a language: its own words, the navigation, and what our overrides need.

    Templates have `registry`: `language` and its `name`; `text`, which translates an English word;
    `home`, `catalogue`, `organisations`, `manifest` and `picture`, addresses from the site's root;
    `locale`; `site_lang`, the attribute of the site's name where that is in another language;
    `languages`, a list of the same for each; `mark`, which writes a mark into a frame and nothing
    elsewhere; and what the head says on every page. `config.site_name` is the site's name in the
    language.
    """
    places = {code: _place(code, site) for code in site.languages}
    config.theme["language"] = language
    context["nav"] = nav
    # Theirs read the name where ours do; the settings themselves stay as the operator wrote them.
    context["config"] = copy(config)
    context["config"].site_name = site.name_in(language)
    ours = {
        **places[language],
        "languages": list(places.values()),
        "mark": mark,
        "policy": site.policy.meta if site.policy else "",
        "referrer": REFERRER,
        "site_url": site.url,
        "colours": COLOURS,
        "own_icons": config.theme.get("favicon") == OWN_ICON,
        "material_script": needs_material_script(config),
    }
    context["registry"] = ours  # type: ignore[typeddict-unknown-key] # not one of MkDocs' own


def _place(language: str, site: SiteSettings) -> dict[str, object]:
    home = site.root(language)
    picture = PICTURE.format(language)
    if not (OVERRIDES / picture).is_file():
        picture = PICTURE.replace(".{}", "")
    return {
        "language": language,
        "name": _name(language),
        "locale": locale(language),
        "text": words(language).text,
        "site_lang": _lang(site.name_language(language), language),
        "home": home or "./",
        "catalogue": f"{home}solutions/",
        "organisations": f"{home}organisations/",
        "manifest": manifest_of(home),
        "picture": picture,
    }


def _lang(shown: str, language: str) -> str:
    """The attribute of a text that is shown in another language than the page's."""
    return "" if shown == language else f' lang="{shown}"'
