"""A frame is cut at its marks, and what is poured in is escaped for where it lands."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from solution_registry.site import SiteSettings
from solution_registry.site.frames import cut
from solution_registry.site.pour import pour
from solution_registry.site.slots import FrameError

from tests.site.made_up import TOC, rendered, solution

HTML = Path(__file__).with_name("frame.html").read_text(encoding="utf-8")
CUT = cut(HTML, "x/slot=url=7c1f/")
URLS = {"sv": "solutions/x/", "en": "en/solutions/x/"}
SITE = SiteSettings(languages=("sv", "en"), url="https://example.org/")
NASTY = """</script><script>alert("1")</script> 'å' \\ & \u2028"""


def poured(title: str = "Namn", settings: SiteSettings = SITE, **changes: Any) -> str:
    page = replace(solution("solutions/x/", "sv", URLS, title), **changes)
    return pour(CUT, page, page.render(), settings).decode()


def test_every_mark_is_filled() -> None:
    html = poured()
    assert "slot=" not in html
    assert "<title>Namn - Registret</title>" in html
    assert '<link rel="canonical" href="https://example.org/solutions/x/">' in html
    assert '<main><h1 id="main-heading">4</h1>\n<p>Brödtext</p></main>' in html
    assert "<meta name=x></head>" in html
    assert '<a href="https://example.com/edit/x/solution.yml">' in html


def test_titles_are_escaped_in_text_and_attributes() -> None:
    html = poured(NASTY)
    assert html.count("<script") == 1
    assert "<title>&lt;/script&gt;&lt;script&gt;alert(&quot;1&quot;)" in html
    assert 'content="Om &quot;&lt;/script&gt;' in html


def test_a_title_in_a_script_is_json_that_cannot_leave_it() -> None:
    found = re.search(r"<script type[^>]*>(.*?)</script>", poured(NASTY), re.DOTALL)
    assert found
    assert "<" not in found[1]
    assert json.loads(found[1]) == {"name": NASTY}


def test_languages_have_whole_addresses_in_the_head_and_relative_ones_in_the_page() -> None:
    html = poured()
    link = '<link rel="alternate " href="https://example.org/en/solutions/x/" hreflang="en">'
    assert link in html
    assert '<a href="./">Svenska</a> <a href="../../en/solutions/x/">English</a>' in html


def test_without_an_address_of_the_site_the_head_has_relative_addresses() -> None:
    html = poured(settings=replace(SITE, url=""))
    assert '<link rel="alternate " href="../../en/solutions/x/" hreflang="en">' in html


def test_a_language_without_the_page_is_not_in_the_head_and_leads_home() -> None:
    html = poured(alternates={"sv": "solutions/x/"})
    assert 'hreflang="sv"' in html
    assert 'hreflang="en"' not in html
    assert '<a href="../../en/">English</a>' in html


def test_no_link_in_the_head_sets_off_material_to_ask_for_sitemaps() -> None:
    head = '<link rel="alternate" type="application/json" href="x.json">'
    html = poured(render=lambda: replace(rendered("Namn"), head=head))
    assert 'rel="alternate"' not in html
    assert html.count('rel="alternate ') == 3


def test_the_table_of_contents_is_written_as_the_theme_writes_it() -> None:
    html = poured()
    assert TOC[1].children
    expected = """<ul class="toc">
  <li><a href="#what">Vad &amp; hur</a></li>
  <li><a href="#cost">Kostnad</a>
    <ul title="Kostnad">
      <li><a href="#running">Drift</a></li>
      <li><a href="#buying">Köp</a></li>
    </ul></li>
  <li><a href="#join">Anslut</a></li>
</ul>"""
    assert expected in html


def test_a_heading_in_another_language_says_so_and_not_in_an_attribute() -> None:
    toc = tuple(one._replace(language="da") for one in TOC)
    html = poured(render=lambda: rendered("Namn", toc))
    assert '<li><a href="#join"><span lang="da">Anslut</span></a></li>' in html
    assert '<a href="#cost"><span lang="da">Kostnad</span></a>\n    <ul title="Kostnad">' in html


def test_a_page_without_headings_leaves_out_what_the_theme_marks() -> None:
    start, end = "slot=toc-start=7c1f", "slot=toc-end=7c1f"
    html = HTML.replace('<ul class="toc">', f'{start}<ul class="toc">')
    html = html.replace("</ul>\n<a", f"</ul>{end}\n<a")
    page = solution("solutions/x/", "sv", URLS)
    frame = cut(html, "x/slot=url=7c1f/")
    without = pour(frame, page, rendered("Namn"), SITE).decode()
    assert '<ul class="toc">' not in without
    assert "slot=" not in without
    assert pour(frame, page, page.render(), SITE) == pour(CUT, page, page.render(), SITE)


@pytest.mark.parametrize("last", [0, 1])
def test_a_table_of_contents_may_end_with_any_kind_of_heading(last: int) -> None:
    html = poured(render=lambda: rendered("Namn", TOC[: last + 1]))
    start = html.index('<ul class="toc">')
    toc = html[start : html.index("<a href", html.index("</ul>\n<a", start))]
    for tag in ("ul", "li", "a"):
        assert toc.count(f"<{tag}") == toc.count(f"</{tag}>"), toc


def test_a_page_not_for_search_engines_says_so() -> None:
    assert '<meta name="robots" content="noindex"><meta name=x></head>' in poured(robots=False)
    assert "noindex" not in poured()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (("<h1>slot=body=7c1f</h1>", ""), "does not show the content"),
        (("</head>", ""), "no </head>"),
        (("<main>", "<main>slot=body=7c1f"), "body where it cannot be filled in"),
        (('content="slot=description=7c1f"', "content=slot=description=7c1f"), "without quotes"),
        (("slot=toc-a.", "slot=toc-d."), "order of the headings"),
        (('<li><a href="#slot=toc-d.', '<li class=b><a href="#slot=toc-d.'), "unlike ways"),
    ],
)
def test_a_theme_that_no_page_fits_is_refused(change: tuple[str, str], words: str) -> None:
    with pytest.raises(FrameError, match=words):
        cut(HTML.replace(*change), "x/slot=url=7c1f/")


def test_a_frame_is_known_by_all_it_consists_of() -> None:
    one, other = (cut(html, "x/slot=url=7c1f/") for html in (HTML, HTML.replace("✎", "Ändra")))
    assert one.digest == cut(HTML, "x/slot=url=7c1f/").digest != other.digest
