"""An edit changes what it is asked to change, and not one byte besides."""

from datetime import date
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest
from solution_registry.source import parse
from solution_registry.source.edit import CannotEdit, append, put, remove

TEXT = """\
# Who may certify.
reviewers:   # all of them
- id: rv-ada
  role: {sv: "Granskare", en: 'Reviewer'}   # her role
  scope: [building,   streets]

# Bo has no key yet.
- {id: rv-bo, scope: all}   # flow
- id: rv-cai
  note: |
    Two
    lines

  # the end of Cai
# The end.
last: >-
  folded
  text
"""


def changed(old: str, new: str) -> list[str]:
    """The lines that differ."""
    diff = list(unified_diff(old.splitlines(), new.splitlines(), n=0, lineterm=""))[2:]
    return [line for line in diff if not line.startswith("@@")]


def data(text: str) -> Any:
    return parse(text.encode(), "x.yml").data


def test_a_field_comes_after_the_last_one() -> None:
    new = put(TEXT, ("reviewers", 0, "active_to"), date(2026, 4, 30))
    assert changed(TEXT, new) == ["+  active_to: 2026-04-30"]
    assert data(new)["reviewers"][0]["active_to"] == "2026-04-30"


def test_a_value_changes_where_it_is() -> None:
    new = put(TEXT, ("reviewers", 0, "role", "en"), "Chair")
    assert changed(TEXT, new) == [
        """-  role: {sv: "Granskare", en: 'Reviewer'}   # her role""",
        """+  role: {sv: "Granskare", en: "Chair"}   # her role""",
    ]


def test_on_one_line_it_stays_on_one_line() -> None:
    new = put(TEXT, ("reviewers", 1, "active_to"), date(2026, 4, 30))
    assert "- {id: rv-bo, scope: all, active_to: 2026-04-30}   # flow\n" in new
    assert remove(new, ("reviewers", 1, "active_to")) == TEXT


def test_after_a_text_of_several_lines() -> None:
    new = put(TEXT, ("reviewers", 2, "active_to"), date(2026, 4, 30))
    assert changed(TEXT, new) == ["+  active_to: 2026-04-30"]
    new = put(TEXT, ("deprecation",), {"on": date(2026, 5, 1), "note": {"sv": "Byt nu."}})
    assert new == TEXT + 'deprecation:\n  on: 2026-05-01\n  note:\n    sv: "Byt nu."\n'


def test_an_item_comes_after_the_last_one() -> None:
    new = append(TEXT, ("reviewers",), {"id": "rv-doe", "scope": ["building"]})
    assert changed(TEXT, new) == ["+- id: rv-doe", "+  scope: [building]"]
    assert data(new)["reviewers"][3] == {"id": "rv-doe", "scope": ["building"]}


def test_an_item_in_an_empty_list() -> None:
    text = "schema_version: 1\nreviewers: []   # nobody yet\n"
    new = append(text, ("reviewers",), {"id": "rv-doe"})
    assert data(new)["reviewers"] == [{"id": "rv-doe"}]
    assert "# nobody yet" in new


def test_a_field_goes_with_its_lines() -> None:
    assert remove(put(TEXT, ("reviewers", 0, "x"), "y"), ("reviewers", 0, "x")) == TEXT
    assert changed(TEXT, remove(TEXT, ("reviewers", 2, "note"))) == [
        "-  note: |",
        "-    Two",
        "-    lines",
    ]


@pytest.mark.parametrize("field", [("none", "x"), ("reviewers", 9, "x"), ("last", "x")])
def test_what_is_not_there_cannot_be_edited(field: tuple[str | int, ...]) -> None:
    with pytest.raises(CannotEdit):
        put(TEXT, field, "y")


@pytest.mark.parametrize("text", ["a: &x 1\n", "a: [\n"])
def test_what_our_reader_refuses_is_not_touched(text: str) -> None:
    with pytest.raises(CannotEdit):
        put(text, ("b",), "y")


@pytest.mark.slow
def test_every_entry_there_is_can_be_edited(root: Path) -> None:
    for file in sorted(root.glob("solutions/*/solution.yml")):
        text = file.read_text("utf-8")
        new = put(text, ("related_note",), "x")
        assert changed(text, new) == ["+related_note: x"], file
        assert remove(new, ("related_note",)) == text
