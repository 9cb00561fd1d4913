"""A foreign file as it is given: what is asked for is taken, and what nobody asked for is told."""

from collections.abc import Iterator, Mapping, Sized
from typing import Any, Final, NamedTuple

from pydantic import TypeAdapter, ValidationError

from ..load.placeholders import placeholders
from ..nearest import nearest
from ..problem import FieldPath, Problem, Severity
from ..source.characters import REPLACEMENT, clean
from .forms import MANY

_SHOWN: Final = 300
"""So many characters of a value are repeated."""


class Text(NamedTuple):
    """A text, and the field where it stands."""

    value: str
    field: FieldPath


class Notes:
    """What is told of a file besides what is taken from it."""

    def __init__(self, path: str) -> None:
        """Begin with nothing to tell of the file at ``path``."""
        self.path = path
        self.found: list[Problem] = []

    def note(
        self, code: str, field: FieldPath, severity: Severity = Severity.WARNING, **values: str
    ) -> None:
        """Tell one thing, about one field."""
        self.found.append(Problem(code, self.path, field, values, severity))

    def left_out(self, field: FieldPath, value: Any, belongs: str = "", near: str = "") -> None:
        """Tell that a value has no place; where a person may write it once more is known."""
        shown = in_short(value)
        if shown:
            self.note("publiccode-left-out", field, value=shown, belongs=belongs, near=near)

    def not_understood(self, field: FieldPath, value: Any, allowed: str = "") -> None:
        """Tell that a value means nothing that is known."""
        self.note("publiccode-not-understood", field, value=in_short(value), allowed=allowed)

    def look_at(self, field: FieldPath, belongs: str, value: str) -> None:
        """Tell that a value was written by a table or an order, which only a person can confirm."""
        self.note("publiccode-look-at", field, Severity.REVIEW, value=value, belongs=belongs)

    def room(self, taken: Sized, field: FieldPath, value: Any, most: int = MANY) -> bool:
        """Whether a list of an entry holds one more value; tells of what it has no room for."""
        if len(taken) < most:
            return True
        self.left_out(field, value)
        return False

    def fit(self, form: "TypeAdapter[Any]", text: Text) -> bool:
        """Whether a text may stand in a field of the registry; tells it where it may not."""
        if placeholders([text.value], self.path):
            self.note("placeholder", text.field, value=in_short(text.value))
            return False
        try:
            form.validate_python(text.value)
        except ValidationError as wrong:
            first = wrong.errors(include_url=False)[0]
            if first["type"] == "string_too_long":
                most, length = str(first["ctx"]["max_length"]), str(len(text.value))
                self.note("text-too-long", text.field, max=most, length=length)
            else:
                self.not_understood(text.field, text.value)
            return False
        return True


class Given:
    """A section of the file."""

    def __init__(
        self, data: Any, field: FieldPath, notes: Notes, spelt: Mapping[FieldPath, str]
    ) -> None:
        """``spelt`` is how numbers are written: of 1.10 the data has 1.1."""
        self.field, self.notes, self.spelt = field, notes, spelt
        self.left: dict[str, Any] = dict(data) if isinstance(data, dict) else {}
        if data is not None and not isinstance(data, dict):
            notes.not_understood(field, data)

    def take(self, key: str) -> tuple[FieldPath, Any]:
        """A value, once, with its place; also where its name is in other letters (landingUrl)."""
        name = key
        if key not in self.left:
            small = key.casefold()
            name = next((one for one in self.left if one.casefold() == small), key)
        return (*self.field, name), self.left.pop(name, None)

    def text(self, key: str) -> Text | None:
        """A text on one line."""
        field, value = self.take(key)
        return self.as_text(value, field)

    def as_text(self, value: Any, field: FieldPath) -> Text | None:
        """What a value says as a text on one line; None where it says nothing."""
        if isinstance(value, dict | list):
            self.notes.not_understood(field, value)
            return None
        said = " ".join(self._said(value, field).split())
        return Text(said, field) if said else None

    def prose(self, key: str) -> Text | None:
        """A text of any number of lines."""
        field, value = self.take(key)
        if isinstance(value, dict | list):
            self.notes.not_understood(field, value)
            return None
        lines = [line.rstrip() for line in self._said(value, field).split("\n")]
        said = "\n".join(lines).strip()
        return Text(said, field) if said else None

    def texts(self, key: str) -> list[Text]:
        """The texts of a list; one text alone is a list, too."""
        field, value = self.take(key)
        if isinstance(value, dict):
            self.notes.not_understood(field, value)
            return []
        if not isinstance(value, list):
            value, places = [value], [field]
        else:
            places = [(*field, number) for number in range(len(value))]
        said = (self.as_text(one, place) for one, place in zip(value, places, strict=True))
        return [text for text in said if text]

    def part(self, key: str) -> "Given":
        """A section within."""
        field, value = self.take(key)
        return Given(value, field, self.notes, self.spelt)

    def parts(self, key: str) -> list["Given"]:
        """Sections in a list; a text in the place of one is its name."""
        field, value = self.take(key)
        found = []
        for number, one in enumerate(value if isinstance(value, list) else [value]):
            place = (*field, number) if isinstance(value, list) else field
            if one is not None:
                named = {"name": one} if isinstance(one, str) else one
                found.append(Given(named, place, self.notes, self.spelt))
        return found

    def rest(self, *known: str) -> None:
        """Tell of what nobody has asked for; ``known`` are names that the format has, or had."""
        for key, value in self.left.items():
            field = (*self.field, key)
            if key in known:
                self.notes.left_out(field, value)
                continue
            near = ", ".join(nearest(key, known))
            self.notes.note("publiccode-unknown-field", field, value=in_short(value), near=near)
        self.left = {}

    def _said(self, value: Any, field: FieldPath) -> str:
        if value is None:
            return ""
        if isinstance(value, bool):
            return "true" if value else "false"
        if not isinstance(value, str):
            return self.spelt.get(field, str(value))
        return clean(value, "")[0].replace(REPLACEMENT, "")


def in_short(value: Any) -> str:
    """A value as it is told: its texts, one after the other, and not without end."""
    said = "; ".join(" ".join(one.split()) for one in _texts(value))
    return said if len(said) <= _SHOWN else f"{said[:_SHOWN]}…"


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield f"{key}: {'; '.join(_texts(one))}"
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, bool):
        yield "true" if value else "false"
    elif value is not None and value != "":
        yield str(value)
