"""What can be chosen in a form, as a reader of a language sees it."""

from collections.abc import Iterable, Mapping
from typing import Any

from solution_registry.generated.form import Form
from solution_registry.language import plain_text, words
from solution_registry.pages.collation import collation
from solution_registry.pages.countries import country_names
from solution_registry.registry import Vocabulary


class Chooser:
    """Words, and the terms of vocabularies, in a language."""

    def __init__(self, language: str, vocabulary: Vocabulary) -> None:
        """Choose from a registry's vocabularies."""
        self.language = language
        self.say = words(language).text
        self._vocabulary = vocabulary

    def choices(self, form: Form) -> Mapping[str, str]:
        """Value and label of all that can be chosen; nothing where it is chosen otherwise."""
        if form.sort == "yes_no":
            return {"true": self.say("Yes"), "false": self.say("No")}
        if form.written == "country":
            return self._countries()
        if form.sort == "term" and form.vocabulary != "organisations":
            return self._terms(getattr(self._vocabulary, form.vocabulary).values())
        return {value: self.say(label) for value, label in form.choices.items()}

    def _countries(self) -> Mapping[str, str]:
        """The countries that the register has organisations in."""
        codes = {one.country for one in self._vocabulary.organisations.values()}
        name, key = country_names(self.language), collation(self.language)
        return {code: name(code) for code in sorted(codes, key=lambda code: key(name(code)))}

    def _terms(self, terms: Iterable[Any]) -> Mapping[str, str]:
        named = [(term.id, _name(term.name, self.language)) for term in terms]
        key = collation(self.language)
        return dict(sorted(named, key=lambda pair: key(pair[1])))


def _name(name: str | Mapping[str, str], language: str) -> str:
    return name if isinstance(name, str) else plain_text(name, language)
