"""A bundle is described only where it has changed, and the site is as if it had been."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import pytest
from solution_registry.site import Asset, Bundle, Page
from solution_registry.site.build import DuplicateAddressError
from solution_registry.site.frames import cut

from tests.site.engine import SITE, Project
from tests.site.made_up import pages


@dataclass(slots=True)
class Bundles:
    """A project whose solutions are a bundle each, and which of these were described."""

    project: Project
    described: list[str] = field(default_factory=list)

    def parts(self, name: str, texts: dict[str, bytes]) -> Iterator[Page | Asset]:
        self.described.append(name)
        for page in pages(SITE, 2, lists=()):
            if f"{name}/" in page.url:
                yield replace(page, render=self.project.counted(page))
        for path, text in texts.items():
            yield Asset(path, text, partial(bytes, text))

    def bundle(self, name: str, key: bytes = b"key", **texts: bytes) -> Bundle:
        files = {f"api/{file}.json": text for file, text in texts.items()}
        return Bundle(f"solutions/{name}", key, partial(self.parts, name, files))

    def build(self) -> dict[str, bytes]:
        self.described.clear()
        self.project.build()
        return self.project.files()


@pytest.fixture
def bundles(tmp_path: Path) -> Bundles:
    """A site that was built of bundles, some time ago."""
    made = Bundles(Project(tmp_path / "site", list(pages(SITE, 0))))
    made.project.bundles = [made.bundle("x0", x0=b"0"), made.bundle("x1", x1=b"1")]
    made.build()
    made.project.age()
    return made


def test_what_is_as_it_was_is_not_described(bundles: Bundles) -> None:
    before = bundles.project.files()
    assert len([path for path in before if "x1/" in path or "x1." in path]) == 3
    assert bundles.build() == before
    assert bundles.described == []
    assert bundles.project.written() == set()


def test_a_bundle_with_another_key_is_described_alone(bundles: Bundles) -> None:
    bundles.project.bundles[0] = bundles.bundle("x0", b"another", x0=b"changed")
    after = bundles.build()
    assert bundles.described == ["x0"]
    assert bundles.project.written() == {"api/x0.json"}
    assert after["api/x0.json"] == b"changed"


def test_another_frame_describes_all(bundles: Bundles) -> None:
    bundles.project.frame = cut("<head></head>new<h1>slot=body=7c1f</h1>", "")
    after = bundles.build()
    assert bundles.described == ["x0", "x1"]
    assert b"new" in after["solutions/x0/index.html"]


@pytest.mark.parametrize("path", ["solutions/x1/index.html", "api/x1.json"])
def test_a_file_that_was_touched_by_hand_is_repaired(bundles: Bundles, path: str) -> None:
    good = bundles.project.files()
    (bundles.project.site / path).write_text("scribble")
    assert bundles.build() == good
    assert bundles.described == ["x1"]
    assert bundles.project.written() == {path}


@pytest.mark.parametrize("path", ["solutions/x1/index.html", "api/x1.json"])
def test_a_file_that_was_deleted_by_hand_comes_back(bundles: Bundles, path: str) -> None:
    good = bundles.project.files()
    (bundles.project.site / path).unlink()
    assert bundles.build() == good


def test_a_bundle_that_is_gone_takes_its_files_along(bundles: Bundles) -> None:
    del bundles.project.bundles[0]
    after = bundles.build()
    assert not [path for path in after if "x0" in path]
    assert "solutions/x1/index.html" in after


def test_what_is_written_by_hand_takes_a_place_and_gives_it_back(bundles: Bundles) -> None:
    good, project = bundles.project.files(), bundles.project
    by_hand = {"solutions/x1/index.html": "by hand"}
    project.first |= by_hand
    project.by_hand = tuple(by_hand)
    for _ in range(2):
        assert bundles.build()["solutions/x1/index.html"] == b"by hand"
        assert bundles.described == ["x1"]
    del project.first["solutions/x1/index.html"]
    project.by_hand = ()
    assert bundles.build() == good


def test_all_of_a_bundle_may_be_written_by_hand(bundles: Bundles) -> None:
    good, project = bundles.project.files(), bundles.project
    places = {path: "by hand" for path in good if "x1" in path}
    first = dict(project.first)
    project.first |= places
    project.by_hand = tuple(places)
    for _ in range(2):
        after = bundles.build()
        assert {after[path] for path in places} == {b"by hand"}
    project.first, project.by_hand = first, ()
    assert bundles.build() == good


def test_no_address_is_given_twice(bundles: Bundles) -> None:
    bundles.project.pages += pages(SITE, 1, lists=())
    good = bundles.project.files()
    with pytest.raises(DuplicateAddressError, match="solutions/x0/"):
        bundles.build()
    assert bundles.project.files() == good


def test_the_same_is_listed_of_a_bundle_that_stands(bundles: Bundles) -> None:
    before = bundles.project.manifest.bundles["solutions/x0"]
    assert before.urls == ["solutions/x0/", "en/solutions/x0/"]
    bundles.build()
    assert bundles.project.manifest.bundles["solutions/x0"] is before
