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
        # A place is no organisation: companies and other places are called so, too.
        ("Provstad", "", None),
        # Name and address disagree, or the address is not a whole site's.
        ("Provstads kommun", "https://kodbolaget.test", None),
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
    assert near(KNOWN, "byn") == ""
