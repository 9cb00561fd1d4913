from textwrap import dedent
from xml.etree import ElementTree as ET

import pytest
from solution_registry.pages.markdown import markdown
from solution_registry.pages.office import Label, Meta, odt

from tests.open_document import FO, MIMETYPE, OFFICE, STYLE, TABLE, TEXT, OpenDocument, Paragraph
from tests.pages.office.texts import LISTS

LABELS = {"kommun": Label("Kommunens namn"), "sag": Label("Case number", "en")}
MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
USES = ("style-name", "visited-style-name", "style-override")


def document(text: str, title: str = "Avtal", language: str = "sv") -> OpenDocument:
    """The document that Markdown becomes."""
    return OpenDocument(odt(markdown(dedent(text).strip(), 2), Meta(title, language), LABELS))


def named(root: ET.Element) -> set[str]:
    """The names of the styles that a part defines."""
    return {one.get(f"{STYLE}name", "") for one in root.iter() if one.get(f"{STYLE}name")}


def test_headings_are_headings_and_keep_their_levels() -> None:
    made = document("# Ett\n\n## Två\n\n### Tre\n\n## Två igen")
    levels = [
        (one.get(f"{TEXT}outline-level"), one.get(f"{TEXT}style-name"), one.text)
        for one in made.body.iter(f"{TEXT}h")
    ]
    assert levels == [
        ("1", "Heading_20_1", "Ett"),
        ("2", "Heading_20_2", "Två"),
        ("3", "Heading_20_3", "Tre"),
        ("2", "Heading_20_2", "Två igen"),
    ]
    assert len(made.paragraphs) == 4


def test_a_text_without_a_heading_gets_its_title() -> None:
    assert document("Bara text.").paragraphs == [
        Paragraph("Title", "Avtal"),
        Paragraph("Standard", "Bara text."),
    ]


def test_every_style_that_is_used_is_there() -> None:
    made = document(
        "# A {{ sag }}\n\n###### a\n\n> b\n\n- c `d` [e](https://e.example.se) *f* **g**\n"
        "- [ ] h {{ kommun }}\n\n1. i\n   1. j\n      1. k\n\n"
        "```\nl\n```\n\n---\n\n| m |\n| - |\n| n |"
    )
    there = set().union(*map(named, made.parts.values()))
    used = {
        one.get(f"{space}{use}")
        for one in made.body.iter()
        for space in (TEXT, TABLE)
        for use in USES
    } - {None}
    assert len(used) > 20
    assert used <= there


def test_lists_are_lists_and_a_numbered_one_begins_where_it_says() -> None:
    found = document(LISTS)
    inner = ("Bullets", "Numbers1")
    assert found.paragraphs[1:] == [
        Paragraph("List_20_Paragraph", "punkt", ("Bullets",), "item"),
        Paragraph("List_20_Paragraph", "inre", inner, "item 1"),
        Paragraph("List_20_Paragraph", "mer om den", inner, "more"),
        Paragraph("List_20_Paragraph", "inre två", inner, "item"),
        Paragraph("List_20_Paragraph", "nästa", ("Bullets",), "item"),
        Paragraph("Standard", "mellan"),
        Paragraph("List_20_Paragraph", "ett", ("Numbers1",), "item 1"),
        Paragraph("List_20_Paragraph", "två", ("Numbers1",), "item"),
        Paragraph("Standard", "mellan"),
        Paragraph("List_20_Paragraph", "fem", ("Numbers1",), "item 5"),
    ]


def test_a_number_within_a_number_is_of_another_sort() -> None:
    found = document("# A\n\n1. a\n   1. b\n      1. c\n         1. d")
    assert [one.lists[-1] for one in found.paragraphs[1:]] == [
        "Numbers1",
        "Numbers2",
        "Numbers3",
        "Numbers1",
    ]
    styles = found.parts["styles.xml"].iter(f"{TEXT}list-style")
    signs = {
        one.get(f"{STYLE}name"): {level.get(f"{STYLE}num-format") for level in one}
        for one in styles
    }
    assert signs["Numbers1"] == {"1"}
    assert signs["Numbers2"] == {"a"}
    assert signs["Numbers3"] == {"i"}


def test_an_empty_item_has_its_sign_and_comes_before_what_is_within() -> None:
    found = document("# A\n\n-\n- b\n- - c").paragraphs[1:]
    assert [(one.text, len(one.lists), one.item) for one in found] == [
        ("", 1, "item"),
        ("b", 1, "item"),
        ("", 1, "item"),
        ("c", 2, "item"),
    ]


def test_lists_may_be_deeper_than_their_styles() -> None:
    deep = "\n".join(f"{'  ' * level}- {level}" for level in range(12))
    made = document(deep)
    assert [len(one.lists) for one in made.paragraphs[1:]] == [*range(1, 13)]
    [bullets] = [
        one
        for one in made.parts["styles.xml"].iter(f"{TEXT}list-style")
        if one.get(f"{STYLE}name") == "Bullets"
    ]
    assert [one.get(f"{TEXT}level") for one in bullets] == [str(level) for level in range(1, 11)]


def test_what_is_ticked_off_has_a_box_for_its_sign() -> None:
    found = document("# A\n\n- [ ] kvar\n- [x] gjort\n- [y] inget av dem").paragraphs[1:]
    assert [(one.text, one.item) for one in found] == [
        ("☐\tkvar", "item Boxes"),
        ("☒\tgjort", "item Boxes"),
        ("[y] inget av dem", "item"),
    ]


