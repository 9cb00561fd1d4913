"""Names stand in the order of the language's alphabet."""

import pytest
from solution_registry.pages.collation import collation


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("sv", ["Alingsås", "Édefors", "Zinkgruvan", "Åmål", "Älmhult", "Öckerö"]),
        ("sv", ["arboga", "Arboga 2", "Ydre", "Ærø", "Øster"]),
        ("da", ["Albertslund", "Zealand", "Ærø", "Øster", "Aabenraa", "Åbybro"]),
        ("en", ["Älmhult", "Borås", "Örebro", "Zorn"]),
        ("xx", ["Älmhult", "Borås"]),
    ],
)
def test_names_are_in_order(language: str, names: list[str]) -> None:
    the_other_way_round = names[::-1]
    assert sorted(the_other_way_round, key=collation(language)) == names
