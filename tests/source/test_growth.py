"""What Markdown would make much of is counted beforehand, and never too low."""

import re

import pytest
from cmarkgfm import cmark
from hypothesis import given
from hypothesis import strategies as st
from solution_registry.source import growth, read_document

WIDE = "|a" * 200 + "\n" + "|-" * 200 + "\n"

texts = st.lists(
    st.sampled_from(
        [
            *(
                "|",
                "-",
                ":",
                "a",
                " ",
                "    ",
                "\t",
                ">",
                "> ",
                "- ",
                "1. ",
                "\\|",
                "`",
                "\n",
                "\r",
            ),
            *("|a|b|\n", "|-|-|\n", "-|-\n", ":-\n", "---\n", "```\n", "\n\n", "\r\n", "x|y\n"),
        ]
    ),
    max_size=60,
).map("".join)


def codes(text: str) -> list[tuple[str, int]]:
    return [(p.code, p.line) for p in read_document(text.encode(), "documents/krav.md")[1]]


@given(texts)
def test_no_cell_and_no_quote_is_missed(text: str) -> None:
    html = cmark.markdown_to_html_with_extensions(text, extensions=["table"] * ("|" in text))
    assert len(re.findall("<t[dh][ >]", html)) <= sum(growth._cells(text))
    assert html.count("<blockquote>") <= sum(growth._quotes(text))


def test_a_table_that_fills_its_rows_is_told_at_the_row_that_is_too_much() -> None:
    assert codes(WIDE + "a\n" * 49) == []
    assert codes(WIDE + "a\n" * 50) == [("too-many-cells", 52)]


def test_several_tables_count_together() -> None:
    half = WIDE + "a\n" * 25
    assert codes(f"{half}\nSlut.\n{half}") == [("too-many-cells", 55)]
    assert codes(f"{half}\n" + "En rad | till.\n" * 1000) == []


def test_what_has_many_rows_by_itself_is_no_table_for_it() -> None:
    """Lists, rules, underlined headings and code are as long as they are written."""
    assert codes("- a | b\n" * 20_000 + "\n---\n\n" * 5_000 + "a\n---\n" * 5_000) == []


@pytest.mark.parametrize("signs", [">" * 5_001, "> - 1. " * 5_001, ">>>\n\n" * 1_667])
def test_quotes_are_told(signs: str) -> None:
    assert [code for code, _ in codes(f"{signs}a")] == ["too-many-quotes"]


def test_a_long_quotation_may_stay() -> None:
    assert codes("> Vi citerar a > b.\n" * 4_999 + "a > b\n" * 9_999) == []
