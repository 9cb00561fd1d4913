"""Many bundles are added by several processes, and the site is as if one had added them."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from solution_registry import cores
from solution_registry.site import Asset, Bundle, Page, Rendered
from solution_registry.site import build as engine
from solution_registry.site.build import DuplicateAddressError, Report

from tests.site.engine import Project


def parts(url: str, text: str) -> Iterator[Page | Asset]:
    """A page and a file; the page cannot be made without a text."""

    def render() -> Rendered:
        if not text:
            raise ValueError("no text")
        return Rendered(text, "", f"<p>{text}".encode())

    yield Page(url, "page", "sv", text.encode(), render)
    yield Asset(f"api/{url.strip('/')}.json", b"1", lambda: b"{}")


def bundle(name: str, text: str = "Namn", url: str = "") -> Bundle:
    return Bundle(name, text.encode(), partial(parts, url or f"deep/{name}/", text))


def project(site: Path, *bundles: Bundle) -> Project:
    """A site of twenty bundles and some more."""
    return Project(site, [], [*(bundle(f"x{number}") for number in range(20)), *bundles])


@pytest.fixture
def three(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if there were three cores, and every bundle were worth one."""
    monkeypatch.setattr(cores, "cores", lambda: 3)
    monkeypatch.setattr(engine, "_WORTH_A_PROCESS", 1)


@pytest.fixture
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Project, Report]:
    """A site that one process has built."""
    with monkeypatch.context() as one:
        one.setattr(cores, "cores", lambda: 1)
        made = project(tmp_path / "alone")
        return made, made.build()


@pytest.mark.usefixtures("three")
def test_the_site_is_the_same(tmp_path: Path, alone: tuple[Project, Report]) -> None:
    by_one, first = alone
    together = project(tmp_path / "together")
    again = together.build()
    assert together.files() == by_one.files()
    assert (again.written, again.kept) == (first.written, first.kept) == (42, 0)
    assert list(again.manifest.bundles) == list(first.manifest.bundles)
    assert again.manifest.files.keys() == first.manifest.files.keys()
    assert together.build().written == 0


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("place", range(3))
def test_a_page_that_cannot_be_made_is_named(tmp_path: Path, place: int) -> None:
    """Whichever process came upon it."""
    more = [bundle(f"y{number}", "" if number == place else "Text") for number in range(3)]
    with pytest.raises(ValueError, match="no text") as failure:
        project(tmp_path / "site", *more).build()
    assert failure.value.__notes__ == [f"while rendering the page deep/y{place}/"]
    assert not (tmp_path / "site").exists()


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("url", ["deep/x0/", "deep/x1/", "deep/x2/"])
def test_an_address_is_given_once(tmp_path: Path, url: str) -> None:
    """To the page of another process, too."""
    with pytest.raises(DuplicateAddressError, match=url):
        project(tmp_path / "site", bundle("y", url=url)).build()
