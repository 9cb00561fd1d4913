from dataclasses import replace
from datetime import date

import pytest
from solution_registry.publiccode.organisations import meant, near

from .ground import KNOWN


@pytest.mark.parametrize(
    ("name", "address", "id"),
    [
        ("Provstads kommun", "", "se-9001"),
        ("PROVSTADS KOMMUN", "https://provstad.test/", "se-9001"),
        ("", "http://www.provstad.test", "se-9001"),
        ("Kodbolaget AB", "", "se-kodbolaget"),
        ("Kodbolaget", "https://kodbolaget.test", "se-kodbolaget"),
        ("Provstads Stad", "", "se-9001"),
        ("City of Provstad", "", "se-9001"),
        ("Provstad", "https://provstad.test", "se-9001"),
        # A place is no organisation: companies and other places are called so, too.
        ("Provstad", "", None),
        ("Provstadskommun", "", None),
        ("se-9001", "", None),
        # Name and address disagree, or the address is not a whole site's.
        ("Provstads kommun", "https://kodbolaget.test", None),
        ("Provstad", "https://kodbolaget.test", None),
        ("Provstads kommun", "https://annan.test", None),
        ("", "https://provstad.test/forening", None),
        ("Provstads kommun", "urn:x-italian-pa:c_h501", "se-9001"),
        ("Byn", "", None),
        ("", "", None),
        ("", "https://[", None),
    ],
)
def test_only_what_is_certain(name: str, address: str, id: str | None) -> None:
    assert meant(KNOWN, name, address) == id


def test_what_may_be_meant_is_told() -> None:
    assert near(KNOWN, "provstad") == "se-9001 (Provstad)"
    assert near(KNOWN, "Provsta kommun") == "se-9001 (Provstad)"
    assert near(KNOWN, "byn") == ""


def test_who_has_an_end_is_never_meant_but_who_comes_after_them_may_be() -> None:
    ending = KNOWN.organisations["se-kodbolaget"].model_copy(
        update={"valid_to": date(2099, 12, 31), "successor": "se-9001"}
    )
    known = replace(KNOWN, organisations={**KNOWN.organisations, ending.id: ending})
    assert meant(known, "Kodbolaget AB") is None
    assert meant(known, "", "https://kodbolaget.test") is None
    assert near(known, "Kodbolaget AB") == "se-9001 (Provstad)"
