"""Every sentence is there in every language, with the same values, and none is there in vain."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
import solution_registry
from babel.messages.pofile import read_po
from solution_registry.language import LOCALES, words
from solution_registry.problem import Problem
from solution_registry.wording import CODES, PARTS, guide, sentence
from solution_registry.wording.sentence import mentioned

from tests.spoken import LANGUAGES, assert_translated, in_each_translation

PACKAGE = Path(solution_registry.__file__).parent


def msgids() -> Iterator[str]:
    yield from PARTS
    for code in CODES.values():
        yield from filter(None, (code.what, code.why, *code.fix, code.otherwise, *code.unsure))


@in_each_translation
def test_every_sentence_is_translated_with_the_same_values(language: str) -> None:
    assert_translated(language, msgids(), "problems.po")
    spoken = words(language)
    pairs = [(msgid, spoken.text(msgid)) for msgid in msgids()]
    assert [pair for pair in pairs if mentioned(pair[0]) != mentioned(pair[1])] == []


@in_each_translation
def test_no_sentence_is_translated_in_vain(language: str) -> None:
    with (LOCALES / language / "problems.po").open("rb") as file:
        catalogue = read_po(file)
    known = set(msgids()) | set(_texts_of_code())
    for message in catalogue:
        ids = [message.id] if isinstance(message.id, str) else message.id
        assert not message.fuzzy
        assert all(id in known for id in ids if id), ids


def _texts_of_code() -> Iterator[str]:
    for file in (*PACKAGE.glob("reporters/*.py"), *PACKAGE.glob("wording/*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("24\u00a0000\u202f000", "24 000 000"),
        ("se\u00a01280", r"se\xa01280"),
        ("production\u00a0", r"production\xa0"),
        ("1280\u2009Malmö", r"1280\u2009Malmö"),
    ],
)
def test_a_hard_space_is_seen_but_in_a_number(value: str, shown: str) -> None:
    problem = Problem("bad-organisation-id", "x.yml", ("lead",), {"value": value})
    assert f"“{shown}”" in sentence(problem, "en").what


def test_every_code_that_is_reported_is_in_the_table() -> None:
    texts = {
        node.value
        for file in PACKAGE.rglob("*.py")
        if "wording" not in file.parts
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name | ast.Attribute)
        and (node.func.id if isinstance(node.func, ast.Name) else node.func.attr)
        in ("Problem", "problem", "note", "stop")
        for node in node.args[:1]
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert len(texts) > 80
    assert texts - CODES.keys() == set(), "add a Code for each to wording/codes/"


def test_who_reports_a_code_without_words_is_told_where_they_belong() -> None:
    with pytest.raises(KeyError, match=r"'no-such-code' has no words: add a Code for it .*codes/"):
        CODES["no-such-code"]
    assert CODES.get("no-such-code") is None


def test_no_code_is_there_in_vain() -> None:
    texts = {
        node.value
        for file in PACKAGE.rglob("*.py")
        if "wording" not in file.parts
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    beginnings = tuple(text for text in texts if len(text) > 2 and text.endswith("-"))
    silent = {code for code in CODES if code not in texts and not code.startswith(beginnings)}
    assert silent <= {"digest-file-missing"}


def test_codes_are_words_with_hyphens_and_unique() -> None:
    assert all(code == entry.code for code, entry in CODES.items())
    assert all(
        part.isalnum() and part == part.lower() for code in CODES for part in code.split("-")
    )


def test_every_code_has_something_to_do() -> None:
    for entry in (entry for language in LANGUAGES for entry in guide(language)):
        assert entry.what
        assert entry.why
        assert entry.fix, entry.code
        assert "{" not in entry.what.replace("{{", "")


def test_a_sentence_is_filled_in_the_readers_language() -> None:
    problem = Problem("unknown-field", "x.yml", ("naem",), {"name": "naem", "near": "name"})
    said = sentence(problem, "sv")
    assert said.what == "Det finns inget fält som heter ”naem” här."
    assert said.fix == "Menade du ”name”?"
    assert sentence(problem, "en").what == "There is no field called “naem” here."
    assert sentence(problem, "fi") == sentence(problem, "en")


@pytest.mark.parametrize(
    "code", ["bad-adopter-name", "bad-organisation-id", "unknown-organisation"]
)
def test_who_is_meant_beyond_doubt_is_not_added(code: str) -> None:
    meant = {"value": "Sundsvall", "exact": "se-2281", "called": "Sundsvall"}
    certain = sentence(Problem(code, "x.yml", values=meant), "en").fix.splitlines()
    unsure = sentence(Problem(code, "x.yml", values={"near": "se-2281"}), "en").fix
    assert certain[1:] == ["That is the id of Sundsvall."]
    assert "Did you mean se-2281?" in unsure
    assert "is added as a line" in unsure


def test_what_is_not_known_is_left_out_or_a_gap() -> None:
    problem = Problem("unknown-field", "x.yml", ("naem",))
    assert sentence(problem, "en").fix == (
        "Look for the right name in another entry, or delete the line."
    )
    assert sentence(Problem("unknown-organisation", "x.yml"), "en").what == (
        "There is no organisation “…” in the register."
    )


def test_a_role_is_a_word_too() -> None:
    values = {"value": "se-0180", "role": "funder"}
    problem = Problem("interest-conflict", "x.yml", values=values)
    assert sentence(problem, "sv").what == (
        "”se-0180” beslutar om en lösning där den är finansiär."
    )


def test_values_cannot_be_formats_nor_move_a_terminal() -> None:
    hostile = "{0.__class__}{name}\x1b[31m\r\n::error::\u202e##[error]\ud800"
    said = sentence(Problem("unknown-field", "x.yml", (hostile,), {"name": hostile}), "en")
    assert r"{0.__class__}{name}\x1b[31m\r\n::error::\u202e# #[error]\ud800" in said.what
    assert all(line.isprintable() for line in (said.what, said.why))
