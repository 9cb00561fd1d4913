"""A procurement officer fills in a template's details once, reads, and downloads its documents."""

import json
import re
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Download, Locator, Page, expect

from tests.browser.faults import faults_in_any_look
from tests.browser.keyboard import Walk, walk
from tests.browser.kinds import HOMES, KINDS, address
from tests.browser.looks import LOOKS, Reader
from tests.open_document import OpenDocument
from tests.word import Word

TEMPLATE = KINDS["procurement template"]
DOCUMENTS = ("anvisning", "kravspecifikation", "utvardering", "avtal")
HOSTILE = "]]></w:t></text:p><script>alert(1)</script> & {{ kommun }} 👩‍👩‍👧"
DOWNLOAD = {
    "docx": {
        "sv": "Hämta som Word-dokument (.docx)",
        "en": "Download as a Word document (.docx)",
        "da": "Hent som Word-dokument (.docx)",
    },
    "odt": {
        "sv": "Hämta som OpenDocument-text (.odt)",
        "en": "Download as an OpenDocument text (.odt)",
        "da": "Hent som OpenDocument-tekst (.odt)",
    },
}
READERS: dict[str, type[Word] | type[OpenDocument]] = {"docx": Word, "odt": OpenDocument}
KEPT = "Object.keys(sessionStorage).map((name) => name.split('.').at(-1))"


def document(name: str) -> str:
    """The Swedish page of a document of the template."""
    return f"{TEMPLATE}documents/{name}/"


def fields(page: Page) -> Locator:
    """The fields of the form, shown."""
    page.locator("[data-fill-in] summary").press("Enter")
    return page.locator("[data-fill-in] input")


def fill(page: Page) -> dict[str, str]:
    """Fill in every field, some with what is hard to write. Gives the texts by name."""
    written = {}
    for field in fields(page).all():
        name = field.get_attribute("name") or ""
        written[name] = HOSTILE if name == "kommun" else f"<{name}> & “{name}”"
        field.fill(written[name])
    return written


def download(page: Page, language: str = "sv", ending: str = "docx") -> Word | OpenDocument:
    """Press the button, and open what is downloaded."""
    with page.expect_download() as begun:
        page.get_by_role("button", name=DOWNLOAD[ending][language]).press("Enter")
    return opened(page, begun.value, ending)


def opened(page: Page, made: Download, ending: str) -> Word | OpenDocument:
    """Open what was downloaded, which is called as the page's address ends."""
    name = page.url.rstrip("/").rpartition("/")[2]
    assert made.suggested_filename == f"{name}.{ending}"
    return READERS[ending](Path(made.path()).read_bytes())


def names(document: Word | OpenDocument) -> set[str]:
    """The names of what is still to be filled in."""
    return {name for name, _ in document.marks}


def test_enter_goes_on_to_the_next_field_and_makes_no_document(page: Page) -> None:
    page.goto(document("avtal"))
    made: list[Download] = []

    def keep(one: Download) -> None:
        made.append(one)

    page.on("download", keep)
    written = fields(page)
    written.first.fill("Yttervattna kommun")
    written.first.press("Enter")
    expect(written.nth(1)).to_be_focused()
    written.last.press("Enter")
    expect(page.get_by_role("button", name=DOWNLOAD["docx"]["sv"])).to_be_focused()
    assert made == []
    assert "Mellan Yttervattna kommun" in download(page).text


@pytest.fixture
def as_built(built_site: Path) -> Callable[[str, str], Word | OpenDocument]:
    """Opens a document of the template as it lies on the site."""
    folder = built_site / TEMPLATE / "documents"
    return lambda name, ending: READERS[ending]((folder / f"{name}.{ending}").read_bytes())


def test_what_is_filled_in_once_is_in_every_document(
    page: Page, as_built: Callable[[str, str], Word | OpenDocument]
) -> None:
    asked: set[tuple[str, str | None, bool]] = set()
    page.on("request", lambda one: asked.add((one.method, one.post_data, "?" in one.url)))
    page.goto(document(DOCUMENTS[0]))
    written = fill(page)
    for name, ending in product(DOCUMENTS, READERS):
        page.goto(document(name))
        before, after = as_built(name, ending), download(page, ending=ending)
        assert len(names(before)) > 3
        assert after.marks == []
        assert not isinstance(after, Word) or after.runs("highlight") == []
        expected = before.text
        for mark, shown in dict(before.marks).items():
            expected = expected.replace(shown, written[mark])
        assert after.text == expected
        assert after.parts.keys() == before.parts.keys()
        status = page.locator("[data-fill-in] [role=status]")
        expect(status).to_have_text("Dokumentet är hämtat. Alla dess uppgifter är ifyllda.")
        expect(page.locator("mark[data-detail]:not([data-filled])")).to_have_count(0)
        for one in page.locator("mark[data-detail]").all():
            expect(one).to_have_text(written[one.get_attribute("data-detail") or ""])
    assert asked == {("GET", None, False)}


