import json
from collections import Counter

from tests.building import ADDRESS
from tests.built.site import PREFIXES, Site, expect_none

NO_PAGE = "404.html"


def test_every_page_has_a_title_and_a_description(site: Site) -> None:
    lacking = (
        path
        for path, page in site.pages.items()
        if path != NO_PAGE and not (page.title and page.meta.get("description"))
    )
    expect_none(lacking)


def test_titles_and_descriptions_tell_pages_apart(site: Site) -> None:
    heads = Counter(
        (page.language, page.title, page.meta.get("description")) for page in site.pages.values()
    )
    expect_none(f"{count} × {head}" for head, count in heads.items() if count > 1)


def test_titles_tell_pages_of_a_kind_apart(site: Site) -> None:
    kinds = Counter(
        (page.title, path.removeprefix(PREFIXES[page.language]).partition("/")[0], page.language)
        for path, page in site.pages.items()
    )
    expect_none(f"{count} × {kind}" for kind, count in kinds.items() if count > 1)


def test_a_page_names_its_own_address(site: Site) -> None:
    wrong = (
        f"{path}: {page.canonical}"
        for path, page in site.pages.items()
        if path != NO_PAGE and page.canonical != ADDRESS + page.url
    )
    expect_none(wrong)


def test_translations_name_each_other(site: Site) -> None:
    wrong = []
    for path, page in site.pages.items():
        if path == NO_PAGE:
            continue
        if page.alternates.get(page.language) != page.canonical:
            wrong.append(f"{path}: not itself among {page.alternates}")
        for language, address in page.alternates.items():
            other = site.pages.get(address.removeprefix(ADDRESS) + "index.html")
            if other is None or other.language != language or other.alternates != page.alternates:
                wrong.append(f"{path}: {address}")
    expect_none(wrong)


def test_every_page_is_there_in_every_language(site: Site) -> None:
    lacking = (
        f"{path}: {sorted(page.alternates)}"
        for path, page in site.pages.items()
        if path != NO_PAGE and page.alternates.keys() != PREFIXES.keys()
    )
    expect_none(lacking)


def test_structured_data_can_be_read(site: Site) -> None:
    read = [json.loads(text) for page in site.pages.values() for text in page.data]
    assert len(read) >= len(site.pages)
