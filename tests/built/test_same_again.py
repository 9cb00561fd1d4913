"""What is built from one commit on one day is the same, byte for byte."""

from pathlib import Path

import pytest

from tests.building import ADDRESS, REPOSITORY, build
from tests.built.project import begin, files
from tests.built.site import expect_none


def test_the_site_is_the_same_each_time(
    root: Path, built_site: Path, commit_time: str, tmp_path: Path
) -> None:
    where = {"SITE_URL": ADDRESS, "REPO_URL": REPOSITORY, "PYTHONHASHSEED": "7"}
    again = files(build(root, tmp_path / "site", SOURCE_DATE_EPOCH=commit_time, **where))
    first = files(built_site)
    expect_none(again.keys() ^ first.keys())
    expect_none(path for path, content in first.items() if again[path] != content)


@pytest.mark.slow
def test_neither_place_nor_cache_nor_order_leaves_a_mark(tmp_path: Path) -> None:
    one, other = begin(tmp_path / "one/project"), begin(tmp_path / "another place/project")
    one.commit()
    other.commit()
    first = one.build(PYTHONHASHSEED="1")
    assert one.build("rebuilt, with a warm cache", PYTHONHASHSEED="1") == first
    assert other.build(PYTHONHASHSEED="2") == first
