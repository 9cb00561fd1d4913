import doctest
import re
from importlib import import_module
from pathlib import Path

import pytest
import solution_registry

PACKAGE = Path(solution_registry.__file__).parent
EXAMPLE = re.compile(r"^ +>>> ", re.MULTILINE)


def with_examples() -> list[str]:
    """The modules whose docstrings have examples."""
    files = (
        file for file in sorted(PACKAGE.rglob("*.py")) if EXAMPLE.search(file.read_text("utf-8"))
    )
    return [".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts) for file in files]


@pytest.mark.parametrize("name", with_examples())
def test_examples_in_docstrings_say_the_truth(name: str) -> None:
    found = doctest.testmod(import_module(name))
    assert (found.attempted > 0, found.failed) == (True, 0)
