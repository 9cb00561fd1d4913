"""Words as search sees them: stripped of endings, told apart from those that say nothing.

Terms have the letters å, ä and ö, where these are written. Who asks for a word with one of them
means no other; who asks for one without ("vard") may mean any.

``assets/search/words.js`` does the same to what a reader types; both are tested on one list.
"""

import re
from collections.abc import Callable
from itertools import chain

from solution_registry.letters import bare, lettered, written
from solution_registry.search.rules import Rules

find_words: Callable[[str], list[str]] = re.compile(r"[\w-]+").findall
"""The words of a text; what a hyphen joins is one."""

SHORTEST = 3
"""Letters that are left when an ending is stripped."""


def _longest(ending: str) -> int:
    return -len(ending)


class Terms(dict[str, tuple[str, ...]]):
    """The terms of each word, found once: none for a stop word, three for one with a hyphen.

    A word with aa, ae or oe has two, as it is written and with the letter that is meant: who writes
    "høring" finds "hoering", and who writes "oep" does not find what "op" begins. One more has what
    is another word to who writes no diacritics: "omrade" has the ending of "hanterade".
    """

    def __init__(self, rules: Rules) -> None:
        """Begin without words."""
        super().__init__()
        self._stop = rules.stop
        self._endings = {
            letter: tuple(sorted((e for e in rules.endings if e[-1] == letter), key=_longest))
            for letter in {ending[-1] for ending in rules.endings}
        }

    def __missing__(self, word: str) -> tuple[str, ...]:
        """Find the terms of a new word."""
        letters = written(word).replace("_", "-")
        if "-" in letters:
            parts = letters.split("-")
            whole = ("".join(parts),) if len(parts) == 2 else ()
            found = tuple(term for part in (*parts, *whole) for term in self._spelt(part))
        else:
            found = self._spelt(letters)
        self[word] = found
        return found

    def _spelt(self, word: str) -> tuple[str, ...]:
        spellings = [one for one in dict.fromkeys((word, lettered(word))) if self._says(bare(one))]
        terms = [self.stem(one) for one in spellings]
        others = {self.stem(bare(one)) for one in spellings}.difference(map(bare, terms))
        return (*terms, *others)

    def _says(self, word: str) -> bool:
        return len(word) > 1 and word not in self._stop

    def stem(self, word: str) -> str:
        """Strip a word of a genitive's ``s`` and of one ending, the longest there is."""
        if not self._endings:
            return word
        if len(word) > SHORTEST + 1 and word[-1] == "s" and word[-2] != "s":
            word = word[:-1]
        for ending in self._endings.get(word[-1], ()):
            if word.endswith(ending) and len(word) >= SHORTEST + len(ending):
                return word[: -len(ending)]
        return word

    def joined(self, text: str) -> tuple[str, ...]:
        """The terms of a text that is written as one word."""
        return self["".join(find_words(text)).replace("-", "").replace("_", "")]

    def of(self, text: str) -> set[str]:
        """The terms of a text."""
        return set(chain.from_iterable(map(self.__getitem__, find_words(text))))
