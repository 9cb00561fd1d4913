"""What a solution is called counts most, however it is written."""

import pytest
from solution_registry.language import words
from solution_registry.registry import Registry
from solution_registry.search.terms import EntryTerms, TermReader, initials, within


def read(registry: Registry, name: str, summary: str = "") -> EntryTerms:
    """The terms of an entry that is called so."""
    outline = registry.listings["minimal"].outline
    reader = TermReader(registry.vocabulary, words("en"))
    return reader.read(outline._replace(name={"en": name}, summary={"en": summary}))


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Open ePlatform", {"openeplatform"}),
        ("Hajk", {"hajk"}),
        ("X-Road", {"xroad"}),
        ("Open Formulieren (Open Forms)", {"openformulieren", "openform"}),
        ("Valtimo / GZAC", {"valtimo", "gzac"}),
    ],
)
def test_a_name_is_one_word_too(small: Registry, name: str, called: set[str]) -> None:
    assert read(small, name).called == called


def test_a_term_stands_in_its_weightiest_field_alone(small: Registry) -> None:
    terms = read(small, "Hajk", "Hajk shows maps")
    assert not terms.called & (terms.names | terms.text | terms.labels)
    assert not terms.names & (terms.text | terms.labels)


def test_a_name_is_found_by_its_initials(small: Registry) -> None:
    assert "oep" in read(small, "Open ePlatform").names


def test_a_template_is_found_by_its_documents_and_the_act_that_it_follows(small: Registry) -> None:
    outline = small.listings["minimal"].outline
    reader = TermReader(small.vocabulary, words("sv"))
    template = outline._replace(titles=({"sv": "Anbudsanvisning"},), law="LOU")
    assert {"anbudsanvis", "lou"} <= reader.read(template).labels
    assert not {"anbudsanvis", "lou"} & set().union(*reader.read(outline))


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Open ePlatform", "OeP"),
        ("FixMyStreet", "FMS"),
        ("Back-Office Planning System", "BOPS"),
        ("Mina ombud", ""),
        ("DPL CMS", ""),
    ],
)
def test_initials_are_three_letters_or_more(name: str, letters: str) -> None:
    assert initials(name) == letters


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("Statens standardkontrakter K01–K04", ["K01", "K02", "K03", "K04"]),
        ("Vilkår A9-11", ["A9", "A10", "A11"]),
        ("K04–K01", []),
        ("Z1–9999", []),
        ("2018–2021", []),
    ],
)
def test_a_range_in_a_name_is_all_that_lies_within(name: str, numbers: list[str]) -> None:
    assert within(name) == numbers
