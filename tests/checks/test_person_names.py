"""Names of persons, and titles that are none."""

import pytest
from solution_registry.checks.person_names import is_name

NAMES = (
    "Anna Andersson",
    "Anna Andersson, IT-chef",
    "IT-chef Anna Andersson",
    "IT-chef (Åsa Öberg)",
    "anna andersson",
    "Anna",
    "Anna-Karin Berg",
    "Søren Østergaard",
    "Fatima Al-Sayed",
    "Lars Erik Holm",
)
TITLES = (
    "IT-chef",
    "Teknisk chef",
    "Kultur- och fritidschef",
    "Product Owner",
    "Chief Information Officer",
    "Data Protection Officer",
    "Head of Digitalisation",
    "Scrum Master",
    "Tech Lead",
    "Vejchef",
    "Afdelingsleder, Borgerservice",
    "Förvaltare",
    "Chef för Sankta Maria",
    "IT Service",
    "E-tjänstutvecklare",
    "Enhetschef Stockholm",
    "Per capita-ansvarig",
    "Bo- och byggchef",
)


@pytest.mark.parametrize("role", NAMES)
def test_a_name(role: str) -> None:
    assert is_name(role)


@pytest.mark.parametrize("role", TITLES)
def test_a_title(role: str) -> None:
    assert not is_name(role)
