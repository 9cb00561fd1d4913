"""Every word that the command line and its scaffolds say is translated, with the same values."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import solution_registry
from solution_registry.attention import TITLES
from solution_registry.cli import criteria, policy, reviewer
from solution_registry.cli.group import COMMANDS
from solution_registry.cli.key import WHY
from solution_registry.generated.fields import all_fields
from solution_registry.language import words
from solution_registry.model.adopter import Adopter
from solution_registry.model.solution import Solution

from tests.spoken import assert_counted, assert_translated, in_each_translation

PACKAGE = Path(solution_registry.__file__).parent
FILES = [*sorted((PACKAGE / "cli").rglob("*.py")), PACKAGE / "generated" / "scaffold.py"]
VALUE = re.compile(r"%\([a-z]+\)s")


def calls() -> Iterator[tuple[str, list[str]]]:
    """The constant arguments of every call that translates."""
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.id if isinstance(node.func, ast.Name) else ""
                name = node.func.attr if isinstance(node.func, ast.Attribute) else name
                given = [one.value for one in node.args if isinstance(one, ast.Constant)]
                yield name, [one for one in given if isinstance(one, str)]


def msgids() -> set[str]:
    """Everything that is said."""
    found = {texts[0] for name, texts in calls() if name in ("_", "text") and texts}
    found |= {*TITLES.values(), *COMMANDS.values(), *WHY.values()}
    for module in (criteria, policy, reviewer):
        found |= set(module.TABLE.values())
    for model in (Solution, Adopter):
        found |= {text for field in all_fields(model) for text in (field.title, field.description)}
    return found


@in_each_translation
def test_every_sentence_is_translated(language: str) -> None:
    assert len(msgids()) > 300
    assert_translated(language, msgids(), "cli.po (of a field: fields.po, descriptions.po)")


@in_each_translation
def test_every_number_of_things_is_translated(language: str) -> None:
    counted = {(texts[0], texts[1]) for name, texts in calls() if name == "plural" and texts}
    assert len(counted) > 3
    assert_counted(language, counted, "cli.po")


@in_each_translation
def test_values_stand_in_the_translation_too(language: str) -> None:
    for msgid in msgids():
        translated = words(language).text(msgid)
        assert sorted(VALUE.findall(msgid)) == sorted(VALUE.findall(translated)), msgid
