"""A solution in schema.org's words."""

import json

from solution_registry.site.page import Page


def said(page: Page) -> dict[str, object]:
    """What the page's head tells machines."""
    head = page.render().head
    text = head.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    return dict(json.loads(text))


def test_software_is_told_as_software(pages: dict[str, Page]) -> None:
    """In the language of the page; a licence of several is told as it is written."""
    assert said(pages["da/solutions/plattform/"]) == {
        "@context": "https://schema.org",
        "@type": "SoftwareApplication",
        "name": "Platformen",
        "description": "Byg selvbetjening.",
        "inLanguage": "da",
        "mainEntityOfPage": "https://losningar.example.se/da/solutions/plattform/",
        "license": "MIT OR Apache-2.0",
        "sdDatePublished": "2026-01-31",
    }


def test_a_guideline_is_no_software(pages: dict[str, Page]) -> None:
    """But a work all the same."""
    assert said(pages["solutions/minimal/"])["@type"] == "CreativeWork"
