"""Which term of a vocabulary is meant by what people write in place of its id."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, Final

from solution_registry.language import languages
from solution_registry.nearest import nearest, simplified
from solution_registry.registry import Vocabulary
from solution_registry.registry.called import Meant
from solution_registry.search.matters import Matters
from solution_registry.search.query import Query
from solution_registry.search.terms import TextTerms, initials

_FEW: Final = 3
"""What more terms speak of tells none of them apart."""

_KEPT: Final = 1000
"""Answers that are kept: what one entry gets wrong, others get wrong as well."""


@lru_cache(_KEPT)
def meant(value: str, known: Vocabulary, name: str) -> Meant:
    """The term of a vocabulary that is called so in any language, or those that may be meant.

    These are spelt nearly so, else they have the word in a name, else in their description, or
    another word for the same matter.
    """
    terms: Mapping[str, Any] = getattr(known, name)
    names = {id: _names(one) for id, one in terms.items()}
    own = {id for id, said in names.items() if _is_called(value, (id, *said.values()))}
    if own:
        return Meant(certain=min(own)) if len(own) == 1 else Meant(perhaps=tuple(sorted(own)))
    spelt = {one: id for id, said in names.items() for one in said.values()}
    near = nearest(value, spelt | {id: id for id in terms})
    return Meant(perhaps=near or _speaking_of(value, terms, names, _readers(known)))


@lru_cache(2)
def _readers(known: Vocabulary) -> tuple[TextTerms, ...]:
    matters = Matters(known.search_words.values())
    return tuple(TextTerms(language, matters) for language in languages())


def _speaking_of(
    value: str,
    terms: Mapping[str, Any],
    names: Mapping[str, Mapping[str, str]],
    readers: Iterable[TextTerms],
) -> tuple[str, ...]:
    asked = [(Query(value, one.language), one) for one in readers]
    if not all(query.words for query, _ in asked):
        return ()  # in some language it says nothing
    descriptions = {id: getattr(one, "description", None) or {} for id, one in terms.items()}
    for texts in (names, descriptions):
        found = [id for id in terms if texts[id] and _speaks(texts[id], asked)]
        if found:
            return tuple(found) if len(found) <= _FEW else ()
    return ()


def _speaks(texts: Mapping[str, str], asked: Iterable[tuple[Query, TextTerms]]) -> bool:
    """Whether texts have a word, or another for the same matter; names also by their initials."""
    short = " ".join(map(initials, texts.values()))
    return any(query.fits(reader.named(texts) | reader.terms.of(short)) for query, reader in asked)


def _names(term: Any) -> Mapping[str, str]:
    """What a term is called, by language; that of a product is the same in all."""
    return {"en": term.name} if isinstance(term.name, str) else term.name


def _is_called(value: str, names: Iterable[str]) -> bool:
    return simplified(value) in map(simplified, names)
