"""What a file says of a solution is written once, until the solution or the ground is another."""

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from solution_registry.exports import EXPORTS, Source
from solution_registry.exports.rows import rows
from solution_registry.registry import Listing, Registry

WRITTEN: list[str] = []


def write(listing: Listing) -> bytes:
    WRITTEN.append(listing.id)
    return f"{listing.id} {listing.outline.version}".encode()


def written(registry: Registry, code: bytes = b"code") -> list[bytes]:
    WRITTEN.clear()
    return rows(Source(registry, code), "x", write)


@pytest.fixture
def kept(registry: Registry, tmp_path: Path) -> Registry:
    """A registry of which everything has been written."""
    made = replace(registry, settings=replace(registry.settings, cache=tmp_path))
    assert written(made) == written(registry)
    return made


def with_another(registry: Registry, *ids: str) -> Registry:
    others = {}
    for id in ids or ("kravmall",):
        one = registry.listings[id]
        others[id] = replace(one, outline=one.outline._replace(version="another"))
    return replace(registry, listings=MappingProxyType({**registry.listings, **others}))


def test_nothing_is_written_twice(kept: Registry, registry: Registry) -> None:
    again = written(kept)
    assert WRITTEN == []
    assert again == written(registry)


def test_a_changed_solution_is_written_alone(kept: Registry, registry: Registry) -> None:
    found = written(with_another(kept))
    assert WRITTEN == ["kravmall"]
    assert found == written(with_another(registry))


@pytest.mark.parametrize(("changed", "again"), [(2, 2), (3, 0)])
def test_many_that_have_changed_are_kept(
    kept: Registry, changed: int, again: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("solution_registry.exports.rows.FEW", 2)
    other = with_another(kept, *list(kept.listings)[:changed])
    written(other)
    written(other)
    assert len(WRITTEN) == again


def test_one_that_is_gone_is_in_no_row(kept: Registry) -> None:
    fewer = {id: one for id, one in kept.listings.items() if id != "kravmall"}
    found = written(replace(kept, listings=MappingProxyType(fewer)))
    assert WRITTEN == []
    assert len(found) == len(kept.listings) - 1


@pytest.mark.parametrize("change", ["code", "ground"])
def test_all_are_written_where_they_may_be_otherwise(kept: Registry, change: str) -> None:
    if change == "code":
        written(kept, b"other")
    else:
        written(replace(kept, version="another"))
    assert list(kept.listings) == WRITTEN


def test_a_damaged_file_is_none(kept: Registry, registry: Registry, tmp_path: Path) -> None:
    (tmp_path / "rows-x").write_bytes(b"no pickle")
    assert written(kept) == written(registry)


@pytest.mark.parametrize("name", ["solutions", "solutions-csv", "adopters-csv", "solutions-jsonld"])
def test_the_files_are_the_same(kept: Registry, registry: Registry, name: str) -> None:
    for each in (registry, with_another(registry)):
        (want,) = EXPORTS[name](Source(each, b"code"))
        cached = replace(each, settings=kept.settings)
        for _ in range(2):
            (made,) = EXPORTS[name](Source(cached, b"code"))
            assert made.content() == want.content()
