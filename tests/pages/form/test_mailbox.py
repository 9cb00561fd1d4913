"""Whoever has no account at the forge is told where the file may be sent, if it may."""

from dataclasses import replace
from pathlib import Path

from solution_registry.pages import BuildContext
from solution_registry.pages.form import form_pages
from solution_registry.site import Page, SiteSettings

from tests.described import opened
from tests.tiny import read_tiny

SITE = SiteSettings(languages=("sv", "en"))
NO_ACCOUNT = "If you have no account at the forge"


def made(registry_folder: Path, site: SiteSettings) -> list[Page]:
    context = BuildContext(read_tiny(registry_folder), site, b"mailbox")
    parts = opened(form_pages(context))
    return [one for one in parts if isinstance(one, Page) and one.language == "en"]


def test_both_forms_name_it(tmp_path: Path) -> None:
    without = made(tmp_path / "without", SITE)
    pages = made(tmp_path / "with", replace(SITE, mailbox="a%b@example.se"))
    assert len(pages) == 2
    for page, other in zip(pages, without, strict=True):
        body = page.render().body
        assert NO_ACCOUNT in body
        assert 'href="mailto:a%25b%40example.se?subject=' in body
        assert NO_ACCOUNT not in other.render().body
        assert page.key != other.key, "a page is made anew when the mailbox is another"
