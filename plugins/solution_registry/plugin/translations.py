"""Hand-written pages by language: those of a language lie in the folder of its name.

Those of the first language lie outside, or in a folder as well: then they are shown at the site's
root, in the place of what lies there. A page outside may say which language it is in (`language` in
its front matter); where another comes first, it is shown below its own, or left out with it. So
another language can come first and no file be moved.
"""

from collections.abc import Collection, Iterator
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.utils import meta

from solution_registry.language import languages as languages_with_words

log = get_plugin_logger("solution-registry")


def arrange(files: Files, config: MkDocsConfig, languages: tuple[str, ...]) -> None:
    """Leave out languages that the site has not; show the pages of its first one at the root."""
    first, *others = languages
    left_out = list(_place(files, config, languages))
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
    config.nav = _without(left_out, config.nav, files, others)


def _place(files: Files, config: MkDocsConfig, languages: tuple[str, ...]) -> Iterator[str]:
    """Show pages outside of folders below the language that they say; yield what is left out."""
    first, *others = languages
    folders = languages_with_words()
    for file in list(files.documentation_pages()):
        outside = file.src_uri.partition("/")[0] not in folders
        language = _said(file) if outside and file.src_dir == config.docs_dir else None
        if language in {None, first}:
            continue
        twin = files.get_file_from_path(f"{language}/{file.src_uri}")
        if language in others and not twin:
            _move(file, f"{language}/{file.dest_uri}")
        else:
            files.remove(file)
            yield file.src_uri
            if not twin and not files.get_file_from_path(f"{first}/{file.src_uri}"):
                log.info("docs/%s is left out: the site is not in %r", file.src_uri, language)


def _said(file: File) -> str | None:
    """The language that a page says it is in."""
    try:
        _, said = meta.get_data(file.content_string)
    except (OSError, ValueError):  # MkDocs tells of it when it reads the page
        return None
    language = said.get("language")
    return language if isinstance(language, str) else None


def _is_in(file: File, language: str, config: MkDocsConfig) -> bool:
    return file.src_uri.startswith(f"{language}/") and file.src_dir == config.docs_dir


def _lift(file: File, language: str, files: Files) -> None:
    """Show a page at the root, in the place of the one that lies there."""
    if not file.is_documentation_page():
        return
    place = file.dest_uri.removeprefix(f"{language}/")
    there = files.get_file_from_path(file.src_uri.removeprefix(f"{language}/"))
    if there and there.dest_uri == place:
        files.remove(there)
    _move(file, place)


def _move(file: File, place: str) -> None:
    for known in ("url", "abs_dest_path"):
        vars(file).pop(known, None)  # worked out from the address, when first asked for
    file.dest_uri = place


def _lifted(nav: Any, language: str, files: Files) -> Any:
    """Let a navigation that names the page at the root name the one that took its place."""
    if isinstance(nav, list):
        return [_lifted(item, language, files) for item in nav]
    if isinstance(nav, dict):
        return {title: _lifted(item, language, files) for title, item in nav.items()}
    lies = isinstance(nav, str) and files.get_file_from_path(nav) is None
    own = f"{language}/{nav}"
    return own if lies and files.get_file_from_path(own) else nav


def _without(left_out: Collection[str], nav: Any, files: Files, languages: Collection[str]) -> Any:
    """Let a navigation name a page left out in one of the languages that it is there in, if any."""
    if isinstance(nav, list):
        items = [_without(left_out, item, files, languages) for item in nav]
        return [item for item in items if item not in (None, {}, [])]
    if isinstance(nav, dict):
        named = {title: _without(left_out, item, files, languages) for title, item in nav.items()}
        return {title: item for title, item in named.items() if item not in (None, [])}
    if nav not in left_out or files.get_file_from_path(nav):
        return nav
    return next((x for one in languages if files.get_file_from_path(x := f"{one}/{nav}")), None)
