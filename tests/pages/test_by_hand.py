"""Hand-written pages have what generated ones have."""

import pytest
from solution_registry.pages.by_hand import as_ours
from solution_registry.site import SiteSettings, TocItem

MAILBOX = '<a href="mailto:it@prov.test">it@<wbr>prov.test</a>'
PARTS = [TocItem(title, title.lower()) for title in ("Ett & två", "B", "C", "D")]


def shown(html: str, parts: list[TocItem], language: str = "en") -> str:
    return as_ours(html, parts, language, b"", SiteSettings())


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (SiteSettings(), "<p>Ingen.</p>"),
        (SiteSettings(publisher="A & B"), "<p>A &amp; B driver registret.</p><p>Ingen.</p>"),
        (
            SiteSettings(publisher="Prov", mailbox="it@prov.test"),
            f"<p>Prov driver registret. Skriv till {MAILBOX}.</p>",
        ),
    ],
)
def test_who_runs_the_registry_is_said_where_a_page_has_room_for_it(
    settings: SiteSettings, expected: str
) -> None:
    room = "<!-- contact -->\n\n<p>Ingen.</p>\n\n<!-- /contact -->"
    made = as_ours(f"<h1>T</h1>{room}<p>2</p>", [], "sv", b"", settings)
    assert made == f"<h1>T</h1>{expected}<p>2</p>"


def test_a_way_to_many_parts_stands_before_the_first() -> None:
    made = shown("<h1>T</h1><p>Why.</p><h2>Ett</h2><p>…</p>", PARTS)
    before, _, after = made.partition('<nav class="sr-jump" aria-label="On this page">')
    assert before == "<h1>T</h1><p>Why.</p>"
    assert '<li><a href="#ett & två">Ett &amp; två</a></li>'.replace(" & ", " &amp; ") in after
    assert after.endswith("<h2>Ett</h2><p>…</p>")


@pytest.mark.parametrize("parts", [[], PARTS[:3]])
def test_few_parts_need_none(parts: list[TocItem]) -> None:
    html = "<h1>T</h1><h2>Ett</h2>"
    assert shown(html, parts) == html


@pytest.mark.parametrize(("columns", "kind"), [(2, ""), (3, " data-list")])
def test_tables_are_framed_and_those_of_many_columns_are_lists_on_a_phone(
    columns: int, kind: str
) -> None:
    head = f"<thead><tr>{'<th>A</th>' * columns}</tr></thead>"
    made = shown(f"<p>1</p><table>{head}</table><p>2</p>", [], "sv")
    frame = '<div class="sr-scroll" tabindex="0" role="group" aria-label="Tabell">'
    assert made == (f'<p>1</p>{frame}<table class="sr-table"{kind}>{head}</table></div><p>2</p>')
