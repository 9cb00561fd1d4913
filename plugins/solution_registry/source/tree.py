"""Plain data from libyaml's events, in one pass that stops before anything can grow.

The C composer of libyaml ends the interpreter on deep nesting, and aliases multiply: here
neither is used. Types of events are compared by identity, and names are bound once per mapping
or list: here is where loading spends its time.
"""

from typing import Any, Final

from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from solution_registry.libyaml import CParser
from solution_registry.problem import Problem, Step

from .scalar import NUMERIC, WORDS, Odd, resolve
from .torn import torn

MAX_DEPTH: Final = 20
"""Lists and mappings within each other; the models need eight."""
MAX_ITEMS: Final = 5_000
"""Values in one list, or fields in one mapping."""
MAX_VALUES: Final = 100_000
"""Values in one file."""


class Stop(Exception):
    """Reading cannot go on; the problem that says why has been noted."""


class Tree:
    """Builds the data of one document and gathers what is wrong on the way."""

    __slots__ = ("anchors", "marks", "next", "path", "problems", "text", "trail", "values")

    def __init__(self, source: bytes | str, path: str) -> None:
        """``source`` is text without forbidden characters, as it is or encoded in UTF-8."""
        self.next: Any = CParser(source).get_event
        # Without these characters there is neither anchor nor tag, and nothing to ask each value.
        self.text = source if isinstance(source, str) else source.decode()
        self.marks = "&" in self.text or "!" in self.text
        self.anchors: set[str] = set()
        self.path = path
        self.problems: list[Problem] = []
        self.trail: list[Step] = []
        self.values = 0

    def document(self) -> object | None:
        """Read the one document that a file holds.

        Raises ``Stop`` where a limit is reached, and ``yaml.YAMLError`` where it is not YAML.
        """
        self.next()  # the start of the stream
        start = self.next()
        if start.__class__ is StreamEndEvent:
            raise self.stop("empty-file", None)
        if start.version or start.tags:
            self.note("directive", start)
        event = self.next()
        data = self.scalar(event) if event.__class__ is ScalarEvent else self.child(event)
        while event.__class__ is not StreamEndEvent:
            event = self.next()
            if event.__class__ not in (DocumentEndEvent, StreamEndEvent):
                raise self.stop("several-documents", event)
        return data

    def scalar(self, event: Any) -> object:
        """Read a file that is one scalar; it will not do, but why is the model's to say."""
        if not event.style and resolve(event.value) is Odd.EMPTY:
            raise self.stop("empty-file", None)
        self.marked(event)
        value: object = event.value
        return value

    def mapping(self) -> dict[str, object]:
        """Read a mapping whose beginning was read."""
        here: dict[str, object] = {}
        get, marks = self.next, self.marks
        for _ in range(MAX_ITEMS):
            event = get()
            if event.__class__ is ScalarEvent:
                key = event.value
            elif event.__class__ is MappingEndEvent:
                self.values += len(here)
                return here
            else:
                raise self.stop("key-not-text", event)
            if (
                key in here
                or key in WORDS
                or key[0] in NUMERIC
                or (marks and (event.anchor or event.tag))
            ):
                self.key(event, here)
            event = get()
            if event.__class__ is ScalarEvent:
                value: Any = event.value
                if value in WORDS or value[0] in NUMERIC or (marks and (event.anchor or event.tag)):
                    value = self.odd(event, key)
                    if value is None and self.torn(key, event.start_mark) is not None:
                        continue  # no field, but a part of the number before it
                here[key] = value
            else:
                here[key] = self.child(event, key)
        raise self.stop("too-many-values", None, max=str(MAX_ITEMS))

    def sequence(self) -> list[object]:
        """Read a list whose beginning was read."""
        here: list[object] = []
        get, marks = self.next, self.marks
        for number in range(MAX_ITEMS):
            event = get()
            if event.__class__ is ScalarEvent:
                value: Any = event.value
                if value in WORDS or value[0] in NUMERIC or (marks and (event.anchor or event.tag)):
                    value = self.odd(event, number)
                here.append(value)
            elif event.__class__ is SequenceEndEvent:
                self.values += number
                return here
            else:
                here.append(self.child(event, number))
        raise self.stop("too-many-values", None, max=str(MAX_ITEMS))

    def child(self, event: Any, *step: Step) -> object:
        """Read a list, a mapping or (refused) a reference to one, at one step from here."""
        trail = self.trail
        trail.extend(step)
        child: object = None
        if event.__class__ is AliasEvent:
            self.anchor(event, f"*{event.anchor}")
        else:
            if self.marks:
                self.marked(event)
            if len(trail) >= MAX_DEPTH:
                raise self.stop("too-deep", event, max=str(MAX_DEPTH))
            if self.values > MAX_VALUES:
                raise self.stop("too-many-values", None, max=str(MAX_VALUES))
            child = self.mapping() if event.__class__ is MappingStartEvent else self.sequence()
        del trail[len(trail) - len(step) :]
        return child

    def odd(self, event: Any, step: Step) -> object:
        """Read a scalar that may be more than text."""
        value: object = event.value
        if not event.style:
            value = resolve(event.value)
        if not self.marks and not isinstance(value, Odd):
            return value
        self.trail.append(step)
        self.marked(event)
        if isinstance(value, Odd):
            if not (event.anchor or event.tag):  # that would be told already
                self.nothing(event, step, value)
            value = None
        self.trail.pop()
        return value

    def nothing(self, event: Any, step: Step, odd: Odd) -> None:
        """Tell why there is no value."""
        if event.value or not isinstance(step, str):
            self.note(odd.value, event, value=event.value)
        elif ":" in step:
            self.note("missing-space", event, text=step)
        elif self.after_colon(event.start_mark.index):
            self.note(odd.value, event)
        elif self.torn(step, event.start_mark) is None:
            self.note("comma-in-text", event, name=step)

    def after_colon(self, end: int) -> bool:
        """Whether nothing but blanks stands between a colon and a place; all before is not read."""
        text = self.text
        while end and text[end - 1].isspace():
            end -= 1
        return text[end - 1 : end] == ":"

    def key(self, event: Any, here: dict[str, object]) -> None:
        """Look closer at the name of a field."""
        name = event.value
        self.trail.append(name)
        self.marked(event)
        value = name if event.style else resolve(name)
        number = self.torn(name, event.end_mark)
        if number is not None:
            if number:
                self.note("comma-in-number", event, value=number)
        elif value is Odd.MERGE:
            self.note("merge-key", event)
        elif not isinstance(value, str):
            self.note("key-not-text", event, value=name)
        if name in here and number is None:
            self.note("duplicate-key", event, name=name)
        self.trail.pop()

    def torn(self, name: str, end: Any) -> str | None:
        """The number of which a name that ends at a mark is a part."""
        return torn(self.text, name, end.index)

    def marked(self, event: Any) -> None:
        """Refuse anchors and tags."""
        if event.anchor:
            self.anchor(event, f"&{event.anchor}")
        if event.tag:
            self.note("tag", event, name=event.tag.replace("tag:yaml.org,2002:", "!!"))

    def anchor(self, event: Any, name: str) -> None:
        """Refuse a name of YAML's own for a part of the file; each is told once."""
        if name not in self.anchors:
            self.anchors.add(name)
            self.note("anchor", event, name=name)

    def note(self, code: str, event: Event | None, **values: str) -> None:
        """Add a problem at the place of an event."""
        mark = event.start_mark if event else None
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        shown = {name: value[:80] for name, value in values.items()}
        field = tuple(self.trail)
        self.problems.append(Problem(code, self.path, field, shown, line=line, column=column))

    def stop(self, code: str, event: Event | None, **values: str) -> Stop:
        """Note the problem that ends the reading."""
        self.note(code, event, **values)
        return Stop()
