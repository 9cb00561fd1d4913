"""What the form writes is what the registry's own hand writes, and reads back as it was typed."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect
from pydantic import TypeAdapter, ValidationError
from solution_registry.generated.form import form as form_of
from solution_registry.load import load
from solution_registry.model.solution import Solution
from solution_registry.model.text import Day, Prose, SaidLine, SaidSummary, YearMonth
from solution_registry.names.layout import LONGEST_ID, entry_name
from solution_registry.nearest import simplified
from solution_registry.pages.form.rules import rules
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

DAYS: tuple[str, ...] = (
    "0202-05-01", "1899-12-31", "1900-01-02", "2024-02-29", "2026-02-29", "2026-02-30",
    "2199-12-31", "2200-01-01", "2500-01-01", "9999-12-31", "2026", "2026-13", "1899", "2200-01",
)  # fmt: skip
"""Days, and what comes near them."""
WORDLESS: tuple[str, ...] = ("!!!", "…", "\ufffd", "_ _", "👍", "½", "²", "Ⅻ", "٣", "日", "\u0301!")
"""Texts about which one may ask whether they say anything."""

SIMPLIFIED = """async (names) => {
  const { simplified } = await import(new URL("../assets/letters.js", location.href));
  return names.map(simplified);
}"""

TAKEN = """async ([texts, rules]) => {
  const { valueOf } = await import(new URL("../assets/form/values.js", location.href));
  const { words } = await import(new URL("../assets/form/words.js", location.href));
  const takes = (value) => {
    try {
      const control = { value, dataset: {}, localName: "input", validity: { badInput: false } };
      return [valueOf(control, rules, words), ""];
    } catch ({ told }) {
      return [value.trim(), told];
    }
  };
  return texts.map(takes);
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


@pytest.mark.parametrize("type_", [SaidLine, SaidSummary, Prose, Day, YearMonth])
def test_what_the_form_takes_is_what_the_model_takes(form: Page, type_: Any) -> None:
    texts = [text.replace("\u200d", "") for text in (*HARD, *DAYS, *WORDLESS)]
    if form_of(type_).written != "prose":
        texts = [text for text in texts if "\n" not in text]  # a line has no breaks in the form
    taken = form.evaluate(TAKEN, [texts, dict(rules(form_of(type_)))])
    model = TypeAdapter(type_)

    def right(text: str) -> bool:
        try:
            model.validate_python(text)
        except ValidationError:
            return False
        return True

    assert [text for text, told in taken if text and not told and not right(text)] == []
    # That something is still to be written is told by a check of its own.
    assert [text for text, told in taken if text and told not in ("", "gap") and right(text)] == []


def test_a_short_name_is_made_of_a_name_as_the_checks_would(form: Page) -> None:
    names = [*map(chr, range(0xD800)), *HARD, "Ærø & Øresund – Åtgärd", "ÐÐð", "Straße", "STRAẞE"]
    made = form.evaluate(SIMPLIFIED, names)
    assert [one for one, short in zip(names, made, strict=True) if short != simplified(one)] == []


@pytest.mark.parametrize("name", ["Heiðrún & ß", "x" * 80, f"{'å' * 63} Ø"])
def test_the_suggested_address_is_right_whatever_the_name(form: Page, name: str) -> None:
    form.get_by_label("Namn, Svenska").fill(name)
    form.get_by_label("Namn, Svenska").press("Tab")
    expected = simplified(name)[:LONGEST_ID].strip("-")
    expect(form.get_by_label("Kortnamn i adressen")).to_have_value(expected)
    expect(form.get_by_label("Kortnamn i adressen")).not_to_have_attribute("aria-invalid", "true")
    assert [*entry_name(expected)] == []


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
