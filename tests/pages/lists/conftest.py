"""A registry of many solutions, made of the small one: of every status and use, some hostile."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from solution_registry.certification.status import State, Status
from solution_registry.model.vocabulary import Organisation
from solution_registry.pages import BuildContext
from solution_registry.registry import AdopterOutline, Adoption, Listing, Registry
from solution_registry.registry.read import read
from solution_registry.settings import Settings
from solution_registry.site import Bundle, Page, SiteSettings

from tests.described import every_guide, opened
from tests.pages.figures.conftest import town

FOLDER = Path(__file__).parent.parent / "solution" / "registry"
TODAY = date(2026, 2, 10)
SITE = SiteSettings(name="Lösningar", page_size=20)
COPIES = 100
NAMES = ("Ärende", "Åtgärd", "Öppna data", "Ansökan", "Zon", "<b>Fet</b>", "Område", "Écluse")
USERS = ("zz-byn", "zz-staden", "zz-torpet")

MakeContext = Callable[[Registry], BuildContext]


def copy(listing: Listing, number: int) -> Listing:
    """A solution like another one, with a status, users and terms that follow from its number."""
    name = f"{NAMES[number % len(NAMES)]} {number}"
    outline = listing.outline._replace(
        id=f"copy-{number:03d}",
        version=f"version {number}",
        name={"sv": name, "en": f"Solution {number}"} if number % 3 else {"sv": name},
        summary={"sv": f"Säger något om {number}."},
        kind="e_service" if number % 2 else "component",
        lead=USERS[number % 3] if number % 4 else None,
        service_areas=("streets",),
        platforms=("plattformen",) if number % 5 == 0 else (),
        system_types=("case_management", "records") if number % 6 == 0 else (),
        example=number % 7 == 0,
    )
    adoptions = tuple(
        Adoption.of(
            AdopterOutline(user, "production", "2025-09", None, None, None, None),
            confirmed=at % 2 == 0,
        )
        for at, user in enumerate(USERS[: number % 4])
    )
    status = Status(State.CERTIFIED if number % 9 == 0 else State.LISTED)
    return replace(listing, outline=outline, adoptions=adoptions, status=status)


def with_listings(registry: Registry, listings: Iterable[Listing]) -> Registry:
    """The same registry with other solutions."""
    ordered = sorted(listings, key=lambda listing: listing.id)
    return replace(registry, listings={listing.id: listing for listing in ordered})


@pytest.fixture(scope="session")
def small() -> Registry:
    """The registry that the pages of solutions are tested with."""
    return read(Settings(FOLDER, examples_as_of=TODAY), TODAY, lambda folder, *_: folder.problems)


@pytest.fixture(scope="session")
def many(small: Registry) -> Registry:
    """The small registry, and a hundred solutions more."""
    like = small.listings["minimal"]
    copies = [copy(like, number) for number in range(COPIES)]
    return with_listings(small, [*small.listings.values(), *copies])


@pytest.fixture(scope="session")
def make_context() -> MakeContext:
    """Makes the context of a build."""
    return lambda registry: BuildContext(registry, SITE, b"test", guides=every_guide(SITE))


@pytest.fixture(scope="session")
def context(many: Registry, make_context: MakeContext) -> BuildContext:
    """A build of the many."""
    return make_context(many)


def by_address(parts: Iterable[Page | Bundle]) -> dict[str, Page]:
    """Pages by address; no two have the same."""
    found: dict[str, Page] = {}
    for page in opened(parts):
        assert isinstance(page, Page)
        assert page.url not in found
        found[page.url] = page
    return found


def with_towns(registry: Registry, towns: list[Organisation]) -> Registry:
    known = {**registry.vocabulary.organisations, **{one.id: one for one in towns}}
    return replace(registry, vocabulary=replace(registry.vocabulary, organisations=known))


TOWNS = [town(f"se-{n}", 55.0 + n / 3, 12.0 + n % 5) for n in range(25)]


def using(registry: Registry, users: dict[str, int]) -> Registry:
    """The registry in which each organisation uses so many solutions, and nobody else any."""
    adoption = registry.listings["copy-003"].adoptions[0]
    listings = [
        replace(
            listing,
            adoptions=tuple(
                replace(adoption, adopter=adoption.adopter._replace(organisation=id))
                for id, count in users.items()
                if at < count
            ),
        )
        for at, listing in enumerate(registry.real)
    ]
    return with_listings(registry, listings)
