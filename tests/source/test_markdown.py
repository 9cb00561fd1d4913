"""Pictures are found where pages would show them, as the parser reads them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from solution_registry.source.markdown import Image, html_of, images, links, signs


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("![x](y)", [(1, 1)]),
        ("a ![x](y) ![z](y)", [(1, 3), (1, 3)]),
        ("![x][y]\n\n[y]: https://a.se/p.png", [(1, 1)]),
        ("![y]\n\n[y]: https://a.se/p.png", [(1, 1)]),
        ("![Figur [1]](y)", [(1, 1)]),
        ("[![x](y)](z)", [(1, 2)]),
        ("*a\nb ![x\nx](y)*", [(2, 3)]),
        ("\\\\![x](y)", [(1, 3)]),
        ("`![a](b)`\n\n![x](y)", [(3, 1)]),
        ("\\![a](b)\nc ![x](y)", [(2, 3)]),
        ("`b\nc` d\ne ![x](y)", [(3, 3)]),
        ("- # h\n  ![x](y)", [(2, 3)]),
        ("- k\n  ```\n  ![a](b)\n  ```\n  > ![x](y)", [(5, 5)]),
        ("| a | b |\n| --- | --- |\n| c | ![x](y) |\n\n![x](y)", [(3, 7), (5, 1)]),
        ("![x](y)\n![x](y)\\\n![x](y)  \n![x](y)", [(1, 1), (2, 1), (3, 1), (4, 1)]),
        ("# ![x](y)\na\n![x](y)\nb | c\n--- | ---\n", [(1, 3), (3, 1)]),
        ("![x](y)\n![x](y) |\n--- |\n", [(1, 1), (2, 1)]),
        ("***\n\n<b>\n![x](y)", [(4, 1)]),
        ("<!-- ![x -->](y)", [(1, 6)]),
    ],
)
def test_a_picture_has_a_place(text: str, places: list[tuple[int, int]]) -> None:
    assert [(one.line, one.column) for one in images(text)] == places


@pytest.mark.parametrize(
    "text",
    [
        "\\![a](b)",
        "`![a](b)`",
        "``` ![a](b)\n```",
        "~~~\n```\n![a](b)\n~~~",
        "    ![a](b)",
        "- a\n\n      ![a](b)",
        "![a]",
        "![a](b c)",
        "![a][b]",
        '<img src="https://a.se/p.png">',
    ],
)
def test_what_is_shown_as_it_is_written_is_none(text: str) -> None:
    assert list(images(text)) == []


def test_it_has_its_words_and_its_address() -> None:
    text = '![Ett *"högt"* &lt; <hus>](https://a.se/å?b&c "Titel")'
    assert list(images(text)) == [Image(1, 1, 'Ett "högt" < <hus>', "https://a.se/%C3%A5?b&c")]


MARKED = st.text(st.sampled_from("ab1 \n\n*_`#>-|&\\<[]()![!["), max_size=60)


@given(MARKED)
def test_there_are_as_many_as_pages_would_show(text: str) -> None:
    found = list(images(text))
    lines = text.split("\n")
    assert len(found) == html_of(text).count("<img ")
    assert all(1 <= one.line <= len(lines) for one in found)


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("[a](/x) <https://a.se/> `[b](/y)` \\[c](/z)", ["/x", "https://a.se/"]),
        ("[a][b]\n\n[b]: </x?å> 'T'", ["</x?%C3%A5%3E"]),
        ("[a](JavaScript:b) [![c](d)](e&amp;f)", ["JavaScript:b", "e&f"]),
        ("<b@c>", ["mailto:b@c"]),
    ],
)
def test_a_link_has_its_address(text: str, addresses: list[str]) -> None:
    """One that acts too, which is not on any page."""
    assert list(links(text)) == addresses


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a <b>c</b>", [(1, 3), (1, 7)]),
        ("`<b>` <i>\n\n<p>", [(1, 7), (3, 1)]),
        ("    <b>\n\n```\n<b>\n```\n<b>", [(6, 1)]),
        ("<b> | c\n--- | ---\nd | <i>", [(1, 1), (3, 5)]),
        ("&lt;b&gt; <https://a.se> <a@a.se>", []),
        ("`` <b> ` <b> `` <b>", [(1, 17)]),
        ("*<b>*\n**<i>**", [(1, 2), (2, 3)]),
        ("\ufdd0\ufdd1<b>", [(1, 1)]),
    ],
)
def test_a_sign_that_is_shown_has_a_place(text: str, places: list[tuple[int, int]]) -> None:
    found = list(signs(text))
    assert [(one.line, one.column) for one in found] == places
    assert all(one.text.startswith("<") for one in found)


def test_many_signs_are_found_as_quickly_as_few() -> None:
    assert sum(1 for _ in signs("<b> " * 50_000)) == 50_000
