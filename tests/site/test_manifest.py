"""The manifest is read as it was written, or as an empty one."""

import json
from pathlib import Path

import pytest
from solution_registry.site.manifest import Manifest, load, manifest_file, save

MANIFEST = Manifest({"å/index.html": ("k", 1, 2)}, {"å/": 3})


def test_a_manifest_comes_back_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "cache" / "site.json"
    save(file, MANIFEST)
    assert load(file) == MANIFEST
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff",
        json.dumps({"format": "of another version", "files": {}, "folders": {}}).encode(),
        json.dumps({"format": "solution-registry site 1", "files": {"a": 1}}).encode(),
        json.dumps({"format": "solution-registry site 1", "files": []}).encode(),
    ],
)
def test_a_damaged_manifest_is_an_empty_one(tmp_path: Path, damage: bytes) -> None:
    file = tmp_path / "site.json"
    file.write_bytes(damage)
    assert load(file) == Manifest()


def test_a_missing_manifest_is_an_empty_one(tmp_path: Path) -> None:
    assert load(tmp_path / "none.json") == Manifest()


def test_each_site_has_a_manifest_of_its_own(tmp_path: Path) -> None:
    one, other = (manifest_file(tmp_path, tmp_path / name) for name in ("site", "other"))
    assert one != other
    assert one == manifest_file(tmp_path, tmp_path / "site")
