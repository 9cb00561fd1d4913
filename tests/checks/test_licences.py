"""SPDX says which names of licences are current; what replaces the others is in a table of ours."""

import pytest
from packaging.licenses import _spdx, canonicalize_license_expression
from solution_registry.checks.licences import COMMON, DEPRECATED


def test_every_name_that_spdx_took_out_of_use_is_known() -> None:
    known = {**_spdx.LICENSES, **_spdx.EXCEPTIONS}
    current = {one["id"]: not one["deprecated"] for one in known.values()}
    assert {id for id in current if not current[id]} <= DEPRECATED.keys()
    assert not [id for id in DEPRECATED if current.get(id)]
    for use in filter(None, DEPRECATED.values()):
        assert all(current[name] for name in use.split() if name != "WITH"), use


@pytest.mark.parametrize("name", COMMON)
def test_what_is_common_is_written_as_spdx_has_it(name: str) -> None:
    assert name not in DEPRECATED
    assert canonicalize_license_expression(name) == name
