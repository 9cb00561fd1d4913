"""Values and differences in words: plain text whose every character can be seen."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from ..generated.fields import fields
from ..generated.form import Form
from ..language import FALLBACKS, Words
from ..registry import Vocabulary
from ..wording import visible
from .compare import Difference, Name, Reworded, Title, reworded
from .compare.prose import LONG

_FIRST_YEAR: Final = 1990
"""Numbers with this bound are years, which are not written with their thousands apart."""
_THOUSANDS: Final = 10_000
DIFFERENCES: Final = 60
"""So many differences of one file are told one by one."""
NO_BREAK: Final = "\N{NO-BREAK SPACE}"


class Sides(NamedTuple):
    """A value before and after; empty where there was or is none. ``how`` says more, if it does."""

    old: str
    new: str
    how: str = ""


@dataclass(frozen=True, slots=True)
class Speech:
    """Says what a change is about, in a language; names come from the vocabulary.

    ``every_language``: a text within a row is said in all that it is stated in, for those who have
    to see everything; else in the reader's, or the next best.
    """

    words: Words
    vocabulary: Vocabulary
    every_language: bool = True

    def local(self, text: Mapping[str, str]) -> str:
        """A text in the language, or in another one that it is written in."""
        order = (self.words.language, *FALLBACKS)
        language = next((one for one in order if one in text), None) or next(iter(text))
        return shortened(text[language])

    def organisation(self, id: str) -> str:
        """An organisation by name and id."""
        known = self.vocabulary.organisations.get(id)
        return f"{visible(known.name)} ({visible(id)})" if known else visible(id)

    def way(self, difference: Difference) -> str:
        """The fields that lead to a value: ``Costs / Cost by size / Cost per year``."""
        return " / ".join(self._step(step) for step in difference.way)

    def _step(self, step: Title | Name) -> str:
        if isinstance(step, Title):
            return self.words.text(step.msgid)
        if step.form is None:
            return visible(str(step.value))
        if step.value is None:
            return self.words.text("the highest")
        said = self.value(step.form, step.value)
        if step.form.sort == "whole":
            return f"{self.words.text(step.title)} {said}"
        return said

    def difference(self, one: Difference) -> str:
        """What happened to a value."""
        _ = self.words.text
        sides = self.sides(one)
        if one.kind == "reordered":
            return sides.how
        if one.kind == "added":
            return _("added: %(new)s") % {"new": sides.new}
        if one.kind == "removed":
            return _("taken away: %(old)s") % {"old": sides.old}
        return _joined(sides)

    def sides(self, one: Difference) -> Sides:
        """A value before and after, for those who read them side by side."""
        if one.kind == "reordered":
            how = self.words.text("in another order")
            return Sides(self.value(one.form, one.old), self.value(one.form, one.new), how)
        if isinstance(one.old, str) and isinstance(one.new, str) and one.form.sort == "text":
            found = reworded(one.old, one.new)
            if found:
                return self.reworded_sides(found)
        old = "" if one.old is None else self.value(one.form, one.old)
        return Sides(old, "" if one.new is None else self.value(one.form, one.new))

    def reworded(self, found: Reworded) -> str:
        """How a long text was reworded."""
        return _joined(self.reworded_sides(found))

    def reworded_sides(self, found: Reworded) -> Sides:
        """Where a long text begins to be another, before and after, and how much differs."""
        counts = ", ".join(
            self.words.plural(one, many, number) % {"count": number}
            for number, one, many in (
                (found.added, "%(count)s word more", "%(count)s words more"),
                (found.removed, "%(count)s word less", "%(count)s words less"),
            )
            if number
        )
        counts = counts or self.words.text("the same words, placed otherwise")
        return Sides(self.quoted(found.old), self.quoted(found.new), counts)

    def quoted(self, text: str) -> str:
        """A text in quotation marks."""
        return self.words.text("“%(text)s”") % {"text": shortened(text)}

    def value(self, form: Form, value: Any) -> str:
        """A value as its form is read; what has another shape, as it is."""
        if isinstance(value, list):
            return ", ".join(self.value(form, one) for one in value)
        if isinstance(value, dict):
            return self._mapping(form, value)
        if isinstance(value, bool):
            return self.words.text("yes" if value else "no")
        if isinstance(value, (int, float)):
            return _number(form, value)
        return self._text(form, value) if isinstance(value, str) else "null"

    def _text(self, form: Form, value: str) -> str:
        if form.sort == "choice":
            label = form.choices.get(value)
            return self.words.text(label) if label else visible(value)
        if form.sort == "term":
            return self.term(form.vocabulary, value)
        return self.quoted(value) if form.sort == "text" else visible(value)

    def term(self, vocabulary: str, id: str) -> str:
        """A term of a vocabulary by name and id; by its id alone where it has no name."""
        if vocabulary == "organisations":
            return self.organisation(id)
        term = getattr(self.vocabulary, vocabulary, {}).get(id)
        name = getattr(term, "name", None)
        if name is None:
            return visible(id)
        return f"{visible(name) if isinstance(name, str) else self.local(name)} ({visible(id)})"

    def _mapping(self, form: Form, value: dict[str, Any]) -> str:
        if form.by_language and not self.every_language:
            return self.quoted(self.local(value))
        if form.model is None or form.by_name:
            return shortened("; ".join(f"{key}: {_flat(one)}" for key, one in value.items()))
        said = [
            f"{self.words.text(field.title)}: {self.value(field.form, value[field.key])}"
            for field in fields(form.model)
            if field.key in value
        ]
        return "; ".join(said)


def _joined(sides: Sides) -> str:
    return f"{f'{sides.how}: ' if sides.how else ''}{sides.old} → {sides.new}"


def _flat(value: Any) -> str:
    return ", ".join(map(str, value.values())) if isinstance(value, dict) else str(value)


def _number(form: Form, value: float) -> str:
    if form.least == _FIRST_YEAR or abs(value) < _THOUSANDS:
        return str(value)
    return f"{value:,}".replace(",", NO_BREAK)


def shortened(text: str, most: int = LONG) -> str:
    """A text in one line whose characters can all be seen, and not longer than ``most``."""
    seen = visible(" ".join(text[: most * 4].split()))
    return seen if len(seen) <= most else f"{seen[: most - 1].rstrip()}…"
