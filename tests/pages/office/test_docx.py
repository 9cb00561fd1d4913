from textwrap import dedent

import pytest
from solution_registry.pages.markdown import markdown
from solution_registry.pages.office import Label, Meta, docx

from tests.pages.office.texts import LISTS
from tests.word import Paragraph, W, Word, said

LABELS = {"kommun": Label("Kommunens namn"), "sag": Label("Case number", "en")}


def word(text: str, title: str = "Avtal", language: str = "sv") -> Word:
    """The document that Markdown becomes."""
    return Word(docx(markdown(dedent(text).strip(), 2), Meta(title, language), LABELS))


def test_headings_are_headings_and_keep_their_levels() -> None:
    found = word("# Ett\n\n## Två\n\n### Tre\n\n## Två igen").paragraphs
    assert [(one.style, one.text) for one in found] == [
        ("Heading1", "Ett"),
        ("Heading2", "Två"),
        ("Heading3", "Tre"),
        ("Heading2", "Två igen"),
    ]


def test_a_text_without_a_heading_gets_its_title() -> None:
    assert word("Bara text.").paragraphs == [
        Paragraph("Title", "Avtal"),
        Paragraph("", "Bara text."),
    ]


def test_every_style_that_is_used_is_there() -> None:
    made = word(
        "# A\n\n> b\n\n- c `d` [e](https://e.example.se)\n\n"
        "```\nf\n```\n\n---\n\n| g |\n| - |\n| h |"
    )
    there = {one.get(f"{W}styleId") for one in made.parts["word/styles.xml"].iter(f"{W}style")}
    names = ("pStyle", "rStyle", "tblStyle")
    used = {one.get(f"{W}val") for name in names for one in made.body.iter(f"{W}{name}")}
    assert len(used) > 6
    assert used <= there


def test_lists_are_lists_and_a_numbered_one_begins_anew() -> None:
    found = word(LISTS)
    assert found.paragraphs[1:] == [
        Paragraph("ListParagraph", "punkt", 0, 1),
        Paragraph("ListParagraph", "inre", 1, 2),
        Paragraph("ListParagraph", "mer om den"),
        Paragraph("ListParagraph", "inre två", 1, 2),
        Paragraph("ListParagraph", "nästa", 0, 1),
        Paragraph("", "mellan"),
        Paragraph("ListParagraph", "ett", 0, 3),
        Paragraph("ListParagraph", "två", 0, 3),
        Paragraph("", "mellan"),
        Paragraph("ListParagraph", "fem", 0, 4),
    ]
    lists = list(found.parts["word/numbering.xml"].iter(f"{W}num"))
    assert [said(one, "startOverride") for one in lists] == [None, "1", "1", "5"]
    sorts = {
        one.get(f"{W}abstractNumId"): said(one, "numFmt")
        for one in found.parts["word/numbering.xml"].iter(f"{W}abstractNum")
    }
    assert [sorts[said(one, "abstractNumId")] for one in lists] == ["bullet", *["decimal"] * 3]


def test_an_empty_item_has_its_sign() -> None:
    assert word("# A\n\n-\n- b").paragraphs[1:] == [
        Paragraph("ListParagraph", "", 0, 1),
        Paragraph("ListParagraph", "b", 0, 1),
    ]


def test_lists_may_be_deeper_than_the_format() -> None:
    deep = "\n".join(f"{'  ' * level}- {level}" for level in range(12))
    assert [one.level for one in word(deep).paragraphs[1:]] == [*range(9), 8, 8, 8]


def test_what_is_ticked_off_can_be_ticked_off() -> None:
    made = word("# A\n\n- [ ] kvar\n- [x] gjort\n- [y] inget av dem")
    assert [one.text for one in made.paragraphs[1:]] == ["☐\tkvar", "☒\tgjort", "[y] inget av dem"]
    boxes = [one for one in made.body.iter() if one.tag.endswith("}checkbox")]
    assert len(boxes) == 2