def test_templates_lead_to_the_guide_and_each_document_to_the_others(page: Page) -> None:
    page.goto("")
    page.get_by_role("main").get_by_role("link", name="Upphandlingsmallar").click()
    guide = page.get_by_role("link", name="Så använder ni en mall, från att hitta den till")
    expect(guide).to_have_attribute("href", re.compile("guides/procure/$"))
    page.goto(document(DOCUMENTS[0]))
    others = page.locator(".sr-names a")
    expect(others).to_have_count(len(DOCUMENTS) - 1)
    others.last.click()
    expect(page.locator(".sr-names a")).to_have_count(len(DOCUMENTS) - 1)
    expect(page).not_to_have_url(re.compile(f"{DOCUMENTS[0]}/$"))


def test_what_shows_is_text_and_follows_the_pen(page: Page) -> None:
    page.goto(document("avtal"))
    mark = page.locator("mark[data-detail=kommun]").first
    expect(mark).to_have_text("Kommunens namn")
    field = fields(page).first
    field.fill("<img src=x onerror=alert(1)>")
    expect(mark).to_have_text("<img src=x onerror=alert(1)>")
    expect(mark.locator("*")).to_have_count(0)
    # It is marked no more, as in the file, and in no language that is known.
    expect(mark).to_have_css("background-color", "rgba(0, 0, 0, 0)")
    expect(mark).not_to_have_attribute("lang", "sv")
    field.fill("   ")
    expect(mark).to_have_text("Kommunens namn")
    expect(mark).not_to_have_css("background-color", "rgba(0, 0, 0, 0)")
    expect(mark).to_have_attribute("lang", "sv")
    page.emulate_media(media="print")
    expect(page.locator("[data-fill-in]")).to_be_hidden()
    expect(mark).to_be_visible()


def test_what_is_not_filled_in_stays_marked_and_is_told(page: Page) -> None:
    page.goto(document("avtal"))
    fields(page).first.fill("Yttervattna kommun")
    word = download(page)
    assert "Mellan Yttervattna kommun, organisationsnummer {{ Organisationsnummer }}" in word.text
    assert names(word) >= {"organisationsnummer", "tingsratt"}
    assert "kommun" not in names(word)
    told = page.locator("[data-fill-in] [role=status]")
    expect(told).to_contain_text("Inte ifyllt, och markerat i dokumentet:")
    left = told.get_by_role("listitem")
    assert left.count() == len(names(word))
    page.locator("[data-fill-in] summary").press("Enter")
    left.filter(has_text="Organisationsnummer").get_by_role("link").press("Enter")
    expect(page.get_by_label("Organisationsnummer")).to_be_focused()


@pytest.mark.parametrize("language", HOMES)
def test_it_is_the_same_in_every_language(page: Page, language: str) -> None:
    page.goto(address("document", language))
    expect(fields(page).first).to_be_visible()
    first = page.locator("[data-fill-in] label").first.text_content() or ""
    assert len(names(download(page, language))) > 3
    told = page.locator("[data-fill-in] [role=status]")
    expect(told.get_by_role("link").first).to_have_text(first)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("sv", ""),
        ("en", "The document is in Swedish, and its file as well."),
        ("da", "Dokumentet er på svensk, og det er filen også."),
    ],
)
def test_a_document_in_another_language_says_in_which(page: Page, language: str, said: str) -> None:
    page.goto(address("document", language))
    told = page.locator("main p").filter(has_text=re.compile(r"svensk|Swedish"))
    assert told.all_inner_texts() == ([said] if said else [])


