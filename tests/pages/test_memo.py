"""The decision memo as it lies on the site, before a script puts what is compared into it."""

from pathlib import Path

import pytest
from solution_registry.language import words
from solution_registry.pages.memo import FACTS, ROOM, memo_address

from tests.word import W, Word, said

MARKS = [*FACTS, "solution", "question", "answer", "unstated", *["room"] * len(ROOM)]


@pytest.mark.parametrize(("language", "home"), [("sv", ""), ("en", "en/"), ("da", "da/")])
def test_it_has_a_mark_for_all_that_a_script_knows(
    built_site: Path, language: str, home: str
) -> None:
    memo = Word((built_site / memo_address(home)).read_bytes())
    assert [name for name, _ in memo.marks] == MARKS
    text = words(language).text
    styles = {style: [one.text for one in memo.paragraphs if one.style == style] for style in
              ("Title", "Heading1")}  # fmt: skip
    assert styles["Title"] == [text("Decision memo")]
    assert styles["Heading1"] == [text("Side by side"), *map(text, ROOM)]
    [table] = memo.body.iter(f"{W}tbl")
    head, row = table.findall(f"{W}tr")
    assert next(head.iter(f"{W}tblHeader"), None) is not None
    assert [len(one.findall(f"{W}tc")) for one in (head, row)] == [2, 2]
    assert [said(one, "tag") for one in row.findall(f"{W}tc")] == ["question", "answer"]
