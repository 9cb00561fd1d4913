"""What a card says of a solution: who leads it, where it is from, whether it is being left."""

import re
from collections.abc import Iterable
from dataclasses import replace

import pytest
from solution_registry.certification.status import State, Status
from solution_registry.model.vocabulary import Organisation, Population
from solution_registry.pages import BuildContext
from solution_registry.pages.lists import lists
from solution_registry.registry import AdopterOutline, Adoption, Listing, Registry
from solution_registry.registry.listing import Use

from tests.pages.lists.conftest import SITE, with_listings

CITIES = {"se": "se-1280", "dk": "dk-101"}


def cities(countries: Iterable[str]) -> dict[str, Organisation]:
    """A large city of each country, by id: of those countries the readers are."""
    return {
        id: Organisation(
            id=id,
            name=id,
            country=id[:2],
            kind="municipality",
            population=Population(count=350_000, year=2025),
        )
        for id in map(CITIES.__getitem__, countries)
    }


def made(small: Registry, lead: str, *readers: str) -> str:
    """A card of what an organisation leads, for readers of some countries."""
    known = cities(readers)
    known.setdefault(lead, Organisation(id=lead, name=lead, country=lead[:2], kind="other"))
    vocabulary = replace(small.vocabulary, organisations=known)
    like = small.listings["minimal"]
    listing = replace(like, outline=like.outline._replace(lead=lead))
    registry = with_listings(replace(small, vocabulary=vocabulary), [listing])
    return lists(BuildContext(registry, SITE, b"test")).card(listing, "sv", "./")


@pytest.mark.parametrize(
    ("lead", "readers", "said"),
    [
        ("dk-101", ("se", "dk"), "· dk-101 · Danmark</span>"),
        ("se-1280", ("se", "dk"), "· se-1280 · Sverige</span>"),
        ("nl-0363", ("se",), "· nl-0363 · Nederländerna</span>"),
        ("se-1280", ("se",), "· se-1280</span>"),
        ("zz-ekmarsund", ("se", "dk"), "· zz-ekmarsund</span>"),
    ],
)
def test_the_country_of_the_lead_is_told_unless_all_readers_are_of_it(
    small: Registry, lead: str, readers: tuple[str, ...], said: str
) -> None:
    """Where solutions of several countries are mixed, its law and its language follow from it."""
    assert said in made(small, lead, *readers)


@pytest.mark.parametrize(
    ("users", "country", "where"),
    [
        (
            {"nl-0363": "reported", "nl-0518": "coming"},
            " · Nederländerna",
            "1 rapporterad (i Nederl",
        ),
        ({"gb-bnh": "coming", "gb-lbh": "coming"}, " · Storbritannien", "den (i Storbritannien)"),
        ({"nl-0363": "reported", "de-x": "confirmed"}, "", "1 rapporterad (i Tyskland och Nederl"),
        ({f"{x}-x": "reported" for x in ("be", "de", "fi", "nl")}, "", "(i 4 andra länder)"),
        ({"se-1280": "reported"}, " · Sverige", None),
        ({"nl-0363": "reported", "dk-101": "reported"}, "", None),
        ({"nl-0363": "left", "zz-byn": "reported"}, "", None),
    ],
)
def test_without_a_lead_its_users_tell_where_it_is_from(
    small: Registry, users: dict[str, Use], country: str, where: str | None
) -> None:
    """If all of them are in one country; and of readers' neighbours nobody is left to think."""
    like = small.listings["minimal"]
    adoptions = tuple(
        replace(
            Adoption.of(
                AdopterOutline(id, "production", None, None, None, None, None), confirmed=False
            ),
            use=use,
        )
        for id, use in users.items()
    )
    listing = replace(like, adoptions=adoptions)
    vocabulary = replace(small.vocabulary, organisations=cities(CITIES))
    registry = with_listings(replace(small, vocabulary=vocabulary), [listing])
    drawn = lists(BuildContext(registry, SITE, b"test")).card(listing, "sv", "./")
    assert f'<span class="sr-kind">Riktlinje{country}</span>' in drawn
    used = drawn.partition("<dd>")[2].partition("</dd>")[0]
    assert (where or "</dd>") in f"{used}</dd>"
    assert ("(i " in used) == bool(where)


@pytest.mark.parametrize(
    ("lifecycle", "state", "said"),
    [
        ("retired", State.LISTED, ["Avvecklad"]),
        ("phase_out", State.LISTED, ["Under avveckling"]),
        ("retired", State.CERTIFIED, ["Avvecklad", "Certifierad"]),
        ("phase_out", State.DEPRECATED, ["Rekommenderas inte längre"]),
        ("production", State.LISTED, ["Registrerad, inte certifierad"]),
    ],
)
def test_what_is_being_left_says_so_first(
    small: Registry, lifecycle: str, state: State, said: list[str]
) -> None:
    """And does not look like one more to choose among."""
    like = small.listings["minimal"]
    outline = like.outline._replace(lifecycle=lifecycle)
    listing = replace(like, outline=outline, status=Status(state))
    made = lists(BuildContext(with_listings(small, [listing]), SITE, b"test"))
    for drawn in (made.card(listing, "sv", "./"), made.line(listing, "sv", "./")):
        assert re.findall(r'sr-badge--\w+">(.*?)</span>', drawn.partition("<dl")[0]) == said


def test_what_nobody_should_begin_with_comes_after_all_others(small: Registry) -> None:
    """Though it is certified, and used; only invented examples come later."""
    like = small.listings["minimal"]

    def one(name: str, lifecycle: str, state: State, *, example: bool = False) -> Listing:
        outline = like.outline._replace(
            id=name, name={"sv": name}, lifecycle=lifecycle, example=example
        )
        return replace(like, outline=outline, status=Status(state))

    listings = [
        one("a", "retired", State.CERTIFIED),
        one("b", "phase_out", State.LISTED),
        one("c", "production", State.DEPRECATED),
        one("d", "production", State.LISTED),
        one("e", "production", State.CERTIFIED),
        one("f", "production", State.CERTIFIED, example=True),
    ]
    made = lists(BuildContext(with_listings(small, listings), SITE, b"test"))
    assert [x.id for x in made.ordered("sv")] == ["e", "d", "a", "b", "c", "f"]


@pytest.mark.parametrize(
    ("kind", "documents", "said"),
    [
        ("procurement_template", ("avtal.md",), "Upphandlingsmall · fylls i här"),
        ("procurement_template", (), "Upphandlingsmall · dokument hos utgivaren"),
        ("e_service", (), "E-tjänst"),
    ],
)
def test_a_template_says_whether_it_can_be_filled_in_here(
    small: Registry, kind: str, documents: tuple[str, ...], said: str
) -> None:
    """Before one opens its page to see that it leads elsewhere."""
    like = small.listings["minimal"]
    listing = replace(like, outline=like.outline._replace(kind=kind, documents=documents))
    made = lists(BuildContext(with_listings(small, [listing]), SITE, b"test"))
    assert f'<span class="sr-kind">{said}</span>' in made.card(listing, "sv", "./")
