"""What the form writes is what the registry's own hand writes, and reads back as it was typed."""

from typing import Any

import pytest
from playwright.sync_api import Page
from solution_registry.load import load
from solution_registry.model.solution import Solution
from solution_registry.source import parse
from solution_registry.source.write import document

from tests.browser.kinds import KINDS

SCHEMA = "../../schema/solution.schema.json"
HARD: tuple[str, ...] = (
    "no", "No", "yes", "on", "off", "y", "n", "true", "false", "null", "Null", "~", "<<", "=",
    "1e3", "1.10", "010", "0x1F", "12:30:45", "-1", ".5", "1_000", "+46", ".nan", ".inf",
    "2026-02-30", "2026-03-01", "2026-03-01T10:00:00Z",
    ": x", "x:", "x: y", "a:b", "# x", "x #1", "#", "- x", "-", "--", "---", "...", "? x", "?",
    "& x", "&a", "*a", "!tag", "!!str x", "| x", "|", "> x", "% x", "%YAML 1.2", "@x", "`x`",
    "'", '"', "''", '"x" y', "it's", "\\", "\\n", "\\u0041", "C:\\temp", "{", "}", "{a: b}",
    "[", "]", "[a, b]", "a, b", ",", "{{ x }}", "{% x %}", "<b>x</b>", "</script>", "&amp;",
    "å ä ö æ ø é", "e\u0301", "\u00a0x", "x\u00a0y", "“x”", "–", "—", "…x", "日本語", "👍", "👩🏽‍",
    "\U0001d4b3", "\U0001f1f8\U0001f1ea",
    "https://kommun.se/a?b=c&d=%20#e", "a@b.se", "sr1:x", "a/b", "A",
    "x" * 300, "ord " * 60 + "slut", "å" * 10_000,
    "a\nb", "- a\n- b", "a: b\nc: d", "# a\n\n# b", " a\nb", "a\n b", "a\n\n\nb", "a \nb", "\na",
    "a\n---\nb", "a\n...\nb", "a\n# b", "a\n\u00a0b", "```\n  x\n```", "a\n👍", "|\n>", "%\n@",
)  # fmt: skip
"""Texts that YAML, a shell or a page might take for something else."""

WRITE = """async ([data, schema]) => {
  const { file } = await import(new URL("../assets/form/yaml.js", location.href));
  return file(data, schema);
}"""


def written(page: Page, data: Any) -> str:
    """The file that the browser writes of data."""
    text: str = page.evaluate(WRITE, [data, SCHEMA])
    return text


@pytest.fixture
def form(page: Page) -> Page:
    page.goto(KINDS["form"])
    return page


def test_every_hard_text_reads_back_as_it_was_typed(form: Page) -> None:
    typed = [text.replace("\u200d", "") for text in HARD]
    data = {
        "single": {f"x{at}": text for at, text in enumerate(typed)},
        "listed": typed,
        "rows": [{"name": text, "other": text} for text in typed],
        "short": [text for text in typed if len(text) < 9][:8],
        "deep": [{"in": {"sv": text, "rows": [{"sv": text}]}} for text in typed],
    }
    text = written(form, data)
    found = parse(text.encode(), "solution.yml")
    assert found.problems == ()
    assert found.data == data
    assert text == document(data, SCHEMA)


def test_numbers_and_words_are_what_they_are(form: Page) -> None:
    data = {
        "schema_version": 1,
        "zero": 0,
        "most": 1_000_000_000_000,
        "yes": True,
        "no_": False,
        "areas": ["streets", "it"],
        "many": [f"se-{number:04}" for number in range(40)],
        "rows": [{"a": 1, "b": ["x", "no"]}, {"c": {"d": {"e": 2}}}],
    }
    text = written(form, data)
    assert parse(text.encode(), "solution.yml").data == data
    assert text == document(data, SCHEMA)


def test_a_file_that_is_written_is_one_that_the_registry_reads(form: Page) -> None:
    prose = "# Rubrik\n\n- ett\n- två: tre\n\n> citat #1\n\n`kod: {a}`"
    data = {
        "schema_version": 1,
        "kind": "e_service",
        "name": {"sv": "No: #1", "en": "yes"},
        "summary": {"sv": "- inte en lista"},
        "description": {"sv": prose},
        "listed_by": "lead",
        "lifecycle": "idea",
        "service_areas": ["streets"],
    }
    loaded = load(Solution, written(form, data).encode(), "solutions/a/solution.yml")
    assert loaded.problems == ()
    assert loaded.data == data
