import json
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from solution_registry.certification.past import Checkpoint
from solution_registry.certification.proof import NotVerified
from solution_registry.certification.record import DeprecationOutline
from solution_registry.checks import read_checked
from solution_registry.registry import Listing, Registry
from solution_registry.site import SiteSettings

from tests.described import published
from tests.exports.conftest import SITE
from tests.tiny import HISTORY, TODAY


def keys(registry: Registry, code: bytes = b"code") -> dict[str, bytes]:
    """The key of each file."""
    return {asset.url: asset.key for asset in published(registry, code, site=SITE)}


def changed(registry: Registry, listing: Listing) -> set[str]:
    """The files that are made anew when one entry is seen otherwise."""
    listings = MappingProxyType({**registry.listings, listing.id: listing})
    before, after = keys(registry), keys(replace(registry, listings=listings))
    return {url.removeprefix("api/v1/") for url in before if before[url] != after[url]}


FEEDS, CALENDARS = (
    {f"{home}{name}" for home in ("", "en/", "da/")} for name in ("feed.xml", "calendar.ics")
)
WHOLE = {
    "solutions.json",
    "certifications.json",
    "organisations.json",
    "solutions.csv",
    "adopters.csv",
    "catalog.jsonld",
    "solutions.jsonld",
    *FEEDS,
}


def test_every_file_has_its_own(registry: Registry) -> None:
    assert len(set(keys(registry).values())) == len(keys(registry))


def test_the_code_is_part_of_each(registry: Registry) -> None:
    before, after = keys(registry), keys(registry, b"other")
    assert [url for url in before if before[url] == after[url]] == []


def test_one_entry_changes_its_own_file_and_the_lists(registry: Registry) -> None:
    listing = registry.listings["kravmall"]
    anew = WHOLE | {"solutions/kravmall.json"}
    version = replace(listing, outline=listing.outline._replace(version="other"))
    assert changed(registry, version) == anew
    assert changed(registry, replace(listing, history=HISTORY)) == anew


def test_an_adopter_that_no_longer_counts_changes_the_entry(registry: Registry) -> None:
    listing = registry.listings["felanmalan"]
    late = tuple(replace(one, use="reported", stale=True) for one in listing.adoptions)
    assert "solutions/felanmalan.json" in changed(registry, replace(listing, adoptions=late))


def test_a_calendar_is_made_anew_for_what_it_tells_of(registry: Registry) -> None:
    today, named = registry.today, {"sv": "Ny", "en": "New", "da": "Ny"}
    gone = DeprecationOutline(today, "superseded", "provplattformen")
    kravmall = registry.listings["kravmall"]
    going = replace(kravmall, outline=kravmall.outline._replace(deprecation=gone, version="x"))
    registry = replace(
        registry, listings=MappingProxyType({**registry.listings, "kravmall": going})
    )
    told = set()
    for id, listing in registry.listings.items():
        other = listing.outline._replace(name=named, version="other")
        one = replace(listing, outline=other)
        if changed(registry, one) >= CALENDARS:
            told.add(id)
        listings = MappingProxyType({**registry.listings, id: one})
        before, after = map(calendars, (registry, replace(registry, listings=listings)))
        assert (before == after) or id in told, id
    assert {"kravmall", "provplattformen"} <= told < registry.listings.keys()


def calendars(registry: Registry) -> dict[str, bytes]:
    """What calendars say."""
    made = published(registry, b"code", site=SITE)
    return {asset.url: asset.content() for asset in made if asset.url in CALENDARS}


def test_a_decision_that_is_not_verified_is_told(registry: Registry) -> None:
    listing = registry.listings["felanmalan"]
    lost = replace(listing, unverified={"felanmalan/2026-03-01-1": NotVerified(())})
    assert "solutions/felanmalan.json" in changed(registry, lost)


def test_what_is_told_in_the_chosen_languages_is_another_file(registry: Registry) -> None:
    fewer = read_checked(replace(registry.settings, languages=("sv",)), TODAY)
    before, after = (
        {asset.url: asset for asset in published(one, b"code")} for one in (registry, fewer)
    )
    other = [url for url in after if before[url].content() != after[url].content()]
    assert {"api/v1/solutions.csv", "api/v1/vocabulary.json"} <= set(other)
    assert all(before[url].key != after[url].key for url in other)


def test_the_day_alone_changes_no_entry(registry: Registry) -> None:
    later = replace(registry, today=date(2026, 11, 2), version="another day")
    before, after = keys(registry), keys(later)
    anew = {url.removeprefix("api/v1/") for url in before if before[url] != after[url]}
    assert anew == WHOLE | CALENDARS | {"vocabulary.json", "openapi.json"}


def test_the_checkpoint_is_another_one_after_each_commit(registry: Registry) -> None:
    first = Checkpoint("tiny-registry", "0" * 40, "SHA256:key", "sha256:x")
    made = [
        {asset.url: asset.key for asset in published(registry, b"code", one)}
        for one in (None, first, replace(first, commit="1" * 40))
    ]
    url = "api/v1/checkpoint.json"
    assert url not in made[0]
    assert made[1].keys() == made[2].keys() == {*made[0], url}
    assert {name for name in made[1] if made[1][name] != made[2][name]} == {url}


def test_what_names_addresses_is_another_file_where_the_site_moves(registry: Registry) -> None:
    moved = SiteSettings(name=SITE.name, url="https://other.example/")
    linked = {"api/v1/catalog.jsonld", "api/v1/solutions.jsonld"}
    assert anew(registry, moved) == FEEDS | CALENDARS | linked


def test_another_name_of_the_site_is_another_file(registry: Registry) -> None:
    named = replace(SITE, names={"da": "Småt"})
    assert {"da/feed.xml", "da/calendar.ics", "api/v1/catalog.jsonld"} <= anew(registry, named)


def test_lists_name_the_repository_where_it_is_known(registry: Registry) -> None:
    address = "https://forge.example/registry"
    with_meta = {
        f"api/v1/{name}.json"
        for name in ("solutions", "certifications", "organisations", "vocabulary")
    }
    assert anew(registry, replace(SITE, repository=address)) == with_meta
    for site, told in ((SITE, None), (replace(SITE, repository=address), address)):
        made = published(registry, b"code", site=site)
        metas = [json.loads(x.content())["meta"] for x in made if x.url in with_meta]
        assert [one.get("repository") for one in metas] == [told] * len(with_meta)


def anew(registry: Registry, site: SiteSettings) -> set[str]:
    """The files that are made anew for another site."""
    before, after = (
        {asset.url: asset.key for asset in published(registry, b"code", site=one)}
        for one in (SITE, site)
    )
    return {url for url in before if before[url] != after[url]}
