"""What an entry says otherwise than what was certified of it, in the words of a review."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from solution_registry.certification.digest import canonical
from solution_registry.certification.resting import rested
from solution_registry.language import words
from solution_registry.model.certification import Criterion
from solution_registry.model.solution import Solution
from solution_registry.pages.multilingual import together
from solution_registry.registry import Entry, Vocabulary
from solution_registry.review.compare import differences, reworded
from solution_registry.review.speech import Sides, Speech


class Change(NamedTuple):
    """A value then and now, each text in all languages of the site; empty where there is none.

    ``field`` is the top-level field, ``way`` leads to the value in words. ``language`` is that of
    the value, where it is a text in one language.
    """

    field: str
    way: str
    then: str
    now: str
    how: str
    language: str = ""


class Uncovered(NamedTuple):
    """A criterion whose verdict no longer holds, and the changed fields that it rests on."""

    criterion: Criterion
    fields: tuple[str, ...]


def changes(
    entry: Entry, serial: str, vocabulary: Vocabulary, languages: Sequence[str]
) -> tuple[Change, ...]:
    """Everything that is otherwise, in the order of the fields; nothing where all is the same."""
    then = entry.certified.get(serial)
    if then is None:
        return ()
    now = json.loads(canonical(entry.data, entry.documents))
    speeches = [Speech(words(one), vocabulary, every_language=False) for one in languages]
    found = [
        _change(str(one.field[0]), [(s.way(one), s.sides(one)) for s in speeches], one.language)
        for one in differences(Solution, _without_documents(then), _without_documents(now))
    ]
    return (*found, *_documents(then, now, speeches))


def uncovered(
    criteria: Sequence[Criterion], changed_fields: Sequence[str]
) -> tuple[Uncovered, ...]:
    """Name the changed fields that each criterion rests on."""
    return tuple(Uncovered(one, rested(one, changed_fields)) for one in criteria)


def _without_documents(said: Mapping[str, Any]) -> dict[str, Any]:
    return {field: value for field, value in said.items() if field != "documents"}


def _documents(
    then: Mapping[str, Any], now: Mapping[str, Any], speeches: Sequence[Speech]
) -> list[Change]:
    """The documents of a procurement template, which are certified with it."""
    old, new = then.get("documents", {}), now.get("documents", {})
    written = {
        one["file"]: one.get("language", "")
        for side in (then, now)
        for one in side.get("template", {}).get("documents", ())
    }
    found = []
    for name in dict.fromkeys((*old, *new)):
        before, after = old.get(name, ""), new.get(name, "")
        if before == after:
            continue
        said = reworded(before, after)
        sides = [
            (
                f"{speech.words.text('Documents')} / {name}",
                speech.reworded_sides(said) if said else _short(before, after, speech),
            )
            for speech in speeches
        ]
        found.append(_change("documents", sides, written.get(name, "")))
    return found


def _short(before: str, after: str, speech: Speech) -> Sides:
    old, new = (speech.quoted(text) if text else "" for text in (before, after))
    return Sides(old, new)


def _change(field: str, told: Sequence[tuple[str, Sides]], language: str) -> Change:
    sides = [one for _, one in told]
    return Change(
        field,
        together([way for way, _ in told]),
        together([one.old for one in sides]),
        together([one.new for one in sides]),
        together([one.how for one in sides]),
        language,
    )
