"""No pattern repeats a group possessively, ``(?:…)*+``: before Python 3.11.5 that matched wrongly.

https://github.com/python/cpython/issues/106052
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import solution_registry

PACKAGE = Path(solution_registry.__file__).parent
_POSSESSIVE = re.compile(r"(?<!\\)\)(?:[*+?]|\{[0-9,]+\})\+")


def written(module: ast.Module) -> Iterator[str]:
    """Every text of a module, descriptions left out."""
    said = {node.value for node in ast.walk(module) if isinstance(node, ast.Expr)}
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in said:
            yield node.value


def patterns() -> Iterator[tuple[str, str]]:
    """Texts of all modules that have patterns, each with its module."""
    for file in sorted(PACKAGE.rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        if re.search(r"\bimport re\b", text):
            name = file.relative_to(PACKAGE).as_posix()
            yield from ((name, one) for one in written(ast.parse(text)))


def test_none_is_in_the_package() -> None:
    found = list(patterns())
    assert any(name == "source/simple.py" and "(?>(?:" in text for name, text in found)
    assert [(name, text) for name, text in found if _POSSESSIVE.search(text)] == []


@pytest.mark.parametrize("text", ["(?:ab?c)++", "(?:ab?c)*+", "(?:a)?+", "(?:a){1,3}+"])
def test_one_would_be_found(text: str) -> None:
    assert _POSSESSIVE.search(text)


@pytest.mark.parametrize("text", ["(?>(?:a)*)", "[^\n]++", "a{2}+", r"\)++", "(?:a)*"])
def test_what_repeats_single_characters_may(text: str) -> None:
    assert not _POSSESSIVE.search(text)
