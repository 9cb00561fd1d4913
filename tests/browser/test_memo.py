"""A follower downloads the decision memo as a Word document, and goes on in it."""

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Page, expect

from tests.browser.comparison import SHARED, THREE, names
from tests.browser.kinds import HOMES, address
from tests.browser.yours import choose
from tests.word import W, Word, said, texts

BUTTON = {
    "sv": "Hämta som Word-dokument (.docx)",
    "en": "Download as a Word document (.docx)",
    "da": "Hent som Word-dokument (.docx)",
}
FILE = {"sv": "beslutsunderlag", "en": "decision-memo", "da": "beslutningsgrundlag"}


def download(page: Page, language: str = "sv") -> Word:
    """Press the button, and open what is downloaded."""
    with page.expect_download() as begun:
        page.get_by_role("button", name=BUTTON[language]).press("Enter")
    ids = page.evaluate("new URLSearchParams(location.search).get('ids')").replace(",", "-")
    today = page.evaluate("new Date().toLocaleDateString('sv')")
    assert begun.value.suggested_filename == f"{FILE[language]}-{ids}-{today}.docx"
    return Word(Path(begun.value.path()).read_bytes())


def compared(page: Page, language: str = "sv", ids: tuple[str, ...] = THREE) -> None:
    page.goto(f"{address('comparison', language)}?ids={','.join(ids)}")
    expect(page.locator("[data-table] thead th")).to_have_count(1 + len(ids))


def rows(memo: Word) -> list[list[ET.Element]]:
    """The cells of the table, row by row."""
    return [row.findall(f"{W}tc") for row in memo.body.iter(f"{W}tr")]


def paragraphs(cell: ET.Element) -> list[str]:
    return ["".join(texts(one)) for one in cell.iter(f"{W}p")]


def squeezed(text: str) -> str:
    return "".join(text.replace("·", "").split())


def once(texts: Iterable[object]) -> list[object]:
    """Those that follow each other and are the same, once."""
    return [text for text, _ in groupby(texts)]


def whole(page: Page) -> None:
    """Show what a document has: all of each list, and no row that nobody has an answer in."""
    page.locator("[data-table]").evaluate(
        """(table) => {
          for (const one of table.querySelectorAll("[data-count]")) one.remove();
          for (const one of table.querySelectorAll("li[hidden]")) one.hidden = false;
          const { notStated } = document.querySelector("[data-not-stated]").dataset;
          const none = (cell) => cell.textContent === notStated;
          for (const row of table.querySelectorAll("tbody tr"))
            if ([...row.cells].slice(1).every(none)) row.remove();
        }"""
    )


def test_a_list_that_is_cut_on_the_screen_is_whole_there(page: Page) -> None:
    """Nobody can unfold what stands on paper."""
    compared(page)
    expect(page.locator("[data-table]")).to_contain_text("(+ ")
    memo = download(page)
    assert "(+ " not in memo.text
    steps = [row for row in rows(memo) if "steg för steg" in paragraphs(row[0])[0]]
    assert [len(paragraphs(cell)) > 2 for cell in steps[0][1:]].count(True) > 0


def test_what_nobody_states_is_told_in_one_sentence(page: Page) -> None:
    compared(page, ids=("altinn",))
    memo = download(page)
    assert ["Ej angivet"] not in [paragraphs(row[1]) for row in rows(memo)]
    [told] = [one for one in memo.text.splitlines() if one.startswith("Det här har ingen angett")]
    assert "Kostnad" in told


@pytest.mark.parametrize("language", HOMES)
@pytest.mark.parametrize("ids", [THREE, THREE[:1]])
def test_it_says_what_the_page_shows(page: Page, language: str, ids: tuple[str, ...]) -> None:
    compared(page, language, ids)
    memo = download(page, language)
    whole(page)
    shown = page.locator("[data-table] tr").evaluate_all(
        "rows => rows.map(({cells}) => [...cells].map((cell) => cell.innerText))"
    )
    written = [["\n".join(paragraphs(cell)) for cell in row] for row in rows(memo)]
    assert [list(map(squeezed, row)) for row in written] == [
        list(map(squeezed, row)) for row in shown
    ]
    assert {len(row) for row in written} == {1 + len(ids)}
    columns = [int(one.get(f"{W}w") or 0) for one in memo.body.iter(f"{W}gridCol")]
    assert len(columns) == 1 + len(ids)
    assert 9000 < sum(columns) <= 9070
    assert len(set(columns[1:])) == 1
    for row in rows(memo):
        widths = [cell.find(f"{W}tcPr/{W}tcW") for cell in row]
        assert [int(one.get(f"{W}w") or 0) for one in widths if one is not None] == columns


