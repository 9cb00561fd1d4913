"""The index of a language: made whole, or brought up to date where few entries have changed."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from solution_registry.pages.search.postings import change, invert
from solution_registry.pages.search.shards import grouped, groups, letters, shards
from solution_registry.registry import Outline
from solution_registry.search.terms import EntryTerms, TermReader

MANY = 0.05
"""The part of all entries that may have changed before making the index anew is cheaper."""

Change = tuple[str, int, int, bool]
"""A term, its field, an entry's number; and whether it comes or goes."""


@dataclass(frozen=True, slots=True)
class Index:
    """The index of one language.

    versions: of the entries' outlines, by number.
    terms: of the entries, by number, as text (see `write_terms`).
    shards: the content of the files, by group and name, both in order.
    """

    versions: tuple[str, ...]
    terms: tuple[str, ...]
    shards: Mapping[str, Mapping[str, str]]


def write_terms(terms: EntryTerms) -> str:
    """Write the terms of an entry; fields are parted by ``;``."""
    return ";".join(" ".join(field) for field in terms)


def read_terms(text: str) -> EntryTerms:
    """Read the terms of an entry."""
    return EntryTerms(*[set(field.split()) for field in text.split(";")])


def make(outlines: Sequence[Outline], reader: TermReader) -> Index:
    """Make the index of all entries."""
    entries = [reader.read(outline) for outline in outlines]
    size = letters(len(entries))
    by_group = grouped(invert(entries), size)
    return Index(
        versions=tuple(outline.version for outline in outlines),
        terms=tuple(map(write_terms, entries)),
        shards={group: shards(group, by_group[group], size) for group in sorted(by_group)},
    )


def update(index: Index, outlines: Sequence[Outline], reader: TermReader) -> Index:
    """Bring an index up to date: its shards are then those of `make`, at a fraction of the work.

    The entries have the same ids as they had, and the reader the same labels.
    """
    versions = tuple(outline.version for outline in outlines)
    changed = [n for n, version in enumerate(versions) if version != index.versions[n]]
    if len(changed) > MANY * len(versions):
        return make(outlines, reader)
    terms, changes = list(index.terms), list[Change]()
    for number in changed:
        old, new = read_terms(terms[number]), reader.read(outlines[number])
        changes += _changes(number, old, new)
        terms[number] = write_terms(new)
    files = _changed(index.shards, changes, letters(len(versions)))
    return replace(index, versions=versions, terms=tuple(terms), shards=files)


def _changes(number: int, old: EntryTerms, new: EntryTerms) -> list[Change]:
    return [
        (term, field, number, comes)
        for field, (before, after) in enumerate(zip(old, new, strict=True))
        for terms, comes in ((before - after, False), (after - before, True))
        for term in terms
    ]


def _changed(
    files: Mapping[str, Mapping[str, str]], changes: Sequence[Change], size: int
) -> dict[str, Mapping[str, str]]:
    by_group: defaultdict[str, list[Change]] = defaultdict(list)
    for one in changes:
        for group in groups(one[0], size):
            by_group[group].append(one)
    result = dict(files)
    for group, rows in by_group.items():
        postings: dict[str, str] = {}
        for content in files.get(group, {}).values():
            postings.update(json.loads(content))
        for term, field, number, comes in rows:
            postings[term] = change(postings.get(term, ""), field, number, add=comes)
        result[group] = shards(group, {term: text for term, text in postings.items() if text}, size)
    return {group: result[group] for group in sorted(result) if result[group]}
