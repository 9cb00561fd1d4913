"""Shards: the files that postings lie in, by how a term begins and, for long words, by how it ends.

A compound is found by its first part through its beginning ("bygglov" finds "bygglovsärende") and
by its last part through its ending ("ansökan" finds "bygglovsansökan"). A term lies in the file
with the longest name that fits it, å and ä being a; ``assets/search/shards.js`` finds it so.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping

from solution_registry.letters import bare

FEW = 2_000
"""Entries, up to which one letter tells groups apart, and above which two do."""

LARGEST = 12_000
"""Characters of a file, above which its terms are told apart by one letter more."""

LONG = 7
"""Letters of a term that is found by its ending, too."""

BEGIN, END, OTHER = "begin-", "end-", "_"

Postings = Mapping[str, str]
"""Postings by term."""


def letters(entries: int) -> int:
    """How many letters tell groups apart in a registry of so many entries."""
    return 1 if entries <= FEW else 2


def groups(term: str, size: int) -> Iterator[str]:
    """The groups that a term lies in, of `size` letters; what is not in ASCII shares one."""
    first, last = bare(term[:size]), bare(term[-size:])
    yield BEGIN + (first if first.isascii() else OTHER)
    if len(term) >= LONG:
        yield END + (last if last.isascii() else OTHER)


def grouped(postings: Postings, size: int) -> dict[str, dict[str, str]]:
    """Sort postings by group."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for term, posting in postings.items():
        for group in groups(term, size):
            found[group][term] = posting
    return found


def shards(group: str, postings: Postings, size: int) -> dict[str, str]:
    """The files of a group by name, each a JSON object of postings in the order of terms."""
    ordered = {term: postings[term] for term in sorted(postings)}
    if group.endswith(OTHER):
        return {group: _json(ordered)}
    return {name: _json(part) for name, part in _split(group, ordered, size)}


def _split(name: str, postings: Postings, size: int) -> Iterator[tuple[str, Postings]]:
    written = sum(map(len, postings)) + sum(map(len, postings.values())) + 6 * len(postings)
    if written <= LARGEST:
        if postings:
            yield name, postings
        return
    side, parts = name[:-size], defaultdict[str, dict[str, str]](dict)
    for term, posting in postings.items():
        more = bare(term[: size + 1] if side == BEGIN else term[-size - 1 :])
        parts[side + more if more.isascii() else name][term] = posting
    short = parts.pop(name, {})
    if short:
        yield name, short
    for part, rows in parts.items():
        yield from _split(part, rows, size + 1)


def _json(postings: Postings) -> str:
    return json.dumps(postings, ensure_ascii=False, separators=(",", ":"))
