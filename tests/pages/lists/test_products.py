"""What solutions connect to, and what adopters run beside them, by product."""

from dataclasses import replace

from solution_registry.language import words
from solution_registry.pages.grouping_pages import grouping_pages
from solution_registry.pages.products import Product, beside, products
from solution_registry.pages.search.facets import FACETS
from solution_registry.registry import Adoption, Listing, Registry
from solution_registry.search.terms import TermReader

from tests.elements import Elements
from tests.pages.lists.conftest import MakeContext, by_address, with_listings

CASES = ("case_management", "Kartbordet")


def user(small: Registry, id: str, stage: str, *systems: tuple[str, str | None]) -> Listing:
    """A solution that one organisation has come so far with, and the systems around it."""
    full = small.listings["full"]
    [adoption, *_] = full.adoptions
    adopter = adoption.adopter._replace(organisation=f"se-{id}", stage=stage, environment=systems)
    outline = full.outline._replace(
        id=id, connected=(), system_types=(), adopters=(adopter,), example=False
    )
    return replace(
        full, outline=outline, adoptions=(Adoption.of(adopter, confirmed=adoption.confirmed),)
    )


def test_only_those_who_have_it_in_use_run_something_beside_it(small: Registry) -> None:
    using = user(small, "a", "production", CASES, ("case_management", None), ("records", None))
    thinking = user(small, "b", "interested", CASES)
    assert beside(using) == ("case_management", "records")
    assert beside(thinking) == ()
    assert products([using, thinking]) == {
        "case_management": (Product("Kartbordet", 0, 1, example=False),)
    }


def test_a_product_is_one_however_it_is_written(small: Registry) -> None:
    one, other = user(small, "a", "production", CASES), user(small, "b", "production")
    other = replace(
        other, outline=other.outline._replace(connected=(("case_management", "KARTBORDET"),))
    )
    assert products([one, other])["case_management"] == (
        Product("Kartbordet", 1, 1, example=False),
    )


def test_what_only_examples_name_is_told_and_comes_last(small: Registry) -> None:
    one = user(small, "a", "production", CASES)
    other = user(small, "b", "production", ("case_management", "Alm"))
    other = replace(other, outline=other.outline._replace(example=True))
    assert [x.name for x in products([other, one])["case_management"]] == ["Kartbordet", "Alm"]
    assert [x.example for x in products([other, one])["case_management"]] == [False, True]


def test_a_system_type_has_them_on_its_page(small: Registry, make_context: MakeContext) -> None:
    listing = user(small, "a", "production", CASES)
    pages = by_address(grouping_pages(make_context(with_listings(small, (listing,)))))
    body = pages["en/systems/case_management/"].render().body
    found = Elements(body)
    assert '<td class="sr-number">0</td><td class="sr-number">1</td>' in body
    links = [attrs.get("href") for tag, attrs in found.tags if tag == "a"]
    assert {"../../solutions/?q=Kartbordet", "../../solutions/?system=case_management"} <= set(
        links
    )


def test_one_finds_and_filters_by_what_one_has(small: Registry, make_context: MakeContext) -> None:
    listing = user(small, "a", "production", CASES)
    context = make_context(with_listings(small, (listing,)))
    assert FACETS["system"](context, listing, listing.outline) == ("case_management",)
    terms = TermReader(small.vocabulary, words("sv")).read(listing.outline)
    assert "kartbord" in terms.around
