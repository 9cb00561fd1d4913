"""Contributors' Markdown: what it becomes, and what it cannot become."""

import re
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from solution_registry.pages import markdown as module
from solution_registry.pages.markdown import markdown, on_page
from solution_registry.source.markdown import html_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("En mening.", "<p>En mening.</p>\n"),
        ("Ett stycke.\n\nEtt till.", "<p>Ett stycke.</p>\n<p>Ett till.</p>\n"),
        ("*kursiv* och `kod`", "<p><em>kursiv</em> och <code>kod</code></p>\n"),
        ("3. tre\n4. fyra", '<ol start="3">\n<li>tre</li>\n<li>fyra</li>\n</ol>\n'),
        ("a & b", "<p>a &amp; b</p>\n"),
    ],
)
def test_markdown_becomes_html(text: str, expected: str) -> None:
    """CommonMark, as it is known."""
    assert markdown(text) == expected


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("# a\n\n## b\n\n# c", ["4", "5", "4"]),
        ("### a\n\n# b\n\n### c\n\n## d", ["4", "4", "5", "5"]),
        ("a\n=\n\n#### b\n\n##### c\n\n###### d", ["4", "5", "6", "6"]),
    ],
)
def test_headings_come_below_those_of_the_page(text: str, levels: list[str]) -> None:
    """From the fourth level on, none skipped, however they are written."""
    assert re.findall(r"<h(\d)>", markdown(text)) == levels


def test_a_table_becomes_a_table() -> None:
    """Requirements are written in tables."""
    html = markdown("| Krav | Nivå |\n| --- | --- |\n| Gunga | Ska |")
    assert "<th>Krav</th>" in html
    assert "<td>Gunga</td>" in html


@pytest.mark.parametrize(
    "reference", ["&#xFFFE;", "&#65535;", "&#x200B;", "&rlm;", "&#27;", "&#xFDD0;", "&#x110000;"]
)
def test_a_reference_brings_in_no_character_that_no_file_may_hold(reference: str) -> None:
    """Validation refuses them; the parser would write some of them as bytes that are no text."""
    assert markdown(f"a {reference} b") == "<p>a \ufffd b</p>\n"


@pytest.mark.parametrize(
    "text",
    ["|a" * 200 + "\n" + "|-" * 200 + "\n" + "a\n" * 100_000, ">" * 100_000 + "<https://a.se/>"],
)
def test_what_would_fill_a_page_is_shown_as_it_was_written(text: str) -> None:
    """Validation refuses it: a table fills each row, and quotes are cleaned in their square."""
    shown = text.replace(">", "&gt;").replace("<", "&lt;")
    assert markdown(text) == f"<pre><code>{shown}</code></pre>\n"


@pytest.mark.parametrize(
    "text",
    [
        "[x](javascript:alert(1))",
        "[x](JAVASCRIPT:alert(1))",
        "[x](java&#115;cript:alert(1))",
        "[x](java&NewLine;script:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:msgbox)",
        "[x](//ond.kommun-b.se/)",
        "[x](/admin/)",
        "[x](../x)",
        "[x](https://user@ond.kommun-b.se/)",
        "[x](https://ond.kommun-b.se:8443/)",
        "[x](https:\\\\ond.kommun-b.se)",
        "[x](mailto:a@b.se?bcc=c@d.se)",
        "[x]: javascript:alert(1)\n\n[x]",
        "<javascript:alert(1)>",
    ],
)
def test_no_link_leads_anywhere_strange(text: str) -> None:
    """The text stays; the address goes."""
    html = markdown(text)
    assert "href" not in html
    assert "x" in html or "javascript" in html


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[kommun.se](https://kommun.se/a)", "kommun.se</a></p>"),
        ("[kommun.se](https://www.kommun.se/a)", "kommun.se</a></p>"),
        ("[kommun.se](https://ond.se/a)", "kommun.se</a> (ond.se)</p>"),
        ("[https://kommun.se](https://kommun.se.ond.se)", "</a> (kommun.se.ond.se)</p>"),
        ("[**kommun**.se](https://ond.se/a)", "</a> (ond.se)</p>"),
        ("[info@kommun.se](mailto:info@ond.se)", "</a> (ond.se)</p>"),
        ("<https://kommun.se/a>", "https://kommun.se/a</a></p>"),
        ("<info@kommun.se>", ">info@kommun.se</a></p>"),
    ],
)
def test_a_link_shows_where_it_leads(text: str, expected: str) -> None:
    """Where its text names a host that is not the one it leads to."""
    assert expected in markdown(text)


