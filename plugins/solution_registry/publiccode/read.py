"""A publiccode.yml becomes the fields of a new entry, and all that did not is told."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from ..problem import FieldPath, Problem, Severity
from ..registry import Vocabulary
from ..source import capped, locate, parse, written
from .descriptions import descriptions
from .given import Given, Notes
from .people import backers, lead, maintenance, users
from .program import dependencies, releases, software
from .reuse import naming, reuse, where
from .terms import KEYS, VERSIONS

ALWAYS = frozenset({"schema_version", "listed_by"})
"""What every entry from a file says, whatever the file says."""


class Read(NamedTuple):
    """What a file says: ``fields`` of an entry, right as far as they go; None where there are none.

    ``problems`` tell, with their places, what was wrong, what was left out and what to look at.
    """

    fields: Mapping[str, Any] | None
    problems: tuple[Problem, ...]


def read_publiccode(
    raw: bytes,
    path: str,
    known: Vocabulary,
    repositories: Mapping[str, str],
    language: str = "en",
) -> Read:
    """Read the bytes of a publiccode.yml of any version from 0.2 to 0.7, however broken.

    Never raises, whatever the bytes, and looks nothing up but what it is given.

    Args:
        raw: The file.
        path: What the file is called in problems.
        known: The registry's vocabularies.
        repositories: Ids of entries, by :func:`same_address` of their repositories.
        language: What a name without description is in.
    """
    parsed = parse(raw, path)
    wrong = [replace(problem, severity=Severity.WARNING) for problem in parsed.problems]
    if not isinstance(parsed.data, dict) or not parsed.data:
        told = parsed.problems or (Problem("publiccode-no-fields", path),)
        return Read(None, tuple(locate(told, {path: raw}.get)))
    notes = Notes(path)
    given = Given(parsed.data, (), notes, written(raw, set(_numbers(parsed.data))))
    _version(given)
    made = _fields(given, known, repositories, language)
    _unused(given)
    if made.keys() <= ALWAYS:
        wrong.append(Problem("publiccode-no-fields", path))
        made = {}
    problems = locate(capped((*wrong, *notes.found), path), {path: raw}.get)
    return Read(made or None, tuple(problems))


def _fields(
    given: Given, known: Vocabulary, repositories: Mapping[str, str], language: str
) -> dict[str, Any]:
    made = descriptions(given.part("description"), naming(given), language)
    made |= software(given, made.pop("features"))
    type_, made["suppliers"] = maintenance(given, known)
    if type_:
        made["software"]["maintenance"] = type_
    made |= where(given, known)
    made |= reuse(given, repositories)
    made |= releases(given)
    made |= dependencies(given, known)
    made["lead"] = lead(given, known)
    users(given, known)
    backers(given, known)
    stated = {field: value for field, value in made.items() if value not in (None, {}, [])}
    return {"schema_version": 1, "listed_by": "registry", **stated}


def _version(given: Given) -> None:
    version = given.text("publiccodeYmlVersion")
    if version is None:
        return
    parts = version.value.removeprefix("v").split(".")
    if ".".join(parts[:2]).removesuffix(".x") not in VERSIONS:
        given.notes.note("publiccode-unknown-version", version.field, value=version.value)


def _unused(given: Given) -> None:
    """Tell of whatever is left: fields of the format that have no place here, and all others."""
    for key in list(given.left):
        if len(key) == len("it"):  # sections of a country, which 0.7 has given up
            given.notes.left_out((key,), given.left.pop(key))
    given.rest(*KEYS[""])


def _numbers(data: Any, field: FieldPath = ()) -> Iterator[FieldPath]:
    """Where there are numbers: of these a file says more than the data does."""
    items = data.items() if isinstance(data, dict) else enumerate(data)
    for step, value in items:
        if isinstance(value, dict | list):
            yield from _numbers(value, (*field, step))
        elif isinstance(value, int | float) and not isinstance(value, bool):
            yield (*field, step)
