"""Files that are in no registry yet: what somebody has sent, before it is let in."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from .. import source
from ..generated.schemas import SCHEMAS
from ..json_schema import json_schema
from ..language import Words
from ..load import load
from ..problem import Problem
from .complaint import Refused


def look_at(files: Sequence[Path], name: str, words: Words) -> list[Problem]:
    """Find what is wrong with files of a kind by themselves; what they refer to is not looked up.

    Raises Refused and OSError.
    """
    found: list[Problem] = []
    for file in files:
        if file.is_dir():
            told = words.text("%(path)s is a folder; name files.")
            raise Refused(told % {"path": file})
        raw = file.read_bytes()
        loaded = load(SCHEMAS[name], raw, str(file))
        problems = source.locate(list(loaded.problems), {str(file): raw}.get)
        for error in () if problems else _second_opinion(name, loaded.data):
            told = words.text("%(path)s is right by the model and wrong by its schema: %(why)s")
            raise Refused(told % {"path": file, "why": error})
        found += problems
    return sorted(found, key=lambda problem: problem.order)


def _second_opinion(name: str, data: object) -> Iterator[str]:
    """What an independent validator says of data that nobody has vouched for."""
    from jsonschema import Draft202012Validator

    validator = Draft202012Validator(json_schema(SCHEMAS[name], f"urn:{name}"))
    for error in validator.iter_errors(data):
        yield f"{error.json_path}: {error.message}"
