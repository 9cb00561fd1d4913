"""Every word of a review is translated, with the same values."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import solution_registry
from solution_registry.cli.review import REASONS
from solution_registry.language import words
from solution_registry.review.parts.glance import _OF, HAPPENED
from solution_registry.review.parts.wrong import SEVERITIES
from solution_registry.review.reports.headline import HEADLINES, MEANINGS, NOTHING
from solution_registry.review.titles import RESTED_ON

from tests.spoken import assert_counted, assert_translated, in_each_translation

PACKAGE = Path(solution_registry.__file__).parent
VALUE = re.compile(r"%\([a-z_]+\)s")


def said() -> Iterator[str]:
    """Texts of calls that translate, of tables, and of what is chosen before it is translated."""
    yield from NOTHING
    for table in (HAPPENED, _OF, SEVERITIES, HEADLINES, MEANINGS, REASONS, RESTED_ON):
        yield from filter(None, table.values())
    for file in sorted((PACKAGE / "review").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                function = node.func
                name = function.id if isinstance(function, ast.Name) else ""
                name = function.attr if isinstance(function, ast.Attribute) else name
                texts = [one.value for one in node.args if isinstance(one, ast.Constant)]
                if name in ("_", "text") and texts and isinstance(texts[0], str):
                    yield texts[0]
            value = node.value if isinstance(node, ast.Constant) else None
            if isinstance(value, str) and VALUE.search(value) and "\n" not in value:
                yield value


def test_every_reason_that_git_can_have_has_words() -> None:
    raised: set[str] = set()
    for file in (PACKAGE / "history").glob("*.py"):
        text = file.read_text(encoding="utf-8")
        for call in re.findall(r"raise NoHistory\((.*)\)", text):
            raised |= set(re.findall(r'"([a-z-]+)"(?! in)', call))
    assert {"shallow", "not-trusted"} < raised
    assert raised <= {*REASONS, "safe.directory", "no-commits"}


@in_each_translation
def test_every_sentence_is_translated(language: str) -> None:
    counted = {many for pair in _pairs() for many in pair}
    assert len(set(said())) > 60
    assert_translated(language, set(said()) - counted, "review.po")


@in_each_translation
def test_every_number_of_things_is_translated(language: str) -> None:
    assert len(_pairs()) > 6
    assert_counted(language, _pairs(), "review.po")


@in_each_translation
def test_values_stand_in_the_translation_too(language: str) -> None:
    spoken = words(language)
    for msgid in said():
        assert set(VALUE.findall(spoken.text(msgid))) == set(VALUE.findall(msgid)), msgid
    for one, many in _pairs():
        for count, msgid in ((1, one), (2, many)):
            translated = spoken.plural(one, many, count)
            assert set(VALUE.findall(translated)) == set(VALUE.findall(msgid)), msgid


def _pairs() -> list[tuple[str, str]]:
    """Sentences for one and for many, which stand next to each other in the code."""
    found = [text for text in said() if text.startswith(("%(count)s ", "and %(count)s "))]
    singles = [text for text in found if text in words("sv").plurals]
    return [(one, found[found.index(one) + 1]) for one in dict.fromkeys(singles)]
