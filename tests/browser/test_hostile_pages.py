"""Every page of a registry of hostile texts: nothing runs, nothing leaves, nothing looks like ours.

The cases are files in ``tests/corpus/pages`` (threats.md, Pages).
"""

import csv
import io
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Dialog, Page

from tests.browser.consists import CANARY, Consists, look, tidy
from tests.browser.site_server import serving
from tests.browser.watch import watch
from tests.building import ADDRESS
from tests.built.page import Page as WrittenPage
from tests.built.project import MKDOCS, Project
from tests.built.reader import read_page
from tests.corpus.hostile_registry import CASES, PLAIN, Case, write

pytestmark = pytest.mark.slow

HOSTILE = [case for case in CASES.values() if case.name != PLAIN]
CASE = pytest.mark.parametrize("case", HOSTILE, ids=lambda case: case.name)

PAGES = ("solutions/ID/",)
"""Pages of a case that are opened for each: all its texts stand there."""

MORE = (
    "en/solutions/ID/",
    "da/solutions/ID/",
    "solutions/ID/certification/",
    "solutions/ID/certification/2026-10-20-1/",
    "solutions/ID/documents/krav/",
    "organisations/se-ID/",
    "areas/ID/",
    "systems/SYSTEM_ID/",
    "platforms/ID/",
    "agreements/ID/",
)
"""The others, which are written as those are: opened for some, and read for all."""

SOME = ("attribute-quotes", "script", "script-in-comment", "mutation", "template-expression")

FORMS = ("submit/", "submit/use/")
"""Pages that show terms of all cases, and have scripts and templates of their own."""

OF_ALL = (
    "",
    "en/",
    "da/",
    "solutions/",
    "solutions/page/2/",
    "en/solutions/",
    "organisations/",
    "organisations/se/",
    "organisations/se-partner/",
    "organisations/se-supplier/",
    "areas/",
    "kinds/",
    "kinds/procurement_template/",
    "platforms/",
    "systems/",
    "agreements/",
    "criteria/",
    "phases/",
    "statistics/",
    "glossary/",
    "en/glossary/",
    "api/",
    "certification/",
    "certification/queue/",
)
"""Pages that show all cases."""

MARKDOWN = {
    *("a|href rel|", "blockquote||", "br||", "code||", "em||", "h3||", "h4||", "h5||", "h6||"),
    *("hr||", "li||", "ol||", "p||", "pre||", "strong||", "table||", "tbody||", "td||", "th||"),
    *("thead||", "tr||", "ul||", "h2||"),
}
"""Elements that contributors may make, without attributes of any kind but a link's."""

ACTIVE = {
    *("applet", "base", "embed", "frame", "iframe", "img", "math", "object", "style", "template"),
    *("video", "audio", "source", "marquee", "portal", "animate", "foreignobject", "use"),
}
"""Elements that no page of ours has, whoever wrote it."""


