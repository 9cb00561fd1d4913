"""What is wrong with an answer: told where it is typed, by the checks that come at the end."""

from collections.abc import Mapping
from typing import Any

from ...load import load
from ...model.base import Model
from ...source.write import written
from ...wording import sentence
from ..context import Here


def wrong(here: Here, model: type[Model], answer: Mapping[str, Any]) -> list[str]:
    """What is wrong with fields of a file, in sentences; nothing where they can stand in it."""
    raw = "\n".join(line for key, value in answer.items() for line in written(key, value))
    said = [sentence(one, here.language) for one in load(model, raw.encode(), "").problems]
    return [f"{one.what} {line}" for one in said for line in one.fix.splitlines()[:1] or [""]]
