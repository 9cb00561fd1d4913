"""Where each value of a file stands: a second pass over the same events, with their marks."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import Any

from yaml import YAMLError
from yaml.events import (
    AliasEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from solution_registry.libyaml import CParser
from solution_registry.problem import FieldPath, Step

from .point import Point
from .tree import MAX_DEPTH


@dataclass(frozen=True, slots=True)
class Place:
    """Where a field's name (None in a list) and value stand, and what is there unquoted."""

    key: Point | None
    value: Point
    scalar: bool
    plain: str | None


def places(source: str, wanted: Container[FieldPath]) -> dict[FieldPath, Place]:
    """Find the places of the fields that are wanted, as far as the text can be read.

    Of twins the last one is found, as it is the last one that counts.
    """
    found: dict[FieldPath, Place] = {}
    parser = CParser(source)
    try:
        for field, key, event in walk(parser):
            if field in wanted:
                scalar = event.__class__ is ScalarEvent
                plain = event.value if scalar and not event.style else None
                found[field] = Place(key and _point(key), _point(event), scalar, plain)
    except YAMLError:
        return found
    return found


def walk(parser: Any) -> Iterator[tuple[FieldPath, Any, Any]]:
    """Every value: its field, the event of its key (None in a list) and its own first event."""
    trail: list[Step] = []
    levels: list[int | None] = []  # the next index of a list, None for a mapping
    key: Any = None
    while (event := parser.get_event()) is not None and len(levels) <= MAX_DEPTH + 1:
        kind = event.__class__
        starts = kind is MappingStartEvent or kind is SequenceStartEvent
        if starts or kind is ScalarEvent or kind is AliasEvent:
            if levels and levels[-1] is None and key is None:
                key = event
                trail.append(event.value if kind is ScalarEvent else "")
                continue
            if levels and levels[-1] is not None:
                trail.append(levels[-1])
                levels[-1] += 1
            yield tuple(trail), key, event
            key = None
            if starts:
                levels.append(None if kind is MappingStartEvent else 0)
            elif levels:
                trail.pop()
        elif levels and kind.__name__ in ("MappingEndEvent", "SequenceEndEvent"):
            levels.pop()
            if levels:
                trail.pop()


def _point(event: Any) -> Point:
    return event.start_mark.line + 1, event.start_mark.column + 1
