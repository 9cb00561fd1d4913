"""Every visible word is there in every language."""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from inspect import isclass
from pathlib import Path
from pkgutil import iter_modules

import solution_registry
from solution_registry import model
from solution_registry.certification.status import STATE_LABELS
from solution_registry.language import words
from solution_registry.model.base import Model
from solution_registry.model.terms import LABELS

from tests import templates
from tests.spoken import assert_counted, assert_translated, in_each_translation

PAGES = Path(solution_registry.__file__).parent / "pages"
VALUE = re.compile(r"%\(\w+\)s")


def of_code() -> Iterator[str]:
    """Sentences in the code of pages: ``words(language).text("…")``."""
    for file in PAGES.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            match node:
                case ast.Call(
                    func=ast.Attribute(attr="text"), args=[ast.Constant(value=str(text))]
                ):
                    yield text


def of_models() -> Iterator[str]:
    """Titles of all fields, and labels of all terms and states."""
    for module in iter_modules(model.__path__):
        for value in vars(import_module(f"{model.__name__}.{module.name}")).values():
            if isclass(value) and issubclass(value, Model):
                yield from (field.title or "" for field in value.model_fields.values())
    for terms in LABELS.values():
        yield from terms.values()
    yield from STATE_LABELS.values()


@in_each_translation
def test_every_word_of_a_template_is_translated(language: str) -> None:
    """Sentences with a number have a form for one and a form for more."""
    ids = templates.msgids()
    file = "site.po, or the one named after the part of the site"
    assert_translated(language, [one for one in ids if isinstance(one, str)], file)
    assert_counted(language, [one for one in ids if isinstance(one, tuple)], file)


@in_each_translation
def test_every_word_of_code_and_models_is_translated(language: str) -> None:
    """Titles, labels and states among them."""
    assert_translated(language, filter(None, of_models()), "fields.po")
    assert_translated(language, of_code(), "site.po, or the one named after the part of the site")


@in_each_translation
def test_translations_have_the_values_of_their_sentence(language: str) -> None:
    """No more and no fewer."""
    known = words(language)
    pairs = [(msgid, text) for msgid, text in known.texts.items()]
    pairs += [(msgid, form) for msgid, forms in known.plurals.items() for form in forms]
    assert not [
        (msgid, text)
        for msgid, text in pairs
        if set(VALUE.findall(msgid)) != set(VALUE.findall(text))
    ]
