"""The failure guide is true of files: each wrong example is told by its code, no right one is."""

import codecs
import re
from pathlib import Path

import pytest
from solution_registry.load import load
from solution_registry.model.solution import Solution
from solution_registry.wording import Code
from solution_registry.wording.codes import (
    amounts,
    characters,
    content,
    fields,
    forms,
    phases,
    procurement,
    references,
    syntax,
    words,
    yaml,
)

from .ground import SMALLEST, found, whole
from .shown import expanded

AS_IT_IS = ("directive", "empty-file", "fields-wanted")
"""Of these an example shows a whole file, or how it begins."""
SAVED = ("byte-order-mark", "not-utf8")
"""Of these an example shows how an editor saves files."""
IN_FOLDERS = [
    code
    for table in (forms, references, content, amounts, phases, procurement)
    for code in table.CODES
    if table is not forms or code.wrong.startswith("# ")
]
IN_FILES = [
    code
    for table in (characters, yaml, syntax, fields, words, forms)
    for code in table.CODES
    if code.wrong and code.code not in {*SAVED, "unreadable-file"} and code not in IN_FOLDERS
]


def told_of(raw: bytes) -> set[str]:
    return {problem.code for problem in load(Solution, raw, "solution.yml").problems}


def told(code: str, example: str) -> set[str]:
    shown = expanded(example)
    if code not in AS_IT_IS:
        return told_of(whole(shown))
    return told_of((shown if code != "directive" else f"{shown}{_rest(shown)}").encode())


def _rest(shown: str) -> str:
    return "".join(line for line in SMALLEST.splitlines(True) if line not in shown)


@pytest.mark.parametrize("code", IN_FILES, ids=lambda code: code.code)
def test_example_of_a_file(code: Code) -> None:
    assert code.code in told(code.code, code.wrong)
    if code.code == "fields-wanted":
        assert told(code.code, code.right) == {"missing-field"}
    else:
        assert not told(code.code, code.right)


@pytest.mark.parametrize("code", IN_FOLDERS, ids=lambda code: code.code)
def test_example_of_files_that_hang_together(code: Code, tmp_path: Path) -> None:
    both = code.wrong, code.right
    assert code.code in found(tmp_path / "wrong", code.wrong, both)
    assert not found(tmp_path / "right", code.right, both)


@pytest.mark.parametrize("code", SAVED)
def test_example_of_how_a_file_is_saved(code: str) -> None:
    (one,) = (each for each in characters.CODES if each.code == code)

    def saved(example: str) -> bytes:
        charset = re.findall(r"charset = (.+)", example)[0]
        begin = codecs.BOM_UTF8 if charset == "utf-8-bom" else b""
        return begin + SMALLEST.encode(charset.removesuffix("-bom"))

    assert told_of(saved(one.wrong)) == {code}
    assert not told_of(saved(one.right))
