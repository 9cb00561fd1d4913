"""A template environment: words, filters and labels of its languages, and the components.

Pages are filled in for one language, or for all of the site's at once (`pages.multilingual`).

The macros of ``templates/components/`` are known in every template, without an import.
"""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import escape

from solution_registry.certification.status import STATE_LABELS
from solution_registry.exports.calendar import CALENDAR
from solution_registry.exports.feed import FEED
from solution_registry.language import Words, words
from solution_registry.model.terms import ENDING, LABELS
from solution_registry.pages.compiled import CompiledTemplates
from solution_registry.pages.fast_templates import QuickCode, QuickTemplate
from solution_registry.pages.multilingual import in_each
from solution_registry.pages.put_words import PutWords
from solution_registry.pages.template_filters import filters
from solution_registry.review.titles import place_titles

TEMPLATES = Path(__file__).parent.parent / "templates"


@lru_cache(maxsize=16)
def environment(languages: tuple[str, ...], code: bytes) -> Environment:
    """The environment of languages; `code` is the digest of its templates and words."""
    kept = CompiledTemplates(TEMPLATES, "-".join(languages), code)
    return make_environment(*map(words, languages), kept=kept)


def make_environment(
    *languages: Words, folder: Path = TEMPLATES, kept: BytecodeCache | None = None
) -> Environment:
    """Make an environment. `msgids` holds the words of all templates compiled so far."""
    made = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=kept,
    )
    made.template_class = QuickTemplate
    made.code_generator_class = QuickCode
    made.extend(words=languages, msgids=set())
    made.add_extension(PutWords)
    made.filters.update(filters(languages))
    named = labels(languages)
    made.globals.update(feed=FEED, calendar=CALENDAR, ending=sorted(ENDING))
    made.globals.update(labels=named, label_lists=vars(named), fields=field_titles(languages))
    if len(languages) == 1:
        made.globals["language"] = languages[0].language
    for component in sorted((folder / "components").glob("*.html")):
        made.globals.update(_macros(made.get_template(f"components/{component.name}")))
    return made


def _macros(component: Template) -> dict[str, object]:
    module = vars(component.module)
    return {name: macro for name, macro in module.items() if not name.startswith("_")}


def labels(languages: Sequence[Words]) -> SimpleNamespace:
    """Labels of the closed lists: ``labels.Kind["e_service"]``, ``labels.State["due"]``."""
    lists = {**LABELS, "State": {str(state): label for state, label in STATE_LABELS.items()}}
    text = in_each([one.text for one in languages])
    return SimpleNamespace(
        **{
            name: {term: escape(text(label)) for term, label in terms.items()}
            for name, terms in lists.items()
        }
    )


def field_titles(languages: Sequence[Words]) -> dict[str, str]:
    """Titles of an entry's fields by their places, and of what else criteria rest on."""
    text = in_each([one.text for one in languages])
    return {place: text(title) for place, title in place_titles().items()}
