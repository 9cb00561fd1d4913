"""What a query finds for certain: all its words, as ``assets/search/`` looks them up.

There, what is only guessed is shown as well, and told as such: a word with a letter amiss, or a
compound of which only the first half is written somewhere; and what merely connects to a type of
system that is called so.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Final

from solution_registry.letters import bare, lettered, written
from solution_registry.search.rules import Rules, rules
from solution_registry.search.words import SHORTEST, Terms, find_words

SHORTEST_ENDING: Final = 4
"""Letters from which on a word may be what a longer one ends with."""

SHORTEST_TOLD: Final = 4
"""Letters before an end that any solution may have."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way to look a word up: its term, how longer terms begin that it is a part of.

    Only what is surely of the word begins longer ones: an s may belong to it ("plats"), and so may
    what leaves no more than three letters ("altare" is no "altinn"). It is surely of the word where
    no more than an ending is added; else by more than three letters, and by more than half of the
    term where its own ending is left out ("kartor" is no "kartverktyget"). What a hyphen joins to
    few letters is no end of anything.
    """

    term: str
    begin: str
    joined: bool = False
    stemmed: bool = False
    rules: Rules = field(default_factory=Rules)

    def begins(self, known: Collection[str]) -> bool:
        """Whether one of these terms is this one, or a longer one that surely begins so."""
        return self.term in known or (self.begin != "" and any(map(self._begins, known)))

    def _begins(self, term: str) -> bool:
        if not term.startswith(self.begin):
            return False
        length, rest = len(self.begin), term[len(self.begin) :]
        if rest in ("", "s") or rest in self.rules.endings:
            return True
        if self._is_apart(term):
            return False
        return length > SHORTEST and not (self.stemmed and 2 * length <= len(term))

    def _is_apart(self, term: str) -> bool:
        """Whether a longer term that has this one in it is another word all the same."""
        begin, end, term = bare(self.begin), bare(self.term), bare(term)
        return any(
            (one.startswith(begin) and one != begin and term.startswith(one))
            or (one.endswith(end) and one != end and term.endswith(one))
            for one in self.rules.apart
        )

    def fits(self, known: Collection[str]) -> bool:
        """The same, or a long one that ends so."""
        if self.begins(known):
            return True
        if self.joined or len(self.term) < SHORTEST_ENDING:
            return False
        least = len(self.term) + SHORTEST
        longer = [one for one in known if len(one) >= least and one.endswith(self.term)]
        return not all(map(self._is_apart, longer))


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a query: its forms; and those of what a hyphen joins in it, part by part."""

    forms: tuple[Form, ...]
    parts: tuple[tuple[Form, ...], ...]
    idle: bool

    def fits(self, known: Collection[str]) -> bool:
        """Whether the word, or each of its parts, is among these terms."""
        return any(form.fits(known) for form in self.forms) or (
            bool(self.parts)
            and all(any(form.fits(known) for form in forms) for forms in self.parts)
        )


class Query:
    """What somebody asks for in words, as they are in one language."""

    def __init__(self, text: str, language: str) -> None:
        """Read the words; those that may be said of any solution count where no other is there."""
        self._rules = rules(language)
        self._stem = Terms(self._rules).stem
        words = find_words(text)
        found = [word for word in map(self._word, words) if word.forms or any(word.parts)]
        self.words = [word for word in found if not word.idle] or found
        whole = written("".join(words)).replace("-", "").replace("_", "")
        self._name = self._forms(whole) if len(words) > 1 else ()

    def fits(self, known: Collection[str]) -> bool:
        """Whether all of it is among these terms, or they hold it as a name written as one word.

        A query without any word fits everything. A word without å, ä and ö fits those with them.
        """
        known = {*known, *map(bare, known)}
        return all(word.fits(known) for word in self.words) or any(
            form.begins(known) for form in self._name
        )

    def _word(self, word: str) -> Word:
        parts = written(word).replace("_", "-").split("-")
        whole = "".join(parts)
        joined = len(parts) > 1 and len(parts[0]) < SHORTEST_ENDING
        meant = lettered(whole)
        folded = bare(meant)
        end = max((one for one in self._rules.idle if folded.endswith(one)), key=len, default="")
        told = meant[: len(meant) - len(end)]
        forms = self._forms(whole, joined=joined)
        if end and len(told) >= SHORTEST_TOLD:
            forms += self._forms(told, joined=joined)
        said = (
            part for part in parts if part not in ("", whole) and bare(part) not in self._rules.stop
        )
        return Word(
            forms if len(parts) < 3 else (),
            tuple(map(self._forms, said)),
            folded in self._rules.idle,
        )

    def _forms(self, word: str, *, joined: bool = False) -> tuple[Form, ...]:
        """As it is written, and lettered; few letters written otherwise begin too much."""
        spellings = dict.fromkeys((word, lettered(word)))
        made = []
        for one in spellings:
            if len(one) > 1 and bare(one) not in self._rules.stop:
                term = self._stem(one)
                begin = one if one == f"{term}s" or len(term) <= SHORTEST else term
                short = one != word and len(one) < SHORTEST
                begin, stemmed = "" if short else begin, begin != one
                made.append(Form(term, begin, joined, stemmed, self._rules))
        return tuple(made)
