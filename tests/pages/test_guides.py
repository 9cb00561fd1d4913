"""Pages of the registry lead to hand-written ones where these are, and nowhere else."""

import logging
from dataclasses import replace

import pytest
from solution_registry.pages.guides import GUIDES, Guides, Ways
from solution_registry.pages.multilingual import apart
from solution_registry.plugin.report import tell_missing
from solution_registry.site import SiteSettings

SITE = SiteSettings(languages=("da", "sv"))
WRITTEN = {
    "about": "about/",
    "sv/about": "sv/about/",
    "contribute": "contribute.html",
    "sv/guides/submit": "sv/guides/submit/",
    "sv/other": "sv/other/",
}
GUIDES_THERE = Guides.of(SITE, WRITTEN)


@pytest.mark.parametrize(
    ("name", "danish", "swedish"),
    [
        ("about", 'href="../about/"', 'href="../about/"'),
        ("contribute", 'href="../contribute.html"', 'href="../../contribute.html" hreflang="da"'),
        ("guides/submit", 'href="../sv/guides/submit/" hreflang="sv"', 'href="../guides/submit/"'),
    ],
)
def test_a_page_is_linked_in_the_readers_language_or_in_another(
    name: str, danish: str, swedish: str
) -> None:
    ways = Ways(GUIDES_THERE, {"da": "areas/", "sv": "sv/areas/"})
    assert name in ways
    made = apart(ways.link(name, "Sådan & så"), 2)
    assert made == [f"<a {one}>Sådan &amp; så</a>" for one in (danish, swedish)]


def test_words_stay_where_no_language_has_the_page() -> None:
    ways = Ways(GUIDES_THERE, {"da": "areas/"})
    assert "guides/certify" not in ways
    assert ways.link("guides/certify", "Sådan & så") == "Sådan &amp; så"


def test_what_is_not_there_is_told_once_and_stops_nothing(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.INFO, "mkdocs"):
        tell_missing(GUIDES_THERE, SITE)
    assert {record.levelno for record in caplog.records} == {logging.INFO}
    told = caplog.text
    assert "no page 'contribute' in sv; links lead to 'contribute.html'" in told
    assert "no page 'guides/submit' in da; links lead to 'sv/guides/submit/'" in told
    assert "no page 'guides/certify'; nothing links to it" in told
    assert "'about'" not in told
    assert len(caplog.records) == len(GUIDES) - 1


def test_a_site_that_portals_may_read_is_asked_for_its_publisher(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def told(site: SiteSettings) -> bool:
        caplog.clear()
        with caplog.at_level(logging.INFO, "mkdocs"):
            tell_missing(Guides.of(site, {}), site)
        return "site_author in mkdocs.yml" in caplog.text

    public = SiteSettings(url="https://registret.example/")
    assert told(public)
    assert not told(replace(public, publisher="Registrets kansli"))
    assert not told(SiteSettings())


THREE = SiteSettings(languages=("da", "sv", "nb"), name="Register", names={"sv": "Registret"})


def test_a_language_without_pages_and_without_name_is_told_of_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.INFO, "mkdocs"):
        tell_missing(Guides.of(THREE, WRITTEN), THREE)
    (told,) = [one.getMessage() for one in caplog.records if "nb" in one.getMessage()]
    assert "the site in 'nb' is not whole. docs/nb/" in told
    assert "site_names in mkdocs.yml has no name in it" in told
    assert {record.levelno for record in caplog.records} == {logging.INFO}


def test_a_site_that_writes_no_pages_or_no_names_is_whole(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.INFO, "mkdocs"):
        tell_missing(Guides.of(THREE, {}), replace(THREE, names={}))
    assert "is not whole" not in caplog.text
