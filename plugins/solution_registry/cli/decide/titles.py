"""What the fields of an entry are called."""

from collections.abc import Iterable

from ...language import Words
from ...model.solution import Solution


def titles(words: Words, fields: Iterable[str]) -> str:
    """Top-level fields by their titles; the documents of a template are among them."""
    known = {key: info.title or key for key, info in Solution.model_fields.items()}
    known["documents"] = "Documents"
    return ", ".join(words.text(known.get(field, field)) for field in fields)
