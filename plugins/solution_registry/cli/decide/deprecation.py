"""Deprecating: one field of an entry is written, and not a byte besides."""

from difflib import unified_diff
from typing import Any

import click

from ...checks import inspect
from ...model.terms import LABELS
from ...problem import Problem
from ...registry.folder import read_files, read_folder
from ...registry.read_ground import read_ground
from ...source import parse
from ...source.edit import put, remove
from ...wording import visible
from ..ask import choose, missing, on_a_terminal, tell
from ..complaint import Refused
from ..context import Here
from ..lookup import solution_there
from ..texts import tell_language
from .office import edited
from .seal import write
from .stop import refuse

FIELD = ("deprecation",)


def deprecate(here: Here, id: str, *, undo: bool, dry_run: bool, **given: Any) -> None:
    """Write the field, or take it away. Raises Found and Refused."""
    _ = here.words.text
    solution_there(here.root, id, here.words)
    path = f"solutions/{id}/solution.yml"
    old = here.bytes_of(path)
    if old is None:
        raise Refused(_("%(path)s does not exist.") % {"path": path})
    refuse(here, [x for x in _problems(here, id, old) if x.path == path], {path: old}.get)
    text = old.decode()
    if undo:
        raw = edited(here, path, text, lambda text: remove(text, FIELD))
    else:
        before = _before(old, path)
        value = _value(here, given, before)
        if given["replaced_by"] == id:
            raise Refused(_("A solution cannot be replaced by itself."))
        if given["replaced_by"]:
            solution_there(here.root, given["replaced_by"], here.words)
        raw = edited(here, path, text, lambda text: _stated(text, value, before))
    if raw == old:
        raise Refused(_("%(path)s says that already. Nothing was written.") % {"path": path})
    refuse(here, [x for x in _problems(here, id, raw) if x.path == path], {path: raw}.get)
    for line in unified_diff(
        text.splitlines(), raw.decode().splitlines(), path, path, n=2, lineterm=""
    ):
        click.echo(visible(line), err=not dry_run)
    if dry_run:
        tell(_("Nothing was written: this was a dry run."))
        return
    write(here, {path: raw}, {path: old})


def _before(raw: bytes, path: str) -> dict[str, Any]:
    """What the entry says of it already: nobody has to say that again."""
    data: Any = parse(raw, path).data
    found: dict[str, Any] = data.get(*FIELD) or {}
    return found


def _value(here: Here, given: dict[str, Any], before: dict[str, Any]) -> dict[str, Any]:
    """What is to be said: what was given, and of all else what was said before."""
    note = before.get("note", {})
    if given["note"]:
        tell_language(here, "--note")
        note = note | {here.text_language: given["note"]}
    found = {
        "on": here.day(given["on"]) or before.get("on") or here.today,
        "reason": given["reason"] or before.get("reason") or _reason(here),
        "replaced_by": given["replaced_by"],
        "last_acceptable_version": given["last_version"],
        "note": note,
    }
    return before | {key: value for key, value in found.items() if value}


def _stated(text: str, value: dict[str, Any], before: dict[str, Any]) -> str:
    """The text with it: as one field where there was none, else only what changes."""
    if not before:
        return put(text, FIELD, value)
    for name, one in value.items():
        if before.get(name) != one:
            text = put(text, (*FIELD, name), one)
    return text


def _reason(here: Here) -> str:
    question = here.words.text("Reason")
    if not on_a_terminal():
        raise missing(question, "--reason", here.words)
    return choose(question, LABELS["DeprecationReason"], here.words)


def _problems(here: Here, id: str, raw: bytes) -> list[Problem]:
    """What is wrong with the entry as it would be."""
    folder = here.root / "solutions" / id
    names = tuple(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )
    files = {**read_files(here.root, id, names), "solution.yml": raw}
    return list(inspect(read_folder(id, files), read_ground(here.root), here.today))
