import pytest

from tests.built.page import Page
from tests.built.reader import read_page


def read(body: str) -> Page:
    return read_page("x", f'<!doctype html><html lang="sv"><body>{body}</body></html>'.encode())


def test_what_a_page_consists_of() -> None:
    page = read(
        '<!-- <h1> --><H2 id=a class="b">Å &amp; ä</H2><img src="c.png" alt="1 > 0"/>'
        "<a href='?x=1&amp;y=2' hidden>till</a><script>if (1 < 2) {}</script>"
        '<p lang="en">not read</p>'
    )
    assert (page.headings, page.ids, page.languages) == (["h2"], ["a"], {"sv", "en"})
    assert page.texts == {"Å & ä", "1 > 0", "till"}
    assert page.links == {"c.png", "?x=1&y=2"}
    assert page.inline == {"<script>"}


@pytest.mark.parametrize(
    "wrong",
    [
        "<p>",
        "</p>",
        "<b><i></b></i>",
        "1 < 2",
        "<p",
        "<p <b></b></p>",
        '<p id="a></p>',
        '<p id="a" id="b"></p>',
        '<p id="a" ID="b"></p>',
        "<script>1",
        "<!-- <p></p>",
        "<!foreign>",
        "<?xml?>",
    ],
)
def test_what_is_not_well_formed_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"^x: "):
        read(wrong)
