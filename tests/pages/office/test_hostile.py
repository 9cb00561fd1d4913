"""What people write stands in documents as text, in either format."""

from collections.abc import Callable
from functools import partial

import pytest
from solution_registry.pages.markdown import markdown
from solution_registry.pages.office import FORMATS, Label, Meta

from tests.open_document import OpenDocument
from tests.word import Word

READERS: dict[str, type[Word] | type[OpenDocument]] = {"docx": Word, "odt": OpenDocument}
HOSTILE = {
    "end-of-cdata": "]]>",
    "tag": "<script>alert(1)</script>",
    "tag-of-word": '</w:t></w:r><w:r><w:instrText>INCLUDETEXT "https://ond.example"</w:instrText></w:r>',
    "tag-of-opendocument": '</text:span><text:a xlink:href="https://ond.example">',
    "entity": "&xxe; &#0; &amp;lt;",
    "quotes": "\"'",
    "template": "$body ${title} %s {0}",
    "emoji": "👩‍👩‍👧 🇸🇪 🏳️",
    "long": "donaudampskibsfart" * 400,
}

Made = Callable[..., Word | OpenDocument]


def read(
    ending: str, html: str, title: str = "T", labels: dict[str, Label] | None = None
) -> Word | OpenDocument:
    """The document that HTML becomes; it can be read, or this raises."""
    return READERS[ending](FORMATS[ending](html, Meta(title, "sv"), labels or {}))


@pytest.fixture(params=FORMATS)
def of_html(request: pytest.FixtureRequest) -> Made:
    """Makes a document of HTML, in each format."""
    return partial(read, request.param)


@pytest.fixture
def document(of_html: Made) -> Made:
    """Makes a document of Markdown, in each format."""
    return lambda text, *others: of_html(markdown(text, 2), *others)


def elements(made: Word | OpenDocument) -> set[str]:
    """The names of the elements of its body."""
    return {one.tag for one in made.body.iter()}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_it_stands_as_text_wherever_it_is_written(document: Made, text: str) -> None:
    made = document("# A\n\n{{ x }}", text, {"x": Label(text)})
    assert made.marks == [("x", f"{{{{ {text} }}}}")]
    titles = {
        one.text
        for name, part in made.parts.items()
        if name in ("docProps/core.xml", "meta.xml")
        for one in part.iter()
    }
    assert text in titles
    if "&" not in text:
        assert elements(document(f"a **{text}** b")) <= elements(document("a **b**"))


def test_what_looks_like_a_tag_is_read_as_it_was_written(document: Made) -> None:
    text = "x <script>alert(1)</script> ]]> <b"
    assert text.removeprefix("x ") in document(text).text


@pytest.mark.parametrize("sign", ["\0", "\x0b", "\x1b", "\ufffe", "\uffff", "\ud800"])
def test_what_xml_cannot_hold_is_left_out(of_html: Made, sign: str) -> None:
    made = of_html(f"<h2>a{sign}b</h2><pre><code>c{sign}</code></pre>", f"t{sign}")
    assert made.text.replace("\ufffd", "") == "ab\nc"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "https://a@ond.example"]
)
def test_no_link_leads_where_the_site_would_not(document: Made, address: str) -> None:
    made = document(f"[här](<{address}>)")
    assert made.links() == []
    assert "här" in made.text


def test_a_link_that_names_another_host_says_where_it_leads(document: Made) -> None:
    made = document("[kommun.se](https://ond.example.org)")
    assert "kommun.se (ond.example.org)" in made.text


@pytest.mark.parametrize(
    "text", ["", "\n", "#", "> ", "- ", "| |\n|-|", "```\n```", "99999999999. a", "999999999. a"]
)
def test_what_says_nothing_can_be_opened(document: Made, text: str) -> None:
    made = document(text)
    assert made.text.startswith("T") or "#" in text


def test_a_large_number_is_one_that_word_processors_know(document: Made) -> None:
    made = document("999999999. a")
    written = [
        one for part in made.parts.values() for each in part.iter() for one in each.attrib.values()
    ]
    assert "32767" in written
    assert "999999999" not in written
