"""Nothing that a submitter wrote reaches a terminal, a log or a comment as anything but text."""

import json
import re

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from hypothesis import given
from hypothesis import strategies as st
from solution_registry.problem import Problem
from solution_registry.reporters import REPORTERS, github
from solution_registry.wording import Sentence

from .problems import HOSTILE, HOSTILE_VALUES

LANGUAGES = ("sv", "da", "en")


def lines_that_start_anew(text: str) -> list[str]:
    """Lines as a terminal or a log makes them: at every character that may end one."""
    return re.split(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", text)


@pytest.mark.parametrize("format", ["text", "github", "markdown"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_only_characters_that_can_be_seen(format: str, language: str) -> None:
    text = REPORTERS[format](HOSTILE, language).replace("\n", "").replace("\u2060", "")
    assert text.isprintable()


def test_colour_is_ours_alone() -> None:
    text = REPORTERS["text"](HOSTILE, "en", colour=True)
    assert set(re.findall(r"\x1b[^m]*m?", text)) <= {
        "\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[32m", "\x1b[1;31m",
    }  # fmt: skip
    assert len(lines_that_start_anew(text)) == text.count("\n") + 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_of_text_is_a_command(language: str) -> None:
    for line in lines_that_start_anew(REPORTERS["text"](HOSTILE, language)):
        assert not line.lstrip().startswith("::")
        assert "##[" not in line
        assert "##vso[" not in line


def test_one_annotation_a_finding() -> None:
    lines = REPORTERS["github"](HOSTILE, "en").splitlines()
    assert len(lines) == len(HOSTILE)
    for line in lines:
        found = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
        assert found
        command, properties, _ = found.groups()
        assert command == "error"
        names = [part.partition("=")[0] for part in properties.split(",")]
        assert names == ["file", "line", "col", "title"]
        assert "##[" not in line


@pytest.mark.parametrize("language", LANGUAGES)
def test_markdown_is_text_with_our_own_marks(language: str) -> None:
    source = REPORTERS["markdown"](HOSTILE, language)
    # As forges read it: with their extensions, and letting HTML through.
    html = cmarkgfm.markdown_to_html_with_extensions(
        source,
        Options.CMARK_OPT_UNSAFE,
        ["table", "autolink", "strikethrough", "tasklist", "tagfilter"],
    )
    assert set(re.findall(r"<(\w+)", html)) == {"h3", "p", "ul", "li", "strong", "code", "br"}
    assert html.count("<h3>") == 1
    outside_code = re.sub(r"<code>.*?</code>", "", html)
    assert not re.search(r"[@#!~%](?=\w)", re.sub(r"&#?\w+;", "", outside_code))
    assert not re.search(r"https?://\w|www\.\w", outside_code)
    assert not re.search(r"^\s*/", outside_code, re.MULTILINE)


def test_markdown_keeps_within_what_forges_take() -> None:
    many = [Problem("unknown-field", "x.yml", (f"f{n}",), {"name": "x" * 80}) for n in range(2_000)]
    text = REPORTERS["markdown"](many, "en")
    assert len(text) < 65_000
    assert re.search(r"\n[0-9]+ more problems are not shown\\\.\n$", text)


@pytest.mark.parametrize("format", ["json", "gitlab", "sarif"])
def test_json_is_ascii_and_says_the_same(format: str) -> None:
    text = REPORTERS[format](HOSTILE, "en")
    assert text.isascii()
    assert text.replace("\n", "").isprintable()
    json.loads(text)


def test_json_gives_values_as_they_were() -> None:
    rows = json.loads(REPORTERS["json"](HOSTILE, "en"))["problems"]
    assert [row["values"]["name"] for row in rows] == list(HOSTILE_VALUES)


@given(st.text(max_size=60), st.sampled_from(sorted(REPORTERS)))
def test_any_value_in_any_report(value: str, format: str) -> None:
    problem = Problem(
        "not-in-list", value, (value, 3), {"value": value, "near": value}, line=2, column=1
    )
    text = REPORTERS[format]([problem], "sv")
    assert text.replace("\n", "").replace("\u2060", "").isprintable()
    assert text.encode()


def test_no_line_break_of_an_annotation_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever sentences let through: GitHub ends a command at either of the two."""
    said = Sentence("a%b", "\r::error::c", "\n::error::d")
    monkeypatch.setattr(github, "sentence", lambda *_: said)
    told = REPORTERS["github"]([Problem("tab", "x.yml")], "en")
    assert told == "::error file=x.yml,title=tab::a%25b%0A%0D::error::c%0A%0A::error::d\n"


def test_of_a_path_in_data_every_character_can_be_seen() -> None:
    told = json.loads(REPORTERS["json"]([Problem("tab", "a\u202e##[error].yml")], "en"))
    assert told["problems"][0]["path"] == "a\\u202e# #[error].yml"
