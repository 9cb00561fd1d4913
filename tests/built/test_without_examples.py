"""A site without the fictional examples has no trace of them, and the same numbers."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from tests.building import build
from tests.built.project import files
from tests.built.site import expect_none

TRACE = re.compile(rb"\b(?:exempel-|zz-)[a-z]+")
ABOUT_FILES = re.compile(r"(^|/)(problems|contribute|guides|operate|about)/|openapi\.json$")
"""Pages that tell how files are written, and which names are kept for examples."""
NUMBERS = re.compile(r'<ul class="sr-numbers">(.*?)</ul>', re.DOTALL)
COUNTS = re.compile(r'<a href="([^"]+)">[^<]*</a>\s*<span class="sr-count">([^<,]*)')


@pytest.fixture(scope="module")
def plain(
    root: Path, commit_time: str, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, bytes]:
    """The files of the project's own site, with `show_examples: false`."""
    folder = tmp_path_factory.mktemp("plain")
    config = {
        "INHERIT": str(root / "mkdocs.yml"),
        "docs_dir": str(root / "docs"),
        "plugins": [{"solution-registry": {"root": str(root), "show_examples": False}}],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    return files(build(folder, folder / "site", SOURCE_DATE_EPOCH=commit_time))


def test_no_example_is_mentioned(plain: Mapping[str, bytes]) -> None:
    expect_none(
        f"{path}: {found[0]!r}"
        for path, content in plain.items()
        if not ABOUT_FILES.search(path) and (found := TRACE.search(content))
    )


def test_every_other_entry_is_there(root: Path, plain: Mapping[str, bytes]) -> None:
    entries = {
        path.parent.name: path.read_text("utf-8") for path in root.glob("solutions/*/solution.yml")
    }
    real = {id for id, text in entries.items() if "\nexample: true\n" not in text}
    listed = json.loads(plain["api/v1/solutions.json"])["solutions"]
    assert {entry["id"] for entry in listed} == real
    assert {f"solutions/{id}/index.html" for id in real} <= plain.keys()


@pytest.mark.usefixtures("with_examples")
def test_there_is_something_to_leave_out(root: Path) -> None:
    entries = [path.read_text("utf-8") for path in root.glob("solutions/*/solution.yml")]
    assert any("\nexample: true\n" in text for text in entries)


@pytest.mark.parametrize("home", ["", "en/", "da/"])
def test_examples_count_nowhere(plain: Mapping[str, bytes], built_site: Path, home: str) -> None:
    """The numbers are the same where they are shown."""
    path = f"{home}index.html"
    without, with_them = plain[path].decode(), (built_site / path).read_text("utf-8")
    assert NUMBERS.findall(without) == NUMBERS.findall(with_them) != []


@pytest.mark.parametrize("name", ["areas", "kinds", "platforms", "systems"])
def test_lists_count_no_examples(plain: Mapping[str, bytes], built_site: Path, name: str) -> None:
    path = f"{name}/index.html"
    counted = dict(COUNTS.findall((built_site / path).read_text("utf-8")))
    alone = dict(COUNTS.findall(plain[path].decode()))
    real = {
        link: "inga lösningar än" if "exempel" in count else count
        for link, count in counted.items()
    }
    assert alone
    assert alone == {link: count for link, count in real.items() if link in alone}


pytestmark = pytest.mark.slow
