"""What a submitter and a reviewer wrote is shown as text where it is certified, too.

Every case of ``tests/corpus/pages`` is certified as it stands, or was, with another text before.
"""

import json
from pathlib import Path

import pytest
from solution_registry.certification.digest import canonical, digest, field_digests
from solution_registry.pages.context import BuildContext
from solution_registry.pages.decisions import decision_pages
from solution_registry.site.page import MAIN_HEADING, Page
from solution_registry.source import parse

from tests.corpus.hostile_registry import CASES, PLAIN, write
from tests.described import solution_pages
from tests.elements import Elements
from tests.pages.solution.conftest import MakeContext
from tests.pages.solution.test_hostile import ACTIVE

DECIDED = "2026-01-20"
BELOW = ("", "certification/", "certification/verify/")
LISTS = ("certification/", "certification/queue/", "certification/reviewers/")
CHART = "svg"
STATES = ("certified", "changed")
"""``changed``: another case's text was certified."""


def certify(root: Path, name: str, said_by: str) -> None:
    """Write a record that certifies what the case `said_by` says as what the case `name` says."""
    folder = root / "solutions" / name
    data = parse((root / f"solutions/{said_by}/solution.yml").read_bytes(), "solution.yml").data
    assert isinstance(data, dict)
    documents = {"documents/krav.md": CASES[said_by].prose}
    record = next(folder.glob("certifications/*.yml"))
    text = record.read_text("utf-8").replace(record.stem[:-2], DECIDED)
    filled = parse(text.encode(), record.name).data
    assert isinstance(filled, dict)
    filled["digest"] = digest(data, documents)
    filled["fields"] = field_digests(data, documents)
    record.unlink()
    here = record.with_name(f"{DECIDED}-1.yml")
    here.write_text(json.dumps(filled, ensure_ascii=False), "utf-8")
    here.with_suffix(".json").write_bytes(canonical(data, documents))


@pytest.fixture(scope="module", params=STATES)
def hostile(
    request: pytest.FixtureRequest,
    make_context: MakeContext,
    tmp_path_factory: pytest.TempPathFactory,
) -> BuildContext:
    root = tmp_path_factory.mktemp(request.param)
    write(root)
    names = list(CASES)
    for name, other in zip(names, [*names[1:], names[0]], strict=True):
        certify(root, name, other if request.param == "changed" else name)
    context = make_context(root)
    states = {one.status.state for one in context.registry.listings.values()}
    assert states == {request.param}
    return context


@pytest.mark.slow
def test_no_page_of_a_decision_has_more_than_the_plain_one(hostile: BuildContext) -> None:
    pages = {page.url: page for page in solution_pages(hostile)}
    for below in BELOW:
        usual = parts(pages[f"solutions/{PLAIN}/{below}"])
        for name in CASES:
            found = parts(pages[f"solutions/{name}/{below}"])
            assert found == usual, (name, below)


def parts(page: Page) -> tuple[int, int, int]:
    """Check that nothing in a page acts; how many badges, main headings and charts it has."""
    body = Elements(page.render().body)
    expect_inert(body)
    badges = [a for _, a in body.tags if "sr-badge" in (a.get("class") or "")]
    headings = [a for _, a in body.tags if a.get("id") == MAIN_HEADING]
    return len(badges), len(headings), sum(tag == CHART for tag, _ in body.tags)


def expect_inert(body: Elements) -> None:
    """Fail where an element acts, an attribute does, or a link leads elsewhere than to the web."""
    assert not [tag for tag, _ in body.tags if tag in ACTIVE and tag != CHART]
    names = {name for _, attributes in body.tags for name in attributes}
    assert not {name for name in names if name.startswith("on") or name in ("style", "srcdoc")}
    links = [attributes["href"] or "" for tag, attributes in body.tags if tag == "a"]
    ours = ("./", "../", "#", "https://", "http://", "mailto:")
    assert not [link for link in links if not link.startswith(ours)]


def test_no_list_of_decisions_acts(hostile: BuildContext) -> None:
    pages = {page.url: page for page in decision_pages(hostile)}
    for url in LISTS:
        expect_inert(Elements(pages[url].render().body))
