"""Columns of tables: what each of them tells, so that the table can be described."""

from typing import NamedTuple, get_type_hints


class Column(NamedTuple):
    """A column of a table, and what its cells tell."""

    name: str
    about: str


def columns(row: type) -> tuple[Column, ...]:
    """The columns that a row declares, each by a type with a text beside it (``Annotated``)."""
    hints = get_type_hints(row, include_extras=True)
    return tuple(Column(name, hint.__metadata__[0]) for name, hint in hints.items())
