import re
from collections import Counter
from itertools import pairwise

from tests.built.site import PREFIXES, Site, expect_none

MOST = 60_000
"""Bytes of HTML that no page may pass."""

LANGUAGES = {*PREFIXES, "de", "es", "fi", "fr", "it", "nb", "nl", "nn"}
"""What a name or a text of an entry may be in."""

READABLE = (".html", ".json", ".csv", ".css", ".js", ".xml", ".txt")
PLACE = re.compile(r"/(?<![\w.:/*-]/)(?:home|root|Users|private/var|tmp|var/folders)/\w+")


def test_ids_are_unique(site: Site) -> None:
    expect_none(
        f"{path}: {id}"
        for path, page in site.pages.items()
        for id, count in Counter(page.ids).items()
        if count > 1
    )


def test_a_page_has_one_main_heading_and_skips_no_level(site: Site) -> None:
    wrong = []
    for path, page in site.pages.items():
        levels = [int(name[1]) for name in page.headings]
        jumps = any(deeper > level + 1 for level, deeper in pairwise(levels))
        if levels[:1] != [1] or levels.count(1) != 1 or jumps:
            wrong.append(f"{path}: {levels}")
    expect_none(wrong)


def test_a_page_says_its_language(site: Site) -> None:
    prefixes = tuple(filter(None, PREFIXES.values()))
    for path, page in site.pages.items():
        prefix = next(filter(path.startswith, prefixes), "")
        assert PREFIXES.get(page.language) == prefix, path


def test_parts_in_other_languages_say_which(site: Site) -> None:
    expect_none(
        f"{path}: {language!r}"
        for path, page in site.pages.items()
        for language in page.languages - LANGUAGES
    )


def test_style_and_script_stay_out_of_pages(site: Site) -> None:
    expect_none(f"{path}: {it}" for path, page in site.pages.items() for it in page.inline)


def test_no_page_is_heavy(site: Site) -> None:
    expect_none(f"{path}: {page.size}" for path, page in site.pages.items() if page.size > MOST)


def test_nothing_is_shown_of_the_machine_that_built_it(site: Site) -> None:
    known = re.escape(str(site.root)), re.escape(str(site.folder)), PLACE.pattern
    place = re.compile("|".join(known))
    expect_none(
        f"{path}: {found[0]}"
        for path in site.files
        if path.endswith(READABLE) and (found := place.search(site.text(path)))
    )