def test_a_table_repeats_its_header() -> None:
    made = document("| Krav | Nivå |\n| --- | --- |\n| **K1** | |")
    [table] = made.body.iter(f"{TABLE}table")
    header, row = table.iter(f"{TABLE}table-row")
    assert header in list(table.findall(f"{TABLE}table-header-rows/{TABLE}table-row"))
    assert row in list(table.findall(f"{TABLE}table-row"))
    [columns] = table.iter(f"{TABLE}table-column")
    assert columns.get(f"{TABLE}number-columns-repeated") == "2"
    assert [len(list(one)) for one in (header, row)] == [2, 2]
    styles = [one.style for one in made.paragraphs[1:]]
    assert styles == ["Table_20_Heading"] * 2 + ["Table_20_Contents"] * 2
    assert made.styled("Strong_20_Emphasis") == ["K1"]


def test_a_table_within_a_list_stands_between_its_parts_which_go_on() -> None:
    made = document(
        "# A\n\n- a\n\n  3. b\n\n     | c |\n     | - |\n     | d |\n\n     e\n  4. f\n- g"
    )
    nested = made.body.iter(f"{TEXT}list")
    assert [one for within in nested for one in within.iter(f"{TABLE}table")] == []
    inner = ("Bullets", "Numbers1")
    assert [(one.text, one.lists, one.item) for one in made.paragraphs[1:]] == [
        ("a", ("Bullets",), "item"),
        ("b", inner, "item 3"),
        ("c", (), ""),
        ("d", (), ""),
        ("e", inner, "header"),
        ("f", inner, "item"),
        ("g", ("Bullets",), "item"),
    ]
    goes_on = [
        one.get(f"{TEXT}continue-numbering") == "true" for one in made.body.iter(f"{TEXT}list")
    ]
    assert goes_on == [False, False, True, True]


def test_words_look_as_they_are_meant() -> None:
    made = document("**fet** *kursiv* ***båda*** `kod`  \nny rad\ni samma")
    assert made.styled("Strong_20_Emphasis") == ["fet", "båda"]
    assert made.styled("Emphasis") == ["kursiv", "båda"]
    assert made.styled("Source_20_Text") == ["kod"]
    assert made.paragraphs[1].text == "fet kursiv båda kod\nny rad i samma"


def test_quotes_code_and_rules_have_styles_of_their_own_and_blanks_stay() -> None:
    made = document("# A\n\n> citat\n\n```\n en\n  två\n a  b\n```\n\n---")
    assert made.paragraphs[1:] == [
        Paragraph("Quotations", "citat"),
        Paragraph("Preformatted_20_Text", " en\n  två\n a  b"),
        Paragraph("Horizontal_20_Line", ""),
    ]
    written = ET.tostring(made.body, "unicode")
    assert "  " not in written.partition("Preformatted")[2]  # a reader would make one of two


def test_links_lead_where_they_led() -> None:
    address = "https://lag.example.se/x?a=1&b=2"
    assert document(f"[lagen]({address})").links() == [("lagen", address)]


def test_a_mark_has_a_style_of_its_name_and_is_found_by_braces() -> None:
    made = document(
        "# För {{ kommun }}\n\n**Hos {{kommun}}**, {{ sag }}, {{ odeklarerad }}\n\n"
        "| {{ kommun }} |\n| - |"
    )
    name, case = ("kommun", "{{ Kommunens namn }}"), ("sag", "{{ Case number }}")
    assert made.marks == [name, name, case, name]
    assert "{{ odeklarerad }}" in made.text
    styles = {
        one.get(f"{STYLE}name"): one
        for one in made.parts["content.xml"].iter(f"{STYLE}style")
        if one.get(f"{STYLE}parent-style-name") == "Placeholder"
    }
    assert list(styles) == ["Placeholder_kommun", "Placeholder_sag"]
    assert len(styles["Placeholder_kommun"]) == 0
    [told] = styles["Placeholder_sag"]
    assert (told.get(f"{FO}language"), told.get(f"{FO}country")) == ("en", "GB")
    [yellow] = [
        one[0]
        for one in made.parts["styles.xml"].iter(f"{STYLE}style")
        if one.get(f"{STYLE}name") == "Placeholder"
    ]
    assert yellow.get(f"{FO}background-color") == "#ffff00"


@pytest.mark.parametrize(
    ("language", "told"),
    [("sv", ("sv", "SE")), ("da", ("da", "DK")), ("en", ("en", "GB")), ("xx", ("xx", "none"))],
)
def test_the_language_and_the_title_are_told(language: str, told: tuple[str, str]) -> None:
    made = document("# Ett", "Krav & <villkor>", language)
    [default] = made.parts["styles.xml"].iter(f"{STYLE}default-style")
    [properties] = default.findall(f"{STYLE}text-properties")
    assert (properties.get(f"{FO}language"), properties.get(f"{FO}country")) == told
    meta = {one.tag.rpartition("}")[2]: one.text for one in made.parts["meta.xml"][0]}
    assert meta == {"language": "-".join(told).removesuffix("-none"), "title": "Krav & <villkor>"}


def test_every_part_is_named_in_the_manifest() -> None:
    made = document("# A")
    listed = made.parts["META-INF/manifest.xml"]
    entries = {
        one.get(f"{MANIFEST}full-path", ""): one.get(f"{MANIFEST}media-type") for one in listed
    }
    assert entries.pop("/") == MIMETYPE
    assert entries == dict.fromkeys(made.parts.keys() - {"META-INF/manifest.xml"}, "text/xml")
    for name in entries:
        assert made.parts[name].get(f"{OFFICE}version") == "1.2"
