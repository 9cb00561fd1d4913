"""Terms are found by what people write in their place, and only such as there are."""

from pathlib import Path

import pytest
from solution_registry.registry import Vocabulary
from solution_registry.registry.read_ground import read_ground
from solution_registry.search.meant import meant


@pytest.fixture(scope="module")
def known() -> Vocabulary:
    """The vocabularies of the project."""
    return read_ground(Path(__file__).parents[2]).vocabulary


@pytest.mark.parametrize(
    ("name", "value", "certain"),
    [
        ("service_areas", "Bygg och miljö", "building"),
        ("service_areas", "byggeri og miljø", "building"),
        ("platforms", "Open ePlatform", "open-eplatform"),
        ("system_types", "case-management", "case_management"),
    ],
)
def test_a_name_in_any_language_is_certain(
    known: Vocabulary, name: str, value: str, certain: str
) -> None:
    assert meant(value, known, name).certain == certain


@pytest.mark.parametrize(
    ("name", "value", "perhaps"),
    [
        ("service_areas", "förskola", ("education",)),
        ("service_areas", "skola", ("education",)),
        ("service_areas", "bygglov", ("building",)),
        ("service_areas", "planning permission", ("building",)),
        ("service_areas", "medborgare", ("democracy",)),
        ("service_areas", "bulding", ("building",)),
        ("platforms", "oep", ("open-eplatform",)),
        ("platforms", "ramverk", ()),
        ("service_areas", "xyzzy", ()),
        ("service_areas", "och", ()),
    ],
)
def test_a_word_is_asked_back(
    known: Vocabulary, name: str, value: str, perhaps: tuple[str, ...]
) -> None:
    found = meant(value, known, name)
    assert (found.certain, found.perhaps) == ("", perhaps)
