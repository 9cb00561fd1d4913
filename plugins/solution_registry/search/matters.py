"""Which matters entries tell of, by the words of ``schema/vocabulary/search_words.yml``.

An entry that has one word of a matter, in any of its languages, is found by the others as well.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from solution_registry.letters import written
from solution_registry.model.vocabulary import SearchWords
from solution_registry.registry import Outline
from solution_registry.search.words import find_words

PAGE = "-page"
"""What the id of a service area ends in where words lead to its page, and to no solution."""

WHOLE = 5
"""Letters from which on a word is known by its beginning; a shorter one has to be the whole."""

FIRST = 2
"""Letters that words are looked up by: what begins otherwise is not compared."""

Ends = tuple[tuple[tuple[str, ...], str], ...]
"""What has to follow a word, and the matter that it then is of."""


class Matters:
    """Finds the matters of entries, each once for all languages that it is indexed in."""

    def __init__(self, matters: Iterable[SearchWords]) -> None:
        """Sort the words of all matters by language."""
        self.known = {matter.id: matter for matter in matters}
        found: dict[str, list[tuple[list[str], str]]] = {}
        of_entries = (one for one in self.known.values() if not one.id.endswith(PAGE))
        for matter in of_entries:
            for language, words in matter.words.items():
                found.setdefault(language, []).extend(
                    (list(map(written, find_words(word))), matter.id) for word in words
                )
        self._begun = {language: _Begun(rows) for language, rows in found.items()}
        self._of: dict[str, frozenset[str]] = {}

    def of(self, outline: Outline) -> frozenset[str]:
        """The ids of the matters that an entry's name or summary tells of."""
        known = self._of.get(outline.version)
        if known is None:
            known = self.told(outline.name) | self.told(outline.summary)
            self._of[outline.version] = known
        return known

    def told(self, texts: Mapping[str, str]) -> frozenset[str]:
        """The ids of the matters that a text, by language, tells of."""
        return frozenset([id for one in texts.items() for id in self._told(*one)])

    def _told(self, language: str, text: str) -> list[str]:
        if language not in self._begun:
            return []
        begun, words = self._begun[language], find_words(text)
        some = [(at, begun[word]) for at, word in enumerate(words, 1) if begun[word]]
        return [
            id
            for at, found in some
            for ends, id in found
            if not ends or _follow(ends, words[at : at + len(ends)])
        ]


class _Begun(dict[str, Ends]):
    """By word: what it may be the first word of."""

    def __init__(self, rows: Iterable[tuple[Sequence[str], str]]) -> None:
        super().__init__()
        self._rows: defaultdict[str, list[tuple[str, tuple[str, ...], str]]] = defaultdict(list)
        for words, id in rows:
            if words:
                self._rows[words[0][:FIRST]].append((words[0], tuple(words[1:]), id))

    def __missing__(self, word: str) -> Ends:
        letters = written(word)
        near = self._rows.get(letters[:FIRST], ())
        found = tuple([(ends, id) for first, ends, id in near if _is(letters, first)])
        self[word] = found
        return found


def _follow(ends: Sequence[str], words: Sequence[str]) -> bool:
    return len(words) == len(ends) and all(map(_is, map(written, words), ends))


def _is(letters: str, known: str) -> bool:
    return letters == known or (len(known) >= WHOLE and letters.startswith(known))
