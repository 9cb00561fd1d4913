"""Certification as a whole: log, reviewers, queue; examples stand apart, and are not counted."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from solution_registry.attention import KINDS, TITLES, UPKEEP, attention
from solution_registry.certification.past import Anchor, Past, Ruling
from solution_registry.certification.proof import NotVerified, Verified
from solution_registry.language import languages, words
from solution_registry.model.policy import Reviewer
from solution_registry.model.policy_change import PolicyChange
from solution_registry.pages import BuildContext
from solution_registry.pages.decisions import decision_pages
from solution_registry.pages.decisions.queue import MEANINGS
from solution_registry.registry import Listing, Registry
from solution_registry.site import Page, SiteSettings

from tests.pages.lists.conftest import by_address, with_listings

SITE = SiteSettings(page_size=10)
GRANSKAD = "2026-01-20-1"


def pages(registry: Registry, past: Past | None = None) -> dict[str, Page]:
    """All pages on certification."""
    return by_address(decision_pages(BuildContext(registry, SITE, b"test", past or Past())))


def body(registry: Registry, path: str, past: Past | None = None) -> str:
    """One of them, in English."""
    return pages(registry, past)[f"en/certification/{path}"].render().body


def real(listing: Listing, example: bool = False) -> Listing:
    """A solution as if it were none of the examples."""
    return replace(listing, outline=listing.outline._replace(example=example))


@pytest.fixture(scope="module")
def invented(small: Registry) -> Registry:
    """The small registry, all of it examples."""
    return with_listings(small, [real(one, example=True) for one in small.listings.values()])


def copies(registry: Registry, count: int) -> Iterable[Listing]:
    """So many real solutions that were decided on."""
    like = real(registry.listings["full"])
    for number in range(count):
        serial = f"full/{GRANSKAD}"
        records = tuple(one._replace(serial=serial) for one in like.outline.records)
        yield replace(like, outline=like.outline._replace(id=f"copy-{number:02d}", records=records))


class TestLog:
    def test_where_nothing_real_is_decided_it_says_how_to_be_the_first(
        self, invented: Registry
    ) -> None:
        page = body(invented, "")
        assert "No real solution has been certified yet. Somebody will be the first." in page
        below = page.partition('id="examples"')[2]
        assert "solutions/full/certification/#full-2026-01-20-1" in below
        assert "solutions/full/" not in page.partition('id="examples"')[0]

    def test_all_decisions_the_newest_first(self, small: Registry) -> None:
        page = body(with_listings(small, map(real, small.listings.values())), "")
        serials = ("full-2026-01-20-1", "gammal-2025-10-01-1", "gammal-2025-02-01-1")
        places = [page.index(f"#{serial}") for serial in serials]
        assert places == sorted(places)
        assert 'id="examples"' not in page
        assert "Somebody will be the first" not in page

    def test_a_long_one_has_pages(self, small: Registry) -> None:
        found = with_listings(small, copies(small, 25))
        other = replace(found, read_entry=lambda _: small.read_entry("full"))
        made = pages(other)
        urls = {url for url in made if url.startswith("certification/") and "page" in url}
        assert urls == {"certification/page/2/", "certification/page/3/"}
        shown = [
            made[url].render().body.count("/certification/#")
            for url in ("certification/", *sorted(urls))
        ]
        assert shown == [10, 10, 5]

    def test_examples_are_on_the_first_page_alone(self, small: Registry) -> None:
        listings = [*small.listings.values(), *copies(small, 12)]
        found = with_listings(small, listings)
        read = small.read_entry
        other = replace(found, read_entry=lambda id: read(id if id in small.listings else "full"))
        made = pages(other)
        assert 'id="examples"' in made["en/certification/"].render().body
        assert 'id="examples"' not in made["en/certification/page/2/"].render().body

    def test_what_is_not_proven_is_said_to_be(self, small: Registry) -> None:
        listing = small.listings["full"]
        lost = replace(listing, unverified={f"full/{GRANSKAD}": NotVerified(())})
        page = body(with_listings(small, [lost]), "")
        assert "Not verified: it counts for nothing." in page

    def test_what_is_taken_back_is_named_by_day_and_case_number(self, invented: Registry) -> None:
        page = body(invented, "")
        said = r'certification/#([^"]+)">Takes back the decision of [^<]+, case number [^<]+\.</a>'
        assert re.findall(said, page)

    def test_a_last_day_that_has_passed_is_one_sentence(self, small: Registry) -> None:
        late = replace(small, today=date(2030, 1, 1))
        page = body(with_listings(late, map(real, small.listings.values())), "")
        assert " (has passed)." in page
        assert ". (has passed)" not in page


def queue_of(page: str, suffix: str = "") -> set[str]:
    """The kinds of which a queue shows something real; with `-examples` those of examples."""
    return {kind for kind in KINDS if f' id="{kind}{suffix}">' in page}


class TestQueue:
    def test_it_is_what_the_command_tells(self, invented: Registry) -> None:
        found = list(attention(invented, examples=True))
        page = body(invented, "queue/")
        assert queue_of(page, "-examples") == {one.kind for one in found} != set()
        assert page.count("sr-example") == len(found)

    def test_kinds_of_which_nothing_real_waits_are_named(
        self, invented: Registry, small: Registry
    ) -> None:
        page = body(invented, "queue/")
        assert all(f"<li>{title}</li>" in page for title in TITLES.values())
        waits = {one.kind for one in attention(small)}
        page = body(small, "queue/")
        named = {kind for kind, title in TITLES.items() if f"<li>{title}</li>" in page}
        assert named == KINDS.keys() - waits

    def test_what_is_real_comes_first_and_examples_below_a_heading_that_says_so(
        self, invented: Registry, small: Registry
    ) -> None:
        page = body(invented, "queue/")
        assert queue_of(page) == set()
        for part in page.split('<h2 id="')[1:]:
            name = part.partition('"')[0]
            real, heading, examples = part.partition(f'<h3 id="{name}-examples">')
            assert "Nothing real waits here." in real
            assert "sr-example" not in real
            assert heading
            assert examples.startswith("Invented examples")
        found = [one for one in attention(small) if one.kind in UPKEEP]
        upkeep = body(small, "queue/").partition('<h2 id="upkeep">')[2]
        assert f"<strong>{len(found)} real matters wait here.</strong>" in upkeep
        assert queue_of(upkeep) == {one.kind for one in found}

    def test_long_lists_are_cut_and_folded(self, many: Registry) -> None:
        page = body(many, "queue/")
        assert "<details><summary>" in page
        assert "registry status --only" in page

    def test_another_day_is_another_page(self, small: Registry) -> None:
        later = replace(small, today=date(2027, 1, 1), version="later")
        url = "en/certification/queue/"
        assert pages(small)[url].key != pages(later)[url].key

    @pytest.mark.parametrize("language", languages())
    def test_every_kind_is_explained(self, language: str) -> None:
        assert MEANINGS.keys() == KINDS.keys()
        known = words(language).texts
        assert language == "en" or not set(MEANINGS.values()) - known.keys()


ANCHOR = Anchor("SHA256:abc", "f" * 40, date(2026, 1, 2), demonstration=False)


def change(**more: Any) -> PolicyChange:
    """A change of policy."""
    values: dict[str, Any] = {
        "kind": "policy",
        "decided_on": date(2026, 1, 3),
        "case_number": "R 1",
    }
    values |= {"grounds": {"en": "Because."}, "reviewer": None, "signers": ("rv-x",)}
    return PolicyChange.model_construct(**values | more)


def reviewer(id: str, **more: Any) -> Reviewer:
    """A real reviewer."""
    values: dict[str, Any] = {
        "organisation": "zz-byn",
        "role": {"en": f"Role of {id}"},
        "scope": "all",
    }
    values |= {"active_from": date(2025, 1, 1), "active_to": None, "public_key": None}
    values |= {"key_revoked_on": None, "example": None}
    return Reviewer.model_construct(**values | {"id": id} | more)


class TestReviewers:
    def test_who_may_decide_and_who_might(self, small: Registry) -> None:
        people = {
            "rv-now": reviewer("rv-now", scope=("streets",)),
            "rv-past": reviewer("rv-past", active_to=date(2026, 2, 9)),
            "rv-last": reviewer("rv-last", active_to=date(2026, 2, 10)),
            "rv-lost": reviewer("rv-lost", key_revoked_on=date(2026, 1, 1)),
        }
        page = body(replace(small, reviewers=people), "reviewers/", Past(ANCHOR))
        now, _, former = page.partition('id="former"')
        assert "Role of rv-now" in now
        assert "Role of rv-last" in now
        assert "Role of rv-past" in former
        assert "Role of rv-lost" in former
        assert "Key lost on 1\xa0January\xa02026" in former

    def test_invented_ones_stand_apart_and_can_be_left_out(self, small: Registry) -> None:
        page = body(small, "reviewers/", Past(ANCHOR))
        assert "Nobody yet" in page
        assert "rv-aaaaaa" in page.partition('id="examples"')[2]
        hidden = replace(small, settings=replace(small.settings, show_examples=False))
        assert "rv-aaaaaa" not in body(hidden, "reviewers/", Past(ANCHOR))

    def test_what_it_rests_on_is_said_plainly(self, small: Registry) -> None:
        assert "Who may decide could not be proven" in body(small, "reviewers/")
        proven = body(small, "reviewers/", Past(ANCHOR))
        assert "SHA256:abc" in proven
        assert "could not be proven" not in proven
        assert "This registry is a demonstration" not in proven
        shown = body(small, "reviewers/", Past(replace(ANCHOR, demonstration=True)))
        assert "This registry is a demonstration" in shown

    def test_changes_of_policy_with_their_grounds(self, small: Registry) -> None:
        rulings = (
            Ruling("2026-01-02-1", change(kind="founding", signers=("founder",)), proven=True),
            Ruling("2026-01-03-1", change(), proven=False),
            Ruling("2026-01-04-1", None, proven=False),
        )
        page = body(small, "reviewers/", Past(ANCHOR, rulings))
        assert page.index('id="2026-01-04-1"') < page.index('id="2026-01-02-1"')
        assert page.count("Because.") == 2
        assert "Not proven: nobody has authority from here on." in page
        assert "Cannot be read: nobody has authority from here on." in page
        assert "the founding key" in page


def test_solutions_to_verify_are_in_the_order_of_their_names(small: Registry) -> None:
    """Each language's own order, the real ones first."""
    names = {"a": "Övning", "b": "Ånga", "c": "Zon", "d": "Bok"}
    like = small.listings["full"]
    listings = [
        replace(
            like,
            outline=like.outline._replace(id=id, name={"sv": name}, example=id == "d"),
            verified={f"full/{GRANSKAD}": Verified({})},
        )
        for id, name in names.items()
    ]
    page = pages(with_listings(small, listings))["certification/verify/"].render().body
    assert re.findall(r'certification/verify/">([^<]+)</a>', page) == [
        *("Zon", "Ånga", "Övning", "Bok")
    ]


def test_without_proof_there_are_no_commands_for_the_policy(small: Registry) -> None:
    assert "could not be proven" in body(small, "verify/")
    rulings = (Ruling("2026-01-02-1", change(kind="exception"), proven=True),)
    page = body(small, "verify/", Past(ANCHOR, rulings))
    assert "--diff-filter=MDT" not in page
    assert "registry verify --anchor SHA256:abc" in page
