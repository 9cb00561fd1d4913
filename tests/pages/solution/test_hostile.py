"""What a submitter wrote is shown as text, and does nothing."""

import json

import pytest
from solution_registry.site.page import MAIN_HEADING, Page

from tests.elements import Elements

URLS = ("solutions/hostile/", "en/solutions/hostile/", "da/solutions/hostile/")
ACTIVE = {
    *("script", "style", "img", "svg", "iframe", "object", "embed", "form", "input", "link"),
    *("base", "meta", "video", "audio", "u", "i", "b"),
}


@pytest.fixture(params=URLS)
def body(request: pytest.FixtureRequest, pages: dict[str, Page]) -> Elements:
    """The elements of a page made of hostile text."""
    return Elements(pages[request.param].render().body)


def test_no_element_acts(body: Elements) -> None:
    """Nothing that runs, loads or restyles gets onto the page."""
    assert not [tag for tag, _ in body.tags if tag in ACTIVE]


def test_no_attribute_acts(body: Elements) -> None:
    """No event handler, inline style or embedded document."""
    names = {name for _, attributes in body.tags for name in attributes}
    assert not {name for name in names if name.startswith("on") or name in ("style", "srcdoc")}


def test_links_lead_to_the_site_or_to_the_web(body: Elements) -> None:
    """Relative addresses of ours, http, https and mail; no user-info before the host."""
    strange = [
        link
        for link in body.links
        if not link.startswith(("../", "#", "https://", "http://", "mailto:")) or "@ond" in link
    ]
    assert body.links
    assert not strange


def test_text_cannot_look_like_a_badge(body: Elements) -> None:
    """The only badges are those of the page's own status and routes."""
    badges = [a["class"] for _, a in body.tags if "sr-badge" in (a.get("class") or "")]
    assert badges == [
        "sr-badge sr-badge--listed",
        *["sr-badge sr-badge--route-undated"] * 2,
    ]


def test_the_main_heading_is_ours(body: Elements) -> None:
    """One h1, and no other element with its id."""
    ids = [attributes.get("id") for _, attributes in body.tags]
    assert [tag for tag, _ in body.tags].count("h1") == 1
    assert ids.count(MAIN_HEADING) == 1


def test_what_was_written_can_be_read(pages: dict[str, Page]) -> None:
    """Tags, template braces and snippets stand on the page as they were written."""
    text = Elements(pages["solutions/hostile/"].render().body).text
    for written in (
        "<script>alert('name')</script>{{ 7*7 }}",
        '--8<-- "/etc/passwd"',
        "::: mermaid",
    ):
        assert written in text


def test_a_link_that_names_another_host_says_where_it_leads(pages: dict[str, Page]) -> None:
    """The host follows the text."""
    text = Elements(pages["solutions/hostile/"].render().body).text
    assert "kommun.se (ond.kommun-b.se)" in text


def test_titles_are_given_unescaped(pages: dict[str, Page]) -> None:
    """The engine escapes them; escaping twice would show."""
    made = pages["solutions/hostile/"].render()
    assert made.title == "<script>alert('name')</script>{{ 7*7 }}"
    assert made.description.startswith("</script><script>")


def test_json_cannot_end_its_script(pages: dict[str, Page]) -> None:
    """One script element, whose JSON says what was written."""
    head = pages["solutions/hostile/"].render().head
    assert head.count("<script") == head.count("</script") == 1
    said = json.loads(head.removeprefix('<script type="application/ld+json">')[: -len("</script>")])
    assert said["name"] == "<script>alert('name')</script>{{ 7*7 }}"
