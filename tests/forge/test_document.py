"""What goes from the job that reads to the job that posts: whole, or refused."""

import json
import re
from dataclasses import replace

import pytest
from solution_registry.review.parts import Line, Piece, Section
from solution_registry.review.reports.document import (
    LARGEST,
    BadDocument,
    Document,
    Telling,
    read_document,
    write_document,
)
from solution_registry.review.reports.markdown import LARGEST as COMMENT
from solution_registry.review.reports.markdown import MARK, comment

from .documents import told


def test_what_is_written_is_read() -> None:
    raw = write_document(told())
    assert read_document(raw) == told()
    assert raw.isascii()
    assert b"\n" not in raw


def changed(**values: object) -> bytes:
    return json.dumps(json.loads(write_document(told())) | values).encode()


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"null",
        b"{",
        b"[" * 90_000,
        b"\xff",
        write_document(told()) + b" " * LARGEST,
        changed(version=2),
        changed(verdict="passed"),
        changed(head="main"),
        changed(head="A" * 40),
        changed(head="a" * 40 + "\n"),
        changed(day="2026-02-30"),
        changed(tellings=[]),
        changed(tellings=[{"language": "../sv", "sections": []}]),
        changed(tellings=[{"language": "sv", "sections": [{"title": "x", "html": "<b>"}]}]),
        changed(extra=1),
    ],
)
def test_what_is_none_is_refused(raw: bytes) -> None:
    with pytest.raises(BadDocument):
        read_document(raw)


def test_words_of_a_forged_document_stay_words() -> None:
    hostile = "\x1b[31m<img src=x> @everyone [x](https://x.test) -->\r\n### ok\u202e"
    text = comment(read_document(write_document(told(hostile))))
    text = re.sub(r"`[^`\n]*`", "", text)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "\\<img" in text
    assert not re.search(r"(?<!\\)<img", text)
    assert "\n### ok" not in text
    assert "@everyone" not in text


def large(lines: int) -> Document:
    section = Section("Mycket", tuple(Line((Piece(f"{n} " + "å" * 200),)) for n in range(lines)))
    tellings = tuple(Telling(language, (section,)) for language in ("sv", "en", "da"))
    return replace(told(), tellings=tellings)


@pytest.mark.parametrize("lines", [20, 40, 300, 4000])
def test_neither_document_nor_comment_grows_beyond_its_size(lines: int) -> None:
    raw = write_document(large(lines))
    assert len(raw) <= LARGEST
    text = comment(read_document(raw))
    assert len(text.encode()) <= COMMENT
    assert text.count("<details>") == text.count("</details>")
    assert ("rader till visas inte" in text) == (lines > 40)


def test_the_first_language_is_open_and_the_others_are_folded() -> None:
    text = comment(told())
    assert text.startswith(f"{MARK}\n### Ändringen är i sin ordning")
    assert text.index("Fält för fält") < text.index("<summary>English</summary>")
    assert text.index("<summary>English</summary>") < text.index("<summary>Dansk</summary>")
    assert text.count("Compared") == 0
    assert text.count("aaaaaaaaaaaa") == 1