def test_images_are_shown_by_their_words() -> None:
    """No reader's browser asks another site for anything."""
    assert markdown("![En karta](https://ond.se/p.png)") == "<p>En karta</p>\n"


@pytest.mark.parametrize(
    "text",
    ["<script>x</script>", "<div onclick='x'>y", "<!-- c -->", "<?php x ?>", "a <b\nc> d", "<x:y>"],
)
def test_tags_are_shown_as_they_are_written(text: str) -> None:
    """Nothing of what was written is lost, and no tag is made of it."""
    shown = markdown(text).replace("&lt;", "<").replace("&gt;", ">")
    assert text in shown
    assert not re.search(r"<(?!/?p>)[^&]*>", markdown(text))


TEXT = st.text(
    st.one_of(
        st.sampled_from("abcåäö 12.,:;!?()'\"-–/#+\n\n|~={}é\u2028"), st.characters(codec="utf-8")
    ),
    max_size=60,
)


@given(TEXT)
def test_sentences_become_what_markdown_makes_of_them(text: str) -> None:
    """The short way for plain sentences gives what the long way gives."""
    if not module._is_plain(text.strip("\n")):
        return
    assert markdown(text) == module._CLEANER.clean(html_of(text))


MARKED = st.text(st.sampled_from("ab1 \n\n*_`#>-+.|&;\\<[]()!x"), max_size=60)


@given(MARKED)
def test_what_is_left_unsanitised_is_what_the_sanitiser_leaves(text: str) -> None:
    """It changes nothing in it but how a quotation mark and a void element are written."""
    html = markdown(text)
    same = html.replace("&quot;", '"').replace("&nbsp;", "\xa0")
    assert module._CLEANER.clean(html).replace("&nbsp;", "\xa0") == same


@given(TEXT)
def test_no_text_upsets_the_page(text: str) -> None:
    """Only the elements that are allowed come out, each closed."""
    html = markdown(text)
    tags = re.findall(r"<(/?)([a-z0-9]+)[^<>]*>", html)
    open_ = sorted(name for end, name in tags if not end and name not in ("br", "hr"))
    assert open_ == sorted(name for end, name in tags if end)


@pytest.mark.parametrize("text", ["-" * 20_000, "a." * 10_000, "1." * 10_000, "<" * 20_000])
def test_the_text_of_a_link_takes_no_time_to_look_at(text: str) -> None:
    begun = process_time()
    markdown(f"[{text}](https://example.se)")
    assert process_time() - begun < 1


def test_a_link_has_no_words_that_only_a_pointer_finds() -> None:
    """A title could name another host than the one that the link leads to."""
    html = markdown('[x](https://a.kommun-a.se/ "https://b.kommun-b.se/")')
    assert "kommun-b" not in html
    assert 'href="https://a.kommun-a.se/"' in html


@pytest.mark.parametrize(("language", "name"), [("sv", "Tabell"), ("en", "Table")])
def test_a_table_is_scrolled_from_the_keyboard_too(language: str, name: str) -> None:
    html = markdown("| a | b |\n| --- | --- |\n| 1 | 2 |\n\nEfter.")
    made = on_page(html, language)
    assert made.startswith(
        f'<div class="sr-scroll" tabindex="0" role="group" aria-label="{name}">'
        '<table class="sr-table">'
    )
    assert made.endswith("</table></div>\n<p>Efter.</p>\n")
    assert on_page("<p>a</p>", language) == "<p>a</p>"


def test_what_is_to_be_ticked_off_has_a_box() -> None:
    made = on_page(
        markdown("- [ ] kvar\n- [x] gjort\n- [y] inget\n\n1. [ ] ett\n\n   stycke"), "sv"
    )
    assert re.findall(r"<li>(?:\n<p>)?([^<]+)", made) == ["☐ kvar", "☒ gjort", "[y] inget", "☐ ett"]


def test_numbers_are_whole_on_a_page_and_code_as_it_is_written() -> None:
    """Readers copy code."""
    made = on_page(markdown("En kommun med 5 000 invånare och `1 000`."), "sv")
    assert made == "<p>En kommun med 5\xa0000 invånare och <code>1 000</code>.</p>\n"
