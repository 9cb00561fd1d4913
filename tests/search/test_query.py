"""What a query finds for certain, by the terms that an entry has; the browser finds the same."""

import pytest
from solution_registry.search.query import Query
from solution_registry.search.rules import rules
from solution_registry.search.words import Terms


@pytest.mark.parametrize(
    ("query", "text", "fits"),
    [
        ("bygglov", "Ansökan om bygglovet", True),
        ("lov", "Ansökan om bygglov", False),
        ("ansökan lov", "Bygglovsansökan", False),
        ("skola", "En kulturskola", True),
        ("Aarhus", "Skapad i Århus", True),
        ("oep", "Öppet", False),
        ("e-tjänst", "Kommunens e-tjänster", True),
        ("plan-byggärenden", "Byggärenden efter plan", True),
        ("plan-byggärenden", "Byggärenden", False),
        ("bokningssystem", "Bokning av lokaler", True),
        ("system för bokning", "Bokning av lokaler", True),
        ("system", "Bokning av lokaler", False),
        ("system", "Ett system", True),
        ("bokning lokal", "Bokning", False),
        ("mina sidor", "Minasidor", True),
        ("byglov", "Bygglov", False),
        ("och", "Bokning", True),
        ("altan", "Altinn", False),
        ("vägen", "Vägar", True),
        ("vägar", "Vägnät", False),
        ("data", "Dataportal", True),
        ("borger-pc", "OS2borgerPC", True),
        ("SKR", "Skrivare", False),
        ("lis", "Listor", False),
        ("val", "Valens", True),
        ("val", "Valhalla", False),
        ("kartor", "Kartverktyget", False),
        ("kartor", "Kartlager", True),
        ("kart", "Kartverktyget", True),
        ("e-tjänst", "Kriterietjänst", False),
        ("vård", "Vårda", True),
        ("vård", "Hemsjukvård", True),
        ("vård", "Värdera", False),
        ("vård", "Hemsjukvard", False),
        ("vard", "Vårda", True),
        ("vard", "Värdera", True),
        ("vård", "Vårdnadshavare", False),
        ("vårdnad", "Vårdnaden", True),
        ("vård", "Vårdplats", True),
        ("felanmalan", "Felanmälan", True),
        ("omrade", "Område", True),
        ("område", "Områden", True),
        ("aarhus", "Århus", True),
        ("arhus", "Aarhus", True),
        ("aarhus", "Ärhus", False),
        ("ørelæge", "Örelägenhet", True),
        ("oere", "Øre", True),
        ("oere", "Åre", False),
        ("vårdsystem", "Värden", False),
        ("vårdsystem", "Vården", True),
    ],
)
def test_a_query(query: str, text: str, *, fits: bool) -> None:
    assert Query(query, "sv").fits(Terms(rules("sv")).of(text)) is fits


@pytest.mark.parametrize(("query", "fits"), [("ældre", False), ("forældre", True)])
def test_parents_are_not_the_elderly(query: str, *, fits: bool) -> None:
    assert Query(query, "da").fits(Terms(rules("da")).of("Forældre")) is fits
