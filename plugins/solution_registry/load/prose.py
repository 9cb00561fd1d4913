"""What Markdown would make of the texts of a file."""

from solution_registry.problem import Problem
from solution_registry.source import texts
from solution_registry.source.references import in_value


def prose(data: object, path: str) -> list[Problem]:
    """Find texts in which a reference stands for a character that no file may hold.

    All texts are looked at, whatever their field: none has a use for such a reference.
    """
    found = (in_value(text, path, field) for field, text in texts(data) if "&" in text)
    return [problem for problem in found if problem]
