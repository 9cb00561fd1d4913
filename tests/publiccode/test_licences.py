from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from solution_registry.checks.licences import COMMON, DEPRECATED
from solution_registry.checks.licences import licence as judged
from solution_registry.publiccode import read_publiccode
from solution_registry.publiccode.licences import licence, surely_open

from .ground import KNOWN


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
        "gpl-2.0+",
        "agpl-3.0 or mit",
        "net-snmp",
        "LicenseRef-ours",
        "BSD",
        "",
        "AND",
    ],
)
def test_a_guess_is_none(written: str) -> None:
    assert licence(written) is None


@pytest.mark.parametrize(
    ("written", "name", "use"),
    [
        ("gpl-3.0", "GPL-3.0", "GPL-3.0-only"),
        ("agpl-3.0 or mit", "AGPL-3.0", "AGPL-3.0-only"),
        ("Net-SNMP", "Net-SNMP", ""),
    ],
)
def test_a_name_that_is_out_of_use_is_told(written: str, name: str, use: str) -> None:
    raw = f"name: x\nlegal:\n  license: {written}\n".encode()
    (told,) = read_publiccode(raw, "publiccode.yml", KNOWN, {}).problems
    assert (told.code, told.values) == ("deprecated-licence", {"value": name, "use": use})


@pytest.mark.parametrize("form", ["{}", "({})", "{} OR MIT", "mit and {}"])
def test_what_is_taken_over_has_nothing_against_it(form: str) -> None:
    ground: Any = None
    for name in (*COMMON, *DEPRECATED, *map(str.lower, DEPRECATED)):
        taken = licence(form.format(name))
        entry: Any = SimpleNamespace(
            path="x", solution=SimpleNamespace(reuse=SimpleNamespace(licence=taken))
        )
        assert not list(judged(entry, ground, date(2026, 2, 1))), name


def test_what_may_not_be_open_is_looked_at() -> None:
    assert surely_open("(EUPL-1.2 OR MIT) AND CC0-1.0")
    assert not surely_open("CC-BY-NC-4.0")
    assert not surely_open("MIT AND BUSL-1.1")
