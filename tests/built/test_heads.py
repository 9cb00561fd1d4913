import json
from collections import Counter

from tests.building import ADDRESS
from tests.built.site import PREFIXES, Site, expect_none

NO_PAGE = "404.html"
LOCALES = {"sv": "sv_SE", "en": "en_GB", "da": "da_DK"}


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
        if page.alternates["x-default"] != page.alternates["sv"]:
            wrong.append(f"{path}: another default than the first language")
        for language, address in page.alternates.items():
            if language == "x-default":
                continue
            other = site.pages.get(address.removeprefix(ADDRESS) + "index.html")
            if other is None or other.language != language or other.alternates != page.alternates:
                wrong.append(f"{path}: {address}")
    expect_none(wrong)


def test_every_page_is_there_in_every_language(site: Site) -> None:
    lacking = (
        f"{path}: {sorted(page.alternates)}"
        for path, page in site.pages.items()
        if path != NO_PAGE and page.alternates.keys() != {*PREFIXES, "x-default"}
    )
    expect_none(lacking)


def test_structured_data_can_be_read(site: Site) -> None:
    read = [json.loads(text) for page in site.pages.values() for text in page.data]
    assert len(read) > 200  # of solutions, in every language


def test_the_policy_comes_first(site: Site) -> None:
    """What stands before it would not be held to it."""
    expect_none(
        f"{path}: {page.metas[:2]}"
        for path, page in site.pages.items()
        if page.metas[:2] != ["charset", "Content-Security-Policy"]
    )
    [policy] = {page.meta["Content-Security-Policy"] for page in site.pages.values()}
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in policy
    assert "frame-ancestors" not in policy  # heeded in a header alone


def test_no_page_tells_another_site_where_its_reader_came_from(site: Site) -> None:
    assert {page.meta["referrer"] for page in site.pages.values()} == {"no-referrer"}


def test_a_page_says_what_services_show_with_its_link(site: Site) -> None:
    wrong = []
    for path, page in site.pages.items():
        if path == NO_PAGE:
            continue
        said = {name: page.meta.get(f"og:{name}") for name in ("url", "description", "locale")}
        locale = LOCALES[page.language]
        if said != {
            "url": page.canonical,
            "description": page.meta["description"],
            "locale": locale,
        }:
            wrong.append(f"{path}: {said}")
        if not page.title.startswith(page.meta["og:title"]):
            wrong.append(f"{path}: {page.meta['og:title']} is not {page.title}")
        if page.meta["og:image"] != f"{ADDRESS}assets/images/share.{page.language}.png":
            wrong.append(f"{path}: {page.meta['og:image']}")
        if not page.meta["og:image:alt"]:
            wrong.append(f"{path}: the picture has no text")
    expect_none(wrong)


def test_the_home_page_says_what_it_is(site: Site) -> None:
    titles = [site.pages[f"{home}index.html"].title for home in PREFIXES.values()]
    assert titles == [
        "Lösningsregistret – lösningar som kommuner delar",
        "Solution registry – solutions that municipalities share",
        "Løsningsregistret – løsninger, som kommuner deler",
    ]


def test_pages_that_are_not_found_are_kept_out_of_search_engines(site: Site) -> None:
    page = site.pages[NO_PAGE]
    assert page.meta["robots"] == "noindex"
    assert not page.alternates
