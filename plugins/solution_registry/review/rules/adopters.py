"""What is written of an organisation's use: by itself, or by others, who do not speak for it."""

from collections.abc import Iterator, Mapping
from typing import Any

from ...problem import Problem
from ..change import Change, Touched
from ..uses import has_confirmed, said, uses

OWN_WORDS = ("deviations", "cost", "effort_hours", "reference", "experience")
"""Fields that an organisation alone can fill in, in the order of its file.

All others anybody may take from a source that is there for all to see.
"""


def spoken_for(change: Change) -> Iterator[Problem]:
    """Nobody else says what an organisation has experienced, has paid, or whom there to ask.

    What it has confirmed is its own in any case; of that a need tells.
    """
    for one, path, organisation in uses(change):
        if _invented(one) or has_confirmed(one, organisation) or change.speaks_for(organisation):
            continue
        old, new = said(one.before, organisation) or {}, said(one.after, organisation) or {}
        if words := _new_words(old, new):
            values = {
                "value": change.after_ground.vocabulary.named(organisation),
                "fields": ", ".join(words),
            }
            yield Problem("adopter-spoken-for", path.path, (words[0],), values)


def _invented(one: Touched) -> bool:
    entry = one.new or one.old
    return bool(entry and entry.solution.example)


def _new_words(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(name for name in OWN_WORDS if name in new and new[name] != old.get(name))
