"""An entry that states all that publiccode.yml asks for has such a file, and others have none."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from solution_registry.checks import read_checked
from solution_registry.exports import EXPORTS, Source
from solution_registry.model.solution import Solution
from solution_registry.pages import BuildContext
from solution_registry.pages.solution import solution_bundles
from solution_registry.publiccode import written_publiccode
from solution_registry.publiccode.write import Written
from solution_registry.registry import Registry, Vocabulary
from solution_registry.settings import Settings
from solution_registry.site import Asset, Page
from solution_registry.site.settings import SiteSettings

from tests.described import opened
from tests.publiccode.standard import faults
from tests.publiccode.test_write import LONG, read_back
from tests.tiny import TODAY, copy_tiny

SOFTWARE = """\
software:
  type: standalone/web
  runs_on: [web]
  features: [{sv: Karta}]
  languages: [sv]
  localisation_ready: false
  maintenance: none
"""
FILE = "api/v1/solutions/felanmalan/publiccode.yml"


def tiny_with(folder: Path, more: str) -> Registry:
    """The tiny registry, with more in its first entry and in its example."""
    root = copy_tiny(folder)
    for id in ("felanmalan", "zz-exempel-bygglov"):
        file = root / "solutions" / id / "solution.yml"
        file.write_text(file.read_text() + more)
    file = root / "solutions/felanmalan/solution.yml"
    file.write_text(file.read_text().replace("Tar emot ärenden", f"{LONG}\n\n    Tar emot ärenden"))
    return read_checked(Settings(root=root), TODAY)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Registry:
    """The tiny registry, in which one entry states it all, and an example as well."""
    return tiny_with(tmp_path_factory.mktemp("whole"), SOFTWARE)


def test_the_file_is_right_by_the_standard(whole: Registry) -> None:
    (asset,) = EXPORTS["publiccode"](Source(whole, b""))
    assert asset.url == FILE
    assert list(faults(read_back(asset.content().decode()))) == []


def test_the_entry_leads_to_it(whole: Registry) -> None:
    context = BuildContext(whole, SiteSettings(languages=("en",)), b"")
    parts = {part.url: part for part in opened(solution_bundles(context))}
    entry, page = parts["api/v1/solutions/felanmalan.json"], parts["solutions/felanmalan/"]
    assert isinstance(entry, Asset)
    assert isinstance(page, Page)
    assert json.loads(entry.content())["publiccode"] == "felanmalan/publiccode.yml"
    assert f'href="../../{FILE}"' in page.render().body
    assert FILE in parts
    others = [url for url in parts if url.endswith("publiccode.yml")]
    assert others == [FILE]


def test_it_is_written_once_for_the_page_and_the_files(
    whole: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def counted(solution: Solution, known: Vocabulary, today: date) -> Written:
        asked.append(solution.name["sv"])
        return written_publiccode(solution, known, today)

    monkeypatch.setattr("solution_registry.publiccode.write.written_publiccode", counted)
    context = BuildContext(whole, SiteSettings(languages=("sv", "en")), b"")
    for part in opened(solution_bundles(context)):
        part.content() if isinstance(part, Asset) else part.render()
    assert len(asked) == 1


def test_whoever_keeps_the_code_at_home_names_a_person_which_nobody_does_here(
    tmp_path: Path,
) -> None:
    registry = tiny_with(tmp_path, SOFTWARE.replace("none", "internal"))
    assert list(EXPORTS["publiccode"](Source(registry, b""))) == []


def test_the_key_is_of_what_it_reads(whole: Registry) -> None:
    def key(registry: Registry) -> bytes:
        (asset,) = EXPORTS["publiccode"](Source(registry, b""))
        return asset.key

    other = dict(whole.listings)
    del other["kravmall"]
    assert key(replace(whole, listings=other)) == key(whole)
    assert key(replace(whole, version="other")) != key(whole)
