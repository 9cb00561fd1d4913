"""The feed is what RFC 4287 asks for, whatever solutions are called."""

# What is parsed is what was just written.

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType
from xml.etree import ElementTree as ET

import pytest
from solution_registry.exports import EXPORTS, Source
from solution_registry.exports.feed import MOST
from solution_registry.history import History
from solution_registry.registry import Registry
from solution_registry.site import SiteSettings

from tests.exports.conftest import SITE
from tests.tiny import HISTORY

A = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
DAY = re.compile(r"\d{4}-\d\d-\d\dT00:00:00Z")
HOMES = {"sv": "", "en": "en/", "da": "da/"}


def read(registry: Registry, language: str = "sv", site: SiteSettings = SITE) -> ET.Element:
    """A feed, parsed."""
    made = {asset.url: asset for asset in EXPORTS["feed"](Source(registry, b"code", site))}
    return ET.fromstring(made[f"{HOMES[language]}feed.xml"].content())


@pytest.mark.parametrize("language", HOMES)
def test_it_has_what_every_feed_must_have(language: str, registry: Registry) -> None:
    feed = read(registry, language)
    assert (feed.tag, feed.get(LANG)) == (f"{A}feed", language)
    assert feed.findtext(f"{A}author/{A}name") == SITE.name
    links = {one.get("rel"): one.get("href") for one in feed.findall(f"{A}link")}
    home = f"https://example.org/registret/{HOMES[language]}"
    assert links == {"self": f"{home}feed.xml", "alternate": home}
    entries = feed.findall(f"{A}entry")
    assert entries
    for one in (feed, *entries):
        for name in ("id", "title", "updated"):
            assert len(one.findall(f"{A}{name}")) == 1
        assert DAY.fullmatch(one.findtext(f"{A}updated") or "")
    for entry in entries:
        [link] = entry.findall(f"{A}link")
        assert (link.get("href") or "").startswith(home)
        assert entry.findtext(f"{A}summary")
    days = [entry.findtext(f"{A}updated") or "" for entry in entries]
    assert days == sorted(days, reverse=True)
    assert feed.findtext(f"{A}updated") == days[0]


def test_each_calls_the_site_by_its_name_in_the_language(registry: Registry) -> None:
    site = replace(SITE, names={"da": "Småt"})
    found = {one: read(registry, one, site).findtext(f"{A}author/{A}name") for one in HOMES}
    assert found == {"sv": SITE.name, "en": SITE.name, "da": "Småt"}


def test_names_are_unlike_and_stay_where_the_site_moves(registry: Registry) -> None:
    def names(site: SiteSettings) -> list[str]:
        found = [read(registry, language, site).iter(f"{A}id") for language in HOMES]
        return [one.text or "" for each in found for one in each]

    here = names(SITE)
    assert len(set(here)) == len(here)
    assert names(SiteSettings(name="Other", url="https://other.example/")) == here


def test_without_an_address_there_is_none(registry: Registry) -> None:
    assert [*EXPORTS["feed"](Source(registry, b"code"))] == []


def named(registry: Registry, name: str) -> Registry:
    """The registry with one solution of that name alone."""
    one = registry.listings["felanmalan"]
    outline = one.outline._replace(name={"sv": name}, summary={"sv": name})
    listings = MappingProxyType({one.id: replace(one, outline=outline)})
    return replace(registry, listings=listings)


@pytest.mark.parametrize(
    "name", ["</summary><script>1</script>", "]]>", "&amp; &lt; \"'", "a\u2028b", "<![CDATA["]
)
def test_names_stay_text(name: str, registry: Registry) -> None:
    [_, new] = read(named(registry, name)).findall(f"{A}entry")
    assert (new.findtext(f"{A}title") or "").endswith(f": {name}")
    assert new.findtext(f"{A}summary") == name
    assert not [*new.iter(f"{A}script")]


def test_a_text_in_another_language_says_so(registry: Registry) -> None:
    feed = read(named(registry, "Bara på svenska"), "da")
    assert [one.get(LANG) for one in feed.iter(f"{A}summary")] == [None, "sv"]


def test_a_long_one_holds_the_newest(registry: Registry) -> None:
    like, first = registry.listings["kravmall"], date(2026, 1, 1)
    listings = {
        f"copy-{number:03}": replace(
            like,
            outline=like.outline._replace(id=f"copy-{number:03}"),
            history=History(first, first + timedelta(days=number), 1, 1)._replace(
                created=first + timedelta(days=number)
            ),
        )
        for number in range(MOST + 20)
    }
    many = replace(registry, listings=MappingProxyType(listings))
    links = [one.get("href") or "" for one in read(many).iterfind(f"{A}entry/{A}link")]
    assert len(links) == MOST
    assert links[0].endswith("/copy-119/")
    assert links[-1].endswith("/copy-020/")


def test_what_is_written_late_is_told_then(registry: Registry) -> None:
    """Whoever asks for what is newer than last time finds it, and the day that it is of."""

    def entry(written: date | None) -> tuple[str | None, ...]:
        one = registry.listings["provplattformen"]
        parts = (("solution.yml", written),) if written else ()
        known = replace(one, history=HISTORY._replace(parts=parts))
        listings = MappingProxyType({**registry.listings, one.id: known})
        feed = read(replace(registry, listings=listings))
        [old] = [x for x in feed.iter(f"{A}entry") if _term(x) in ("deprecated", "withdrawn")]
        assert feed.findtext(f"{A}updated") == feed.findtext(f"{A}entry/{A}updated")
        return tuple(old.findtext(f"{A}{name}") for name in ("id", "published", "updated"))

    id, on, updated = entry(None)
    assert on == updated
    assert entry(registry.today) == (id, on, f"{registry.today}T00:00:00Z")


def _term(entry: ET.Element) -> str | None:
    [category] = entry.findall(f"{A}category")
    return category.get("term")


def test_examples_are_not_in_it(files: Mapping[str, bytes]) -> None:
    assert b"zz-exempel" not in b"".join(files[f"{home}feed.xml"] for home in HOMES.values())
