"""What is translated is said somewhere, and is translated once."""

import ast
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import solution_registry
from babel.messages.pofile import read_po
from solution_registry.language import LOCALES

from tests import templates
from tests.spoken import in_each_translation

PACKAGE = Path(solution_registry.__file__).parent


@cache
def translated(language: str) -> list[tuple[str, ...]]:
    """The sentences that there are translations of: those with a number in both their forms."""
    found: list[tuple[str, ...]] = []
    for file in (LOCALES / language).glob("*.po"):
        with file.open("rb") as stream:
            ids = [message.id for message in read_po(stream) if message.id]
        found += [(one,) if isinstance(one, str) else tuple(one) for one in ids]
    return found


def of_code(root: Path) -> Iterator[str]:
    """Every text that the code has."""
    for file in (*PACKAGE.rglob("*.py"), *(root / "scripts").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def of_templates() -> Iterator[str]:
    """Every sentence of the pages' templates."""
    for one in templates.msgids():
        yield from (one,) if isinstance(one, str) else one


def of_files(root: Path) -> str:
    """The theme, the settings and the data whose remarks are shown translated."""
    files = (
        *(PACKAGE / "theme").rglob("*.html"),
        root / "mkdocs.yml",
        root / "schema/vocabulary/procurement_terms.yml",
        *root.glob("solutions/exempel-*/certifications/*.yml"),
    )
    return "".join(file.read_text(encoding="utf-8") for file in files)


@pytest.fixture(scope="module")
def said(root: Path) -> set[str]:
    """Every sentence of the code and of the templates."""
    return {*of_code(root), *of_templates()}


@in_each_translation
def test_no_sentence_is_translated_in_vain(language: str, root: Path, said: set[str]) -> None:
    written = of_files(root)
    unsaid = [one for forms in translated(language) for one in forms if one not in said]
    ways = ('"{}"', "'{}'", ": {}\n")
    assert [one for one in unsaid if not any(x.format(one) in written for x in ways)] == []


@in_each_translation
def test_no_sentence_is_translated_twice(language: str) -> None:
    assert [one for one, times in Counter(translated(language)).items() if times > 1] == []
