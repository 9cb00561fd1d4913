"""A made-up country, as many municipalities as it takes to be on a map; and drawings as trees."""

from xml.etree.ElementTree import Element, fromstring

import pytest
from solution_registry.model.vocabulary import Organisation


def town(id: str, lat: float, lon: float, name: str = "Staden") -> Organisation:
    return Organisation.model_validate(
        {
            "id": id,
            "name": name,
            "kind": "municipality",
            "country": id[:2],
            "coordinates": {"lat": lat, "lon": lon},
        }
    )


def tree(drawing: str | bytes) -> Element:
    """What a drawing of ours holds."""
    whole = drawing if isinstance(drawing, bytes) else f"<svg>{drawing}</svg>"
    return fromstring(whole)


@pytest.fixture
def country() -> list[Organisation]:
    """Twenty-five towns, five degrees each way; the one in the north-west comes first."""
    return [
        town(f"se-{row}{column}", 60.0 - row, 10.0 + column)
        for row in range(5)
        for column in range(5)
    ]
