"""Documents are text under the rules for characters, but tabs are Markdown's own matter."""

import pytest
from solution_registry.source import read_document
from solution_registry.source.characters import MAX_FOUND
from solution_registry.source.document import MAX_DOCUMENT_BYTES


def codes(raw: bytes) -> list[tuple[str, int, int]]:
    return [(p.code, p.line, p.column) for p in read_document(raw, "documents/krav.md")[1]]


def test_line_breaks_are_made_one() -> None:
    raw = "# Krav\r\n\r\n\t- å\r\n".encode()
    assert read_document(raw, "documents/krav.md") == ("# Krav\n\n\t- å\n", ())


def test_text_is_given_as_it_is() -> None:
    raw = "# Krav på åtgärder\n".encode()
    assert read_document(raw, "documents/krav.md") == (raw.decode(), ())


def test_every_forbidden_character_is_told() -> None:
    raw = "\ufeffa\u200b\n\x1b[31m\u202e\n".encode()
    assert codes(raw) == [
        ("byte-order-mark", 1, 1),
        ("invisible-character", 1, 2),
        ("control-character", 2, 1),
        ("direction-character", 2, 6),
    ]


def test_what_references_stand_for_is_told() -> None:
    raw = b"# Krav\n\nHej &#xFFFE; hopp, sunds&ZeroWidthSpace;vall &#8238; och\n&#1;&rlm;."
    problems = read_document(raw, "documents/krav.md")[1]
    assert [(p.code, p.line, p.column, p.values["character"]) for p in problems] == [
        ("control-character", 3, 5, "&#xFFFE; = U+FFFE"),
        ("invisible-character", 3, 25, "&ZeroWidthSpace; = U+200B (ZERO WIDTH SPACE)"),
        ("direction-character", 3, 46, "&#8238; = U+202E (RIGHT-TO-LEFT OVERRIDE)"),
        ("control-character", 4, 1, "&#1; = U+0001"),
        ("direction-character", 4, 5, "&rlm; = U+200F (RIGHT-TO-LEFT MARK)"),
    ]


def test_marks_that_are_piled_on_a_letter_are_told_once() -> None:
    assert codes(f"a\n\nZ{chr(0x335) * 60}on te\u0302\u0301ng".encode()) == [("piled-marks", 3, 2)]


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize(
    "meant", ["Föreningar", "Åtgärd", "få-tals-ö", "§", "½", "d’Orsay", "–", "É"]
)
def test_letters_that_were_misread_are_told_with_what_was_meant(encoding: str, meant: str) -> None:
    misread = meant.encode().decode(encoding, "replace")
    if "\ufffd" in misread:
        misread = meant.encode().decode("latin-1")
    once = read_document(f"Om {misread} och annat.".encode(), "documents/krav.md")[1]
    assert [(p.code, p.values["meant"]) for p in once] == [("misread-letters", meant)]


def test_what_was_misread_twice_is_told_as_well() -> None:
    twice = "Föreningar".encode().decode("cp1252").encode().decode("cp1252")
    problem = read_document(f"# {twice}\n".encode(), "documents/krav.md")[1][0]
    assert (problem.values, problem.column) == ({"text": twice, "meant": "Föreningar"}, 4)


@pytest.mark.parametrize("text", ["SÃO, «IRMû och “MAÇÔ, Âge, châle, â, 5 €, TÂNIA – Ã", "ÂÃ"])
def test_other_languages_may_write_their_letters(text: str) -> None:
    assert codes(text.encode()) == []


def test_no_more_references_are_told_than_other_characters() -> None:
    assert len(codes(b"&shy;" * 1000)) == MAX_FOUND


@pytest.mark.parametrize(
    "text", ["&amp; &lt;b&gt; &nbsp; &aring; &#229; &#9;", "&amp;rlm;", "&rlm"]
)
def test_other_references_may_stay(text: str) -> None:
    assert read_document(text.encode(), "documents/krav.md") == (text, ())


def test_other_encodings_are_told() -> None:
    assert codes("# Kråv\n".encode("latin-1")) == [("not-utf8", 1, 5)]


def test_size_has_a_limit() -> None:
    assert codes(b"x" * MAX_DOCUMENT_BYTES) == []
    assert codes(b"x" * (MAX_DOCUMENT_BYTES + 1)) == [("too-large", 0, 0)]
