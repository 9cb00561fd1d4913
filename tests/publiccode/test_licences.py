import pytest
from solution_registry.publiccode.licences import licence, surely_open


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("EUPL-1.2", "EUPL-1.2"),
        ("mit", "MIT"),
        ("MIT License", "MIT"),
        ("Apache License, Version 2.0", "Apache-2.0"),
        ("apache 2.0", "Apache-2.0"),
        ("MPLv2", "MPL-2.0"),
        ("EUPL v1.2", "EUPL-1.2"),
        ("EUPL-1.2+", "EUPL-1.2+"),
        ("European Union Public Licence 1.2", "EUPL-1.2"),
        ("AGPL-3.0-or-later OR MIT", "AGPL-3.0-or-later OR MIT"),
        ("GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0-only WITH Classpath-exception-2.0"),
    ],
)
def test_what_is_meant_beyond_doubt(written: str, meant: str) -> None:
    assert licence(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "XXXXXXXXX",
        "EUPL",
        "GPL",
        "AGPL-3.0",
        "GPLv3",
        "LicenseRef-ours",
        "BSD",
        "",
        "AND",
    ],
)
def test_a_guess_is_none(written: str) -> None:
    assert licence(written) is None


def test_what_may_not_be_open_is_looked_at() -> None:
    assert surely_open("(EUPL-1.2 OR MIT) AND CC0-1.0")
    assert not surely_open("CC-BY-NC-4.0")
    assert not surely_open("MIT AND BUSL-1.1")