def test_marks_that_stand_apart_are_told_apart(page: Page) -> None:
    compared(page)
    [status] = [row for row in rows(download(page)) if paragraphs(row[0]) == ["Status"]]
    badges, grounds, *_ = paragraphs(status[2])
    assert badges == "Certifierad, nivå 2 · Exempel (påhittat) · E-tjänst"
    assert grounds.startswith("Certifierad på nivå 2, Beprövad, av Exempelrådet den ")


def test_what_stands_below_each_other_does_so_there(page: Page) -> None:
    compared(page)
    table = {"".join(paragraphs(row[0])): row for row in rows(download(page))}
    systems = paragraphs(table["Integrationer"][2])
    assert len(systems) > 3
    assert systems[0] == "Bygglovssystem (Lovhandläggaren Ek): Ingår"


def test_links_lead_where_they_lead_there(page: Page) -> None:
    compared(page)
    found = [one.get(f"{W}instr") for one in download(page).body.iter(f"{W}fldSimple")]
    shown = page.locator("[data-table] a").evaluate_all("links => links.map(({href}) => href)")
    assert len(shown) > 20
    # One in several paragraphs is several there; to one place beside each other are one.
    assert once(found) == [f' HYPERLINK "{one}" ' for one in once(shown)]


def test_a_link_ends_no_field(page: Page) -> None:
    compared(page)
    hostile = r'mailto:a@b.example?subject=" \d \* DDE "x'
    page.locator("[data-table] a").first.evaluate("(link, to) => { link.href = to }", hostile)
    field = next(download(page).body.iter(f"{W}fldSimple")).get(f"{W}instr") or ""
    assert field.count('"') == 2
    assert "\\" not in field


def test_it_says_whose_it_is_and_of_when(page: Page) -> None:
    page.goto(SHARED)
    assert len(names(page)) in (0, 3)
    expect(page.locator("[data-table] thead th")).to_have_count(4)
    before = download(page)
    assert "organisation" in dict(before.marks)
    choose(page, "uppsala")
    expect(page.get_by_label("Er kommun")).to_have_value("Uppsala kommun")
    memo = download(page)
    assert {name for name, _ in memo.marks} == {"room"}
    day = page.locator("[data-printed]").text_content()
    for text in ("Organisation: Uppsala kommun", f"Framtaget den: {day}", f"Adress: {page.url}"):
        assert text in memo.text.splitlines()
    warned = [one for one in memo.text.splitlines() if one.startswith("Påhittade exempel")]
    assert warned == ["Påhittade exempel, som ingen kan få: Felanmälan, Bygglov online"]


def test_a_real_solution_needs_no_warning(page: Page) -> None:
    compared(page, ids=("altinn",))
    memo = download(page)
    assert "Påhittade" not in memo.text
    assert "examples" not in dict(memo.marks)


def test_what_is_in_another_language_says_so(page: Page) -> None:
    compared(page)
    cell = page.locator("[data-table] td").first
    cell.evaluate("cell => { cell.innerHTML = '<span lang=\"fi\">Päätös</span> och mer' }")
    runs = [one for one in download(page).body.iter(f"{W}r") if "".join(texts(one)) == "Päätös"]
    assert [said(one, "lang") for one in runs] == ["fi"]


def test_what_does_not_come_can_be_asked_for_again(unwatched_page: Page) -> None:
    page = unwatched_page
    compared(page)
    page.route("**/memo.docx", lambda route: route.abort())
    page.get_by_role("button", name=BUTTON["sv"]).press("Enter")
    told = page.locator("[data-made]")
    expect(told).to_have_text(
        "Dokumentet kunde inte hämtas. Kontrollera anslutningen och försök igen."
    )
    page.unroute("**/memo.docx")
    download(page)
    expect(told).to_have_text("Dokumentet är hämtat.")
