import pytest
from solution_registry.pages.docx import Label, docx
from solution_registry.pages.markdown import markdown

from tests.word import W, Word

HOSTILE = {
    "end-of-cdata": "]]>",
    "tag": "<script>alert(1)</script>",
    "tag-of-word": '</w:t></w:r><w:r><w:instrText>INCLUDETEXT "https://ond.example"</w:instrText></w:r>',
    "entity": "&xxe; &#0; &amp;lt;",
    "quotes": "\"'",
    "template": "$body ${title} %s {0}",
    "emoji": "👩‍👩‍👧 🇸🇪 🏳️",
    "long": "donaudampskibsfart" * 400,
}


def word(text: str, title: str = "T", labels: dict[str, Label] | None = None) -> Word:
    """The document that Markdown becomes; it can be read, or this raises."""
    return Word(docx(markdown(text, 2), title, "sv", labels or {}))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_it_stands_as_text_wherever_it_is_written(text: str) -> None:
    made = word("# A\n\n{{ x }}", text, {"x": Label(text)})
    assert made.marks == [("x", f"{{{{ {text} }}}}")]
    assert [one.text for one in made.parts["docProps/core.xml"]][1] == text
    inner = word(f"a **{text}** b") if "&" not in text else word("a")
    assert {*(one.tag for one in inner.body.iter())} <= {
        *(one.tag for one in word("a **b**").body.iter())
    }


def test_what_looks_like_a_tag_is_read_as_it_was_written() -> None:
    assert "<script>alert(1)</script> ]]> <b" in word("x <script>alert(1)</script> ]]> <b").text


@pytest.mark.parametrize("sign", ["\0", "\x0b", "\x1b", "\ufffe", "\uffff", "\ud800"])
def test_what_xml_cannot_hold_is_left_out(sign: str) -> None:
    made = Word(docx(f"<h2>a{sign}b</h2><pre><code>c{sign}</code></pre>", f"t{sign}", "sv", {}))
    assert made.text.replace("\ufffd", "") == "ab\nc"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "https://a@ond.example"]
)
def test_no_link_leads_where_the_site_would_not(address: str) -> None:
    made = word(f"[här](<{address}>)")
    assert made.links() == []
    assert "här" in made.text


def test_a_link_that_names_another_host_says_where_it_leads() -> None:
    assert "kommun.se (ond.example.org)" in word("[kommun.se](https://ond.example.org)").text


@pytest.mark.parametrize(
    "text", ["", "\n", "#", "> ", "- ", "| |\n|-|", "```\n```", "99999999999. a", "999999999. a"]
)
def test_what_says_nothing_can_be_opened(text: str) -> None:
    assert word(text).text.startswith("T") or "#" in text


def test_a_table_has_no_more_columns_than_word_takes_and_loses_nothing() -> None:
    names = [f"k{number}" for number in range(70)]
    made = word("\n".join(f"| {' | '.join(row)} |" for row in (names, ["-"] * 70, names)))
    assert [one.text for one in made.paragraphs if one.text in names] == names * 2
    rows = [len(list(row.iter(f"{W}tc"))) for row in made.body.iter(f"{W}tr")]
    assert rows == [63, 63]
    assert len(list(made.body.iter(f"{W}gridCol"))) == 63


def test_names_of_controls_are_no_longer_than_word_takes() -> None:
    made = docx("<p>{{ x }}</p>", "T", "sv", {"x": Label("å" * 200)})
    assert f'w:val="{"å" * 64}"'.encode() in made
    assert Word(made).marks == [("x", f"{{{{ {'å' * 200} }}}}")]
