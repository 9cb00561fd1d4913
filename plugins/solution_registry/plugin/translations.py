"""Hand-written pages by language: those of a language lie in the folder of its name.

Those of the first language lie outside, or in a folder as well: then they are shown at the site's
root, in the place of what lies there. So another language can come first and no file be moved.
"""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files

from solution_registry.language import languages as languages_with_words

log = get_plugin_logger("solution-registry")


def arrange(files: Files, config: MkDocsConfig, languages: tuple[str, ...]) -> None:
    """Leave out languages that the site has not; show the pages of its first one at the root."""
    first, *_ = languages
    for language in languages_with_words():
        below = [file for file in files if _is_in(file, language, config)]
        if not below:
            continue
        if language not in languages:
            for file in below:
                files.remove(file)
            log.info("docs/%s/ is left out: the site has no such language", language)
        elif language == first:
            for file in below:
                _lift(file, language, files)
            config.nav = _lifted(config.nav, language, files)


def _is_in(file: File, language: str, config: MkDocsConfig) -> bool:
    return file.src_uri.startswith(f"{language}/") and file.src_dir == config.docs_dir


def _lift(file: File, language: str, files: Files) -> None:
    """Show a page at the root, in the place of the one that lies there."""
    if not file.is_documentation_page():
        return
    there = files.get_file_from_path(file.src_uri.removeprefix(f"{language}/"))
    if there:
        files.remove(there)
    for known in ("url", "abs_dest_path"):
        vars(file).pop(known, None)  # worked out from the address, when first asked for
    file.dest_uri = file.dest_uri.removeprefix(f"{language}/")


def _lifted(nav: Any, language: str, files: Files) -> Any:
    """Let a navigation that names the page at the root name the one that took its place."""
    if isinstance(nav, list):
        return [_lifted(item, language, files) for item in nav]
    if isinstance(nav, dict):
        return {title: _lifted(item, language, files) for title, item in nav.items()}
    lies = isinstance(nav, str) and files.get_file_from_path(nav) is None
    own = f"{language}/{nav}"
    return own if lies and files.get_file_from_path(own) else nav