def test_a_table_repeats_its_header_and_ends() -> None:
    made = word("| Krav | Nivå |\n| --- | --- |\n| **K1** | |\n\n| Mer |\n| --- |\n| x |")
    tables = list(made.body.iter(f"{W}tbl"))
    for table in tables:
        rows = list(table.iter(f"{W}tr"))
        assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False]
        assert all(cell.find(f"{W}p") is not None for cell in table.iter(f"{W}tc"))
        cells = [len(list(row.iter(f"{W}tc"))) for row in rows]
        assert {*cells} == {len(list(table.iter(f"{W}gridCol")))}
    between = [one.tag for one in made.body]
    assert between[between.index(f"{W}tbl") + 1] == f"{W}p"
    assert made.runs("b") == ["K1"]


def test_words_look_as_they_are_meant() -> None:
    made = word("**fet** *kursiv* ***båda*** `kod`  \nny rad\ni samma")
    assert made.runs("b") == ["fet", "båda"]
    assert made.runs("i") == ["kursiv", "båda"]
    assert made.styled("Code") == ["kod"]
    assert made.paragraphs[1].text == "fet kursiv båda kod\nny rad i samma"


def test_quotes_code_and_rules_have_styles_of_their_own() -> None:
    made = word("# A\n\n> citat\n\n```\nkod\n  här\n```\n\n---")
    assert made.paragraphs[1:] == [
        Paragraph("Quote", "citat"),
        Paragraph("CodeBlock", "kod\n  här"),
        Paragraph("Rule", ""),
    ]


def test_links_lead_where_they_led() -> None:
    made = word(
        "[lagen](https://lag.example.se/x?a=1&b=2) och [igen](https://lag.example.se/x?a=1&b=2)"
    )
    address = "https://lag.example.se/x?a=1&b=2"
    assert made.links() == [("lagen", address), ("igen", address)]
    [link] = [one for one in made.parts["word/_rels/document.xml.rels"] if one.get("TargetMode")]
    assert link.get("TargetMode") == "External"


def test_a_mark_is_one_run_that_is_found_by_name_and_by_braces() -> None:
    made = word(
        "# För {{ kommun }}\n\n**Hos {{kommun}}**, {{ sag }}, {{ odeklarerad }}\n\n"
        "| {{ kommun }} |\n| - |"
    )
    name, case = ("kommun", "{{ Kommunens namn }}"), ("sag", "{{ Case number }}")
    assert made.marks == [name, name, case, name]
    assert made.runs("highlight") == [name[1], name[1], case[1], name[1]]
    assert made.runs("b") == ["Hos ", name[1]]
    assert made.runs("lang") == [case[1]]
    assert "{{ odeklarerad }}" in made.text


@pytest.mark.parametrize(
    ("language", "told"), [("sv", "sv-SE"), ("da", "da-DK"), ("en", "en-GB"), ("xx", "xx")]
)
def test_the_language_and_the_title_are_told(language: str, told: str) -> None:
    made = word("# Ett", "Krav & <villkor>", language)
    [default] = made.parts["word/styles.xml"].iter(f"{W}rPrDefault")
    assert said(default, "lang") == told
    core = {one.tag.rpartition("}")[2]: one.text for one in made.parts["docProps/core.xml"]}
    assert core == {"language": told, "title": "Krav & <villkor>"}


def test_a_table_has_no_more_columns_than_word_takes_and_loses_nothing() -> None:
    names = [f"k{number}" for number in range(70)]
    made = word("\n".join(f"| {' | '.join(row)} |" for row in (names, ["-"] * 70, names)))
    assert [one.text for one in made.paragraphs if one.text in names] == names * 2
    rows = [len(list(row.iter(f"{W}tc"))) for row in made.body.iter(f"{W}tr")]
    assert rows == [63, 63]
    assert len(list(made.body.iter(f"{W}gridCol"))) == 63


def test_names_of_controls_are_no_longer_than_word_takes() -> None:
    made = docx("<p>{{ x }}</p>", Meta("T", "sv"), {"x": Label("å" * 200)})
    assert f'w:val="{"å" * 64}"'.encode() in made
    assert Word(made).marks == [("x", f"{{{{ {'å' * 200} }}}}")]
