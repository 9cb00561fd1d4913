"""A solution in schema.org's words."""

import json
from dataclasses import replace

from solution_registry.model.software import Software
from solution_registry.pages.context import BuildContext
from solution_registry.pages.solution.json_ld import json_ld
from solution_registry.pages.solution.view import Views
from solution_registry.site.page import Page
from solution_registry.site.settings import SiteSettings

from tests.described import solution_pages
from tests.pages.solution.conftest import SITE, MakeContext


def said(page: Page) -> dict[str, object]:
    """What the page's head tells machines."""
    head = page.render().head
    text = head.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    return dict(json.loads(text))


def test_software_is_told_as_software(pages: dict[str, Page]) -> None:
    """A licence of several is told as it is written."""
    assert said(pages["da/solutions/plattform/"]) == {
        "@context": "https://schema.org",
        "@id": f"{SITE.url}solutions/plattform/#solution",
        "@type": "SoftwareApplication",
        "name": "Platformen",
        "description": "Byg selvbetjening.",
        "mainEntityOfPage": {
            "@type": "WebPage",
            "@id": f"{SITE.url}da/solutions/plattform/",
            "inLanguage": "da",
        },
        "license": "MIT OR Apache-2.0",
        "sdDatePublished": "2026-01-31",
    }


def test_pages_of_all_languages_tell_of_one_solution(pages: dict[str, Page]) -> None:
    """Each is in its own; which languages a program speaks its entry says, or nobody."""
    told = [said(pages[f"{root}solutions/minimal/"]) for root in ("", "en/", "da/")]
    assert {one["@id"] for one in told} == {f"{SITE.url}solutions/minimal/#solution"}
    of_pages = [one["mainEntityOfPage"] for one in told]
    assert [dict(one)["inLanguage"] for one in of_pages if isinstance(one, dict)] == [
        "sv",
        "en",
        "da",
    ]
    assert not [one for one in told if "inLanguage" in one]


def test_a_program_speaks_what_its_entry_says(context: BuildContext) -> None:
    view = Views(context).of("plattform")
    assert view.solution.software is None
    program = view.solution.model_copy(update={"software": Software(languages=("sv", "nl"))})
    view = replace(view, solution=program)
    script = json_ld(view, "x", "y", None, context.site, "da")
    assert '"inLanguage":["sv","nl"]' in script


def test_without_an_address_it_has_no_name(make_context: MakeContext) -> None:
    """One that counts from where it was found would be another one at each place."""
    site = SiteSettings(name="Lösningar")
    pages = {page.url: page for page in solution_pages(make_context(site=site))}
    told = said(pages["da/solutions/plattform/"])
    assert told["name"] == "Platformen"
    assert not {"@id", "mainEntityOfPage"} & told.keys()


def test_a_guideline_is_no_software(pages: dict[str, Page]) -> None:
    """But a work all the same."""
    assert said(pages["solutions/minimal/"])["@type"] == "CreativeWork"
