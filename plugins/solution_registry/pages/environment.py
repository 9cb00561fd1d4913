"""One template environment per language: its words, its filters and its labels."""

from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from solution_registry.certification.status import STATE_LABELS
from solution_registry.language import Words, words
from solution_registry.model.terms import LABELS
from solution_registry.pages.filters import filters
from solution_registry.pages.put_words import PutWords

TEMPLATES = Path(__file__).parent.parent / "templates"


@lru_cache(maxsize=16)
def environment(language: str, code: bytes) -> Environment:  # noqa: ARG001
    """The environment of a language; `code` is the digest of its templates and words."""
    return make_environment(words(language))


def make_environment(language: Words, folder: Path = TEMPLATES) -> Environment:
    """Make an environment. `msgids` holds the words of all templates compiled so far."""
    made = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    made.extend(words=language, msgids=set())
    made.add_extension(PutWords)
    made.filters.update(filters(language.language))
    made.globals.update(language=language.language, labels=labels(language))
    return made


def labels(language: Words) -> SimpleNamespace:
    """Labels of the closed lists: ``labels.Kind["e_service"]``, ``labels.State["due"]``."""
    lists = {**LABELS, "State": {str(state): label for state, label in STATE_LABELS.items()}}
    return SimpleNamespace(
        **{
            name: {term: language.text(label) for term, label in terms.items()}
            for name, terms in lists.items()
        }
    )
