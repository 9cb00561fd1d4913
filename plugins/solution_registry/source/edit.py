"""Edits of a YAML file that leave every other byte of it as it was.

A field or an item is put exactly where it belongs; comments, quotation marks and line breaks of
all else stay. What comes out is read again, and has to say what was asked for and nothing besides.
"""

import copy
from collections.abc import Callable
from typing import Any, Final

import yaml

from solution_registry.problem import FieldPath, field_name

from .parse import parse
from .write import WIDTH, flow, item, written

_BLOCK_SCALAR: Final = ("|", ">")


class CannotEdit(ValueError):
    """The file is laid out in a way that a program had better not touch. The text is the field."""


def put(text: str, field: FieldPath, value: Any) -> str:
    """State a field of a mapping: in the place of what it said, or after its last field.

    Raises:
        CannotEdit: where that cannot be done without touching anything else.
    """
    owner, name = _mapping(text, field)
    known = _pair(owner, name)
    if owner.flow_style:
        if known:
            new = _spliced(text, _start(known[1]), _end(text, known[1]), flow(value))
        else:
            at = _end(text, owner.value[-1][1]) if owner.value else _start(owner) + 1
            comma = ", " if owner.value else ""
            new = _spliced(text, at, at, f"{comma}{name}: {flow(value)}")
    else:
        indent = " " * owner.start_mark.column
        lines = f"\n{indent}".join(written(str(name), value, WIDTH - len(indent)))
        if known:
            new = _spliced(text, _start(known[0]), _end(text, known[1]), lines)
        else:
            at = _line_end(text, _end(text, owner))
            new = _spliced(text, at, at, f"\n{indent}{lines}")

    def change(data: Any) -> None:
        data[name] = _plain(value)

    return _checked(text, new, field, change)


def append(text: str, field: FieldPath, value: Any) -> str:
    """Add an item at the end of a list. Raises CannotEdit."""
    node = _node(text, field)
    if not isinstance(node, yaml.SequenceNode):
        raise CannotEdit(field_name(field))
    if node.flow_style and node.value:
        at = _end(text, node.value[-1])
        new = _spliced(text, at, at, f", {flow(value)}")
    elif node.flow_style:
        owner, _ = _mapping(text, field)
        indent = " " * owner.start_mark.column
        lines = "".join(f"\n{indent}{line}" for line in item(value, WIDTH))
        new = _spliced(text, _start(node), _end(text, node), lines)
        new = new.replace(f": {lines}", f":{lines}", 1)
    else:
        indent = " " * node.start_mark.column
        lines = "".join(f"\n{indent}{line}" for line in item(value, WIDTH - len(indent)))
        at = _line_end(text, _end(text, node))
        new = _spliced(text, at, at, lines)

    def change(data: Any) -> None:
        data[field[-1]].append(_plain(value))

    return _checked(text, new, field, change)


def remove(text: str, field: FieldPath) -> str:
    """Take a field of a mapping away, with its lines. Raises CannotEdit."""
    owner, name = _mapping(text, field)
    known = _pair(owner, name)
    if known is None:
        return text
    start, end = _start(known[0]), _end(text, known[1])
    if owner.flow_style:
        before = text[:start].rstrip()
        start = len(before) - 1 if before.endswith(",") else start
    else:
        line = text.rfind("\n", 0, start) + 1
        if text[line:start].strip():
            raise CannotEdit(field_name(field))
        start, end = line, _line_end(text, end) + 1

    def change(data: Any) -> None:
        del data[name]

    return _checked(text, _spliced(text, start, end, ""), field, change)


def _checked(old: str, new: str, field: FieldPath, change: Callable[[Any], object]) -> str:
    """See that the new text says what the old one did, with one change, and nothing besides."""
    expected = copy.deepcopy(parse(old.encode(), "").data)
    owner: Any = expected
    for step in field[:-1]:
        owner = owner[step]
    change(owner)
    found = parse(new.encode(), "")
    if found.problems or found.data != expected:
        raise CannotEdit(field_name(field))
    return new


def _plain(value: Any) -> Any:
    """A value as it is read back."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def _node(text: str, field: FieldPath) -> Any:
    # Nothing is composed that our own reader has not read: it stops at depth, anchors and size.
    if parse(text.encode(), "").problems:
        raise CannotEdit(field_name(field))
    node: Any = yaml.compose(text, yaml.SafeLoader)
    for step in field:
        found: Any = None
        if isinstance(step, int) and isinstance(node, yaml.SequenceNode):
            found = node.value[step] if step < len(node.value) else None
        elif isinstance(step, str) and isinstance(node, yaml.MappingNode):
            pair = _pair(node, step)
            found = pair[1] if pair else None
        if found is None:
            raise CannotEdit(field_name(field))
        node = found
    return node


def _mapping(text: str, field: FieldPath) -> tuple[Any, Any]:
    owner = _node(text, field[:-1])
    if not isinstance(owner, yaml.MappingNode):
        raise CannotEdit(field_name(field))
    return owner, field[-1]


def _pair(mapping: Any, name: Any) -> tuple[Any, Any] | None:
    return next((pair for pair in mapping.value if pair[0].value == name), None)


def _start(node: Any) -> int:
    return int(node.start_mark.index)


def _end(text: str, node: Any) -> int:
    """Where a value ends: after its last character, not where the next one begins."""
    if isinstance(node, yaml.ScalarNode):
        end = int(node.end_mark.index)
        return len(text[:end].rstrip()) if node.style in _BLOCK_SCALAR else end
    if node.flow_style or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return _end(text, last[1] if isinstance(last, tuple) else last)


def _line_end(text: str, at: int) -> int:
    """The end of the line, so that a comment behind a value stays with it."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _spliced(text: str, start: int, end: int, new: str) -> str:
    return text[:start] + new + text[end:]
