"""Every way into the catalogue leads to all its solutions."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from solution_registry.language import languages, words
from solution_registry.model.terms import LABELS
from solution_registry.model.vocabulary import Agreement
from solution_registry.pages import BuildContext
from solution_registry.pages.choices import FILTERS
from solution_registry.pages.grouping_pages import NEAR, grouping_pages
from solution_registry.pages.groupings import AGREEMENTS, GROUPINGS, Grouping
from solution_registry.pages.search.facets import FACETS
from solution_registry.registry import Registry
from solution_registry.site import Page, SiteSettings

from tests.elements import Elements
from tests.pages.lists.conftest import MakeContext, by_address, with_listings


@pytest.fixture(scope="module")
def pages(context: BuildContext) -> dict[str, Page]:
    """The pages of all groupings."""
    return by_address(grouping_pages(context))


def members(pages: dict[str, Page], path: str) -> Counter[str]:
    """How often each solution stands in a list, over all its pages."""
    parts = [url for url in pages if url == path or url.startswith(f"{path}page/")]
    return Counter(id for url in parts for id in Elements(pages[url].render().body).solutions())


@pytest.mark.parametrize("group", GROUPINGS, ids=lambda one: one.id)
def test_a_solution_stands_once_under_each_of_its_terms(
    pages: dict[str, Page], many: Registry, group: Grouping
) -> None:
    for id in group.terms(many.vocabulary):
        own = [x.id for x in many.listings.values() if id in group.of(x.outline)]
        # A platform that is a solution itself links to it, besides.
        found = members(pages, f"{group.path}{id}/")
        assert {one: found[one] for one in own} == dict.fromkeys(own, 1)
        assert set(found) - set(own) <= {"plattform"}


def test_the_list_of_terms_leads_to_each_and_counts_what_is_real(
    pages: dict[str, Page], many: Registry
) -> None:
    page = Elements(pages["en/systems/"].render().body)
    assert {"case_management/", "records/"} <= set(page.links)
    real = sum("records" in x.outline.system_types for x in many.real)
    assert f"Records {real} solutions" in " ".join(page.text.split())


def test_a_term_without_solutions_says_so_and_invites(
    small: Registry, make_context: MakeContext
) -> None:
    context = make_context(with_listings(small, []))
    page = by_address(grouping_pages(context))["en/kinds/guideline/"].render()
    assert "no solutions yet" in page.body
    assert 'href="../../contribute/"' in page.body


NEXT = "<h2>What you can do next</h2>"


def test_a_term_without_solutions_leads_to_those_near_it_that_have(
    many: Registry, make_context: MakeContext
) -> None:
    """In the vocabulary's own order; where that is the alphabet's, to those that have most."""
    pages = by_address(grouping_pages(make_context(many)))
    for group in GROUPINGS:
        terms = list(group.terms(many.vocabulary))
        real = Counter(term for one in many.real for term in group.of(one.outline))
        for at, term in enumerate(terms):
            body = pages[f"en/{group.path}{term}/"].render().body
            near = body.partition(NEXT)[2].partition("</ul></li>")[0]
            found = [one for one in terms if f'/{group.path}{one}/"' in near]
            if real[term]:
                assert NEXT not in body
            elif not group.alphabetical:
                far = [abs(terms.index(one) - at) for one in found]
                others = [abs(i - at) for i, one in enumerate(terms) if real[one]]
                assert sorted(far) == sorted(others)[:NEAR]
            assert all(real[one] for one in found)
            assert not real[term] or not found


@pytest.mark.parametrize(
    ("language", "told"), [("sv", "Det finns inga ännu."), ("en", "There are none")]
)
def test_what_a_registry_has_none_of_is_said(
    small: Registry, make_context: MakeContext, language: str, told: str
) -> None:
    none = replace(small, vocabulary=replace(small.vocabulary, agreements={}))
    pages = by_address(grouping_pages(make_context(none)))
    url = "agreements/" if language == "sv" else f"{language}/agreements/"
    assert told in Elements(pages[url].render().body).text


def test_very_long_lists_have_a_line_for_each(many: Registry) -> None:
    context = BuildContext(many, SiteSettings(page_size=3), b"test")
    pages = by_address(grouping_pages(context))
    assert 'class="sr-parts"' in pages["areas/streets/"].render().body
    assert 'class="sr-cards"' in pages["platforms/plattformen/"].render().body
    assert members(pages, "areas/streets/") == Counter(
        {x.id: 1 for x in many.listings.values() if "streets" in x.outline.service_areas}
    )


def test_examples_go_where_they_are_not_shown(many: Registry) -> None:
    hidden = replace(many, settings=replace(many.settings, show_examples=False))
    urls = by_address(grouping_pages(BuildContext(hidden, SiteSettings(), b"test")))
    assert "agreements/it-drift/" not in urls


def agreement(id: str, kind: str, **more: object) -> Agreement:
    values = {"id": id, "name": {"en": id}, "holder": "zz-inkop", "country": "zz", "kind": kind}
    return Agreement.model_validate({**values, **more})


@pytest.fixture
def agreed(small: Registry, make_context: MakeContext) -> BuildContext:
    """A registry with agreements of every kind, of which nothing is had."""
    made = (
        agreement("gone", "framework", valid_to=small.today - timedelta(days=1)),
        agreement("last-day", "framework", valid_to=small.today),
        agreement("own-terms", "standard_contract", solution="minimal"),
        agreement("old-terms", "standard_contract", valid_to=small.today - timedelta(days=1)),
        agreement("example", "framework", example=True),
        agreement("system", "dynamic_purchasing"),
    )
    vocabulary = replace(small.vocabulary, agreements={one.id: one for one in made})
    registry = with_listings(small, [small.listings["minimal"]])
    return make_context(replace(registry, vocabulary=vocabulary))


def test_agreements_stand_under_what_they_are_those_that_have_ended_after_others(
    agreed: BuildContext,
) -> None:
    page = Elements(by_address(grouping_pages(agreed))["en/agreements/"].render().body)
    text = " ".join(page.text.split())
    order = (
        "Framework agreements",
        "last-day no solutions yet Closing soon until 10 February 2026",
        "gone Closed the last day was 9 February 2026",
        "example no solutions yet Example (fictional) Last day not stated",
        "Dynamic purchasing systems",
        "system no solutions yet Last day not stated",
        "Contract terms to use in one's own procurement",
        "own-terms",
        "old-terms Closed the last day was 9 February 2026",
    )
    places = [text.index(part) for part in order]
    assert places == sorted(places)
    assert "../solutions/minimal/" in page.links
    for one, state in (("last-day", "Closing soon"), ("gone", "Closed"), ("old-terms", "Closed")):
        own = Elements(by_address(grouping_pages(agreed))[f"en/agreements/{one}/"].render().body)
        assert f"2026 {state}" in " ".join(own.text.replace("\xa0", " ").split())


@pytest.mark.parametrize(
    ("home", "names", "label"),
    [
        ("", ("Sverige", "Danmark"), "Land"),
        ("en/", ("Sweden", "Denmark"), "Country"),
        ("da/", ("Sverige", "Danmark"), "Land"),
    ],
)
def test_an_agreement_says_of_which_country_it_is(
    agreed: BuildContext, home: str, names: tuple[str, str], label: str
) -> None:
    made = [agreement(one, "framework", country=one) for one in ("se", "dk")]
    known = replace(agreed.registry.vocabulary, agreements={one.id: one for one in made})
    context = replace(agreed, registry=replace(agreed.registry, vocabulary=known))
    pages = by_address(grouping_pages(context))
    listed = " ".join(Elements(pages[f"{home}agreements/"].render().body).text.split())
    for one, name in zip(made, names, strict=True):
        assert f"{one.id} {name} " in listed
        own = pages[f"{home}agreements/{one.id}/"].render().body
        assert f"<dt>{label}</dt><dd>{name}</dd>" in own


def test_contract_terms_that_are_an_entry_lead_to_it_and_ask_for_no_others(
    agreed: BuildContext,
) -> None:
    pages = by_address(grouping_pages(agreed))
    own, ended = (
        Elements(pages[f"en/agreements/{id}/"].render().body) for id in ("own-terms", "gone")
    )
    assert "../../solutions/minimal/" in own.links
    for page in (own, ended):
        assert "no solutions yet" not in page.text
        assert "../../contribute/" not in page.links


@pytest.mark.parametrize("language", [one for one in languages() if one != "en"])
def test_the_words_of_tables_are_translated(language: str) -> None:
    known = words(language).texts
    said = [text for one in GROUPINGS for text in (one.title, one.about, one.of_term)]
    said += [title for title, _ in FILTERS.values()]
    said += [heading for one in GROUPINGS for heading in one.headings.values()]
    assert not [text for text in said if text not in known]


def test_every_facet_can_be_chosen() -> None:
    assert FILTERS.keys() == FACETS.keys()


def test_every_kind_of_agreement_has_a_heading() -> None:
    assert AGREEMENTS.headings.keys() == LABELS["AgreementKind"].keys()
