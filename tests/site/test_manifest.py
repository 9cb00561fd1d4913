"""The manifest is read as it was written, or as an empty one."""

import pickle
from pathlib import Path

import pytest
from solution_registry.site.frames import FrameKey, cut
from solution_registry.site.manifest import Described, Host, Manifest, load, manifest_file, save
from solution_registry.site.sitemap import Listed

FRAME = FrameKey("solution", "sv", "x/", "", edit=True)
LISTED = Listed(1, "<url/>")
MANIFEST = Manifest(
    {"å/index.html": ("k", 1, 2)},
    {"å/": 3},
    {"å": Described(b"key", "å/index.html", "k", "1 2", 1, (FRAME,), LISTED)},
    {FRAME: cut("<head></head><h1>slot=body=7c1f</h1>", "")},
    Host("look", "files", (("å/", True),)),
    b"settings",
)
FORMAT = pickle.dumps("solution-registry site 4")
WHOLE: tuple[object, ...] = ({}, {}, {}, {}, Host(), b"")


def test_a_manifest_comes_back_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "cache" / "site.pickle"
    save(file, MANIFEST)
    assert load(file) == MANIFEST
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"\xff",
        pickle.dumps("of another version") + pickle.dumps(WHOLE),
        FORMAT,
        FORMAT + pickle.dumps([1]),
        FORMAT + pickle.dumps(WHOLE[1:]),
        FORMAT + pickle.dumps(([], *WHOLE[1:])),
        FORMAT + pickle.dumps((print, *WHOLE[1:])),
    ],
)
def test_a_damaged_manifest_is_an_empty_one(tmp_path: Path, damage: bytes) -> None:
    file = tmp_path / "site.pickle"
    file.write_bytes(damage)
    assert load(file) == Manifest()


def test_a_bundle_knows_its_files_and_its_pages() -> None:
    files = {"a/index.html": ("k", 1, 2), "a/b.json": ("l", 3, 4)}
    bundle = Described.of(b"key", files, 1, (), LISTED)
    assert bundle.entries == files
    assert bundle.paths == list(files)
    assert bundle.urls == ["a/"]


def test_a_missing_manifest_is_an_empty_one(tmp_path: Path) -> None:
    assert load(tmp_path / "none.pickle") == Manifest()


def test_each_site_has_a_manifest_of_its_own(tmp_path: Path) -> None:
    one, other = (manifest_file(tmp_path, tmp_path / name) for name in ("site", "other"))
    assert one != other
    assert one == manifest_file(tmp_path, tmp_path / "site")