def test_a_field_has_the_documents_own_word_beside_the_readers(page: Page) -> None:
    page.goto(address("document", "da"))
    assert fields(page).count() > 3
    own = page.locator("[data-fill-in] label", has_text="Journalnummer").locator("[lang=sv]")
    expect(own).to_have_text("(Diarienummer)")
    same = page.locator("[data-fill-in] label", has_text="Organisationsnummer")
    expect(same).to_have_text("Organisationsnummer")
    download(page, "da")
    way = page.locator("[data-fill-in] [role=status] a", has_text="Journalnummer")
    expect(way.locator("[lang=sv]")).to_have_text("(Diarienummer)")
    page.goto(document("kravspecifikation"))
    expect(page.locator("[data-fill-in] label [lang]")).to_have_count(0)


def test_it_is_kept_in_the_tab_alone_and_removed_on_the_page_on_privacy(page: Page) -> None:
    page.goto(document("avtal"))
    fields(page).first.fill("Yttervattna kommun")
    page.reload()
    expect(fields(page).first).to_have_value("Yttervattna kommun")
    assert page.evaluate("Object.keys(localStorage)") == []
    [key] = page.evaluate(KEPT)
    other = page.context.new_page()
    other.goto(document("avtal"))
    expect(fields(other).first).to_have_value("")
    page.goto(KINDS["privacy"])
    expect(page.get_by_role("cell", name=f".{key}")).to_be_visible()
    page.get_by_role("button", name="Ta bort det som är sparat").click()
    assert page.evaluate(KEPT) == []


def test_who_goes_back_sees_what_has_been_filled_in_since(page: Page) -> None:
    page.goto(document("avtal"))
    page.goto(document("anvisning"))
    fields(page).first.fill("Yttervattna kommun")
    page.go_back()
    expect(page.locator("mark[data-detail=kommun]").first).to_have_text("Yttervattna kommun")


@pytest.mark.parametrize("kept", ["{", "null", "[1]", '{"exempel-upphandling-e-arkiv": 7}'])
def test_what_is_kept_may_be_damaged(page: Page, kept: str) -> None:
    page.goto(document("avtal"))
    fields(page).first.fill("x")
    put = "(kept) => Object.keys(sessionStorage).forEach((name) => { sessionStorage[name] = kept })"
    page.evaluate(put, kept)
    page.reload()
    field = fields(page).first
    expect(field).to_have_value("")
    field.fill("Yttervattna kommun")
    expect(page.locator("mark[data-detail=kommun]").first).to_have_text("Yttervattna kommun")
    [now] = page.evaluate("Object.values(sessionStorage)")
    assert json.loads(now)["exempel-upphandling-e-arkiv"] == {"kommun": "Yttervattna kommun"}


@pytest.mark.parametrize("body", [None, b"", b"PK\x03\x04" + b"x" * 60])
def test_what_does_not_come_or_is_no_document_is_told(
    unwatched_page: Page, body: bytes | None
) -> None:
    page = unwatched_page
    page.goto(document("avtal"))
    page.route(
        "**/avtal.docx", lambda route: route.abort() if body is None else route.fulfill(body=body)
    )
    button = page.get_by_role("button", name=DOWNLOAD["docx"]["sv"])
    button.click()
    told = page.locator("[data-fill-in] [role=status]")
    expect(told).to_contain_text("Dokumentet kunde inte hämtas.")
    page.unroute("**/avtal.docx")
    download(page)
    expect(told).to_contain_text("Dokumentet är hämtat.")


def test_without_a_script_the_document_can_be_downloaded_as_it_is(
    browser: Browser, site_url: str, as_built: Callable[[str, str], Word | OpenDocument]
) -> None:
    context = browser.new_context(base_url=site_url, java_script_enabled=False)
    page = context.new_page()
    page.goto(document("avtal"))
    expect(page.locator("[data-fill-in]")).to_be_hidden()
    expect(page.locator("[data-not-filled-in] mark").first).to_be_visible()
    for ending in READERS:
        with page.expect_download() as begun:
            page.get_by_role("link", name=DOWNLOAD[ending]["sv"]).click()
        found = opened(page, begun.value, ending)
        assert found.marks == as_built("avtal", ending).marks
    context.close()


def test_the_form_has_no_fault_in_any_look(reader: Reader) -> None:
    page = reader(LOOKS[0]).new_page()
    page.goto(document("avtal"))
    fill(page)
    download(page)
    assert faults_in_any_look(page) == []
    group = page.get_by_role("group", name="Det som den upphandlande organisationen fyller i")
    expect(group.get_by_label("Kommunens namn")).to_be_visible()
    page.reload()
    page.locator("[data-fill-in] details").evaluate("(details) => { details.open = true }")
    assert walk(page) == Walk(missed=[], unseen=[], unmarked=[])
    page.close()