HEADING = re.compile("text(-|$)")
"""What the ids of a contributor's own headings begin with, and on the same page none of ours."""
PLACE = re.compile("text(-[a-z0-9]+)*")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site."""
    root = tmp_path_factory.mktemp("hostile") / "project"
    write(root)
    (root / "mkdocs.yml").write_text(f"site_url: {ADDRESS}\n{MKDOCS}", encoding="utf-8")
    (root / "docs").mkdir()
    (root / "docs/about.md").write_text("# Om registret\n", encoding="utf-8")
    project = Project(root)
    done = project.try_build()
    assert done.returncode == 0, done.stderr
    return project.site()


class Opened:
    """Opens pages of the site, one after another, and fails where something is asked or runs."""

    def __init__(self, page: Page, url: str) -> None:
        self.page, self.url = page, url
        self.problems = watch(page, url)
        page.on("dialog", self._on_dialog)
        page.add_init_script(CANARY)

    def _on_dialog(self, dialog: Dialog) -> None:
        self.problems.append(f"a dialog: {dialog.message}")
        dialog.dismiss()

    def __call__(self, address: str) -> Consists:
        """Open a page, and look at it."""
        answer = self.page.goto(self.url + address)
        assert answer is not None
        assert answer.ok, address
        found = self.look()
        assert self.page.url == self.url + address
        return found

    def look(self) -> Consists:
        """Look at what is open."""
        found = look(self.page)
        assert self.problems == []
        assert found.ran == 0
        return found


@pytest.fixture(scope="module")
def opened(browser: Browser, site: Path) -> Iterator[Opened]:
    """A reader of the site, who stays."""
    with serving(site, urlsplit(ADDRESS).path) as url:
        context = browser.new_context(reduced_motion="reduce")
        yield Opened(context.new_page(), url)
        context.close()


@pytest.fixture(scope="module")
def plain(opened: Opened) -> dict[str, Consists]:
    """The pages of the case that is not hostile."""
    return {page: opened(address(page, CASES[PLAIN])) for page in (*PAGES, *MORE)}


def address(page: str, case: Case) -> str:
    """The address of a page of a case."""
    return str(case.fill(page))


def expect_inert(found: Consists, url: str) -> None:
    """Fail where an element acts, an attribute does, or a link does more than to lead."""
    for element in found.elements:
        name, attributes, _ = element.split("|", 2)
        assert name not in ACTIVE, element
        acts = {one for one in attributes.split() if one.startswith("on") or one == "srcdoc"}
        assert not acts, element
    for link in found.links:
        scheme = urlsplit(link.address).scheme
        assert scheme in ("http", "https", "mailto"), link
        assert link.element == "a" or link.address.startswith((url, ADDRESS)), link
        assert "@" not in urlsplit(link.address).netloc, link
        assert urlsplit(link.address).port in (None, urlsplit(url).port), link
        assert "?" not in link.address or scheme != "mailto", link
        assert link.is_honest, link


def runs(found: Consists) -> list[str]:
    """The scripts of a page that are no data."""
    return sorted(filter(None, (script.runs for script in found.scripts)))


@CASE
def test_the_pages_of_a_case(opened: Opened, plain: dict[str, Consists], case: Case) -> None:
    for page in (*PAGES, *(MORE if case.name in SOME else ())):
        found, usual = opened(address(page, case)), plain[page]
        expect_inert(found, opened.url)
        assert found.elements - usual.elements <= MARKDOWN, page
        assert tidy(case.line) in found.heading, page
        assert tidy(case.line) in tidy(found.title), page
        assert runs(found) == runs(usual), page
        if page == PAGES[0]:
            # No tag, template, snippet or entity in a field of one line is anything.
            assert found.text.count(tidy(case.line)) > 15


@pytest.mark.parametrize("page", OF_ALL)
def test_a_page_of_all_cases(opened: Opened, plain: dict[str, Consists], page: str) -> None:
    found = opened(page)
    expect_inert(found, opened.url)
    known = {script for usual in plain.values() for script in runs(usual)}
    assert [one for one in runs(found) if one not in known and not one.startswith(opened.url)] == []


def test_the_form_has_all_cases_as_text(opened: Opened) -> None:
    """Its questions offer the terms of the vocabularies; what is its own may act."""
    for page in FORMS:
        found = opened(page)
        names = [tuple(one.split("|")[:2]) for one in found.elements]
        assert {name for name, _ in names if name in ACTIVE} == {"template"}
        assert not [had for _, had in names if re.search(r"(^| )on", had)]
        assert found.ran == 0


@pytest.mark.parametrize("words", ["<img src=x onerror=alert(1)>", "klicka javascript", "cmd"])
def test_what_is_searched_for_and_found(opened: Opened, words: str) -> None:
    opened("solutions/")
    opened.page.get_by_role("searchbox").first.fill(words)
    opened.page.wait_for_timeout(700)
    expect_inert(opened.look(), opened.url)


def test_every_page_is_written_as_the_plain_one(site: Path) -> None:
    """All pages of all cases, without a browser: well-formed, and nothing is added."""
    for page in (*PAGES, *MORE):
        usual = read(site, address(page, CASES[PLAIN]))
        for case in HOSTILE:
            found = read(site, address(page, case))
            assert found.inline == usual.inline == set(), found.path
            assert found.loads == usual.loads, found.path
            ids = [one.replace(case.name, PLAIN) for one in found.ids if not HEADING.match(one)]
            assert ids == [one for one in usual.ids if not HEADING.match(one)], found.path
            assert len(found.ids) == len(set(found.ids)), found.path
            assert all(PLACE.fullmatch(one) for one in found.ids if HEADING.match(one)), found.path
            assert {one.replace(case.name, PLAIN) for one in found.named} == usual.named


def read(site: Path, url: str) -> WrittenPage:
    """Read a page as it is written. Raises ValueError where it is not well-formed."""
    path = f"{url}index.html"
    return read_page(path, (site / path).read_bytes())


def test_no_page_is_left_out(site: Path) -> None:
    """Every page that shows a case is opened or read."""
    known = {address(page, case) for page in (*PAGES, *MORE) for case in CASES.values()}
    shown = {
        path.parent.relative_to(site).as_posix().removeprefix(".")
        for path in site.rglob("index.html")
        if "alert(1)" in path.read_text(encoding="utf-8")
    }
    left = {f"{path}/" if path else "" for path in shown} - known - {*OF_ALL, *FORMS}
    assert not {path for path in left if not re.match(r"en/|da/|.*/page/\d+/$", path)}


@CASE
def test_data_says_it_verbatim(site: Path, case: Case) -> None:
    """What programs read is what was written, to the character."""
    data = json.loads((site / f"api/v1/solutions/{case.name}.json").read_bytes())
    text = json.dumps(data, ensure_ascii=False)
    assert data["solution"]["name"]["sv"] == case.line
    assert data["solution"]["description"]["sv"] == case.prose
    assert text.count(json.dumps(case.line, ensure_ascii=False)) > 15


class Data(HTMLParser):
    """The structured data of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.inside = False
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag == "script" and ("type", "application/ld+json") in attrs

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.found.append(data)
            self.inside = False


@CASE
def test_structured_data_says_it_verbatim(site: Path, case: Case) -> None:
    html = (site / f"solutions/{case.name}/index.html").read_text(encoding="utf-8")
    (text,) = Data(html).found
    said = json.loads(text)
    assert said["name"] == said["description"] == case.line
    assert said["maintainer"]["name"] == case.own_line


def test_every_json_file_can_be_read(site: Path) -> None:
    files = list(site.rglob("*.json"))
    assert len(files) > len(CASES)
    for file in files:
        json.loads(file.read_bytes())


FORMULA = re.compile(r"(^|;) *(?=[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])")


def test_no_cell_of_a_table_is_computed(site: Path) -> None:
    """Nothing begins as a formula does; all rows have the same length; nothing is lost."""
    for name in ("solutions.csv", "adopters.csv"):
        (file,) = site.rglob(name)
        rows = list(csv.reader(io.StringIO(file.read_text("utf-8"), newline="")))
        assert {len(row) for row in rows} == {len(rows[0])}
        cells = {cell for row in rows for cell in row}
        assert not {cell for cell in cells if FORMULA.search(cell)}
        for case in HOSTILE if name == "solutions.csv" else ():
            quoted = FORMULA.sub(r"\g<0>'", case.line)
            assert quoted in cells, case.name
