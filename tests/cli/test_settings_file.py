import itertools
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from solution_registry.cli.settings_file import read_site
from solution_registry.settings import Settings
from solution_registry.settings.file import WrongSettings, read_settings
from solution_registry.site import SiteSettings

TAGS = """
site_url: !ENV [URL, ""]
markdown_extensions:
- x: {generator: !!python/name:not.there ""}
plugins:
- search
- solution-registry:
    languages: [da, en]
    show_examples: false
    examples_as_of: 2026-06-01
    page_size: 20
    cache_dir: kept
"""


def write(folder: Path, text: str) -> Path:
    """Write a configuration; a registry beside it."""
    folder.mkdir(exist_ok=True)
    (folder / "mkdocs.yml").write_text(text)
    return folder


def test_options_are_read_and_what_only_mkdocs_knows_is_passed_over(tmp_path: Path) -> None:
    assert read_settings(write(tmp_path, TAGS)) == Settings(
        root=tmp_path,
        languages=("da", "en"),
        show_examples=False,
        examples_as_of=date(2026, 6, 1),
        cache=tmp_path / "kept",
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "site_name: X",
        "plugins: [search]",
        "plugins: solution-registry",
        "plugins: [solution-registry]",
        "plugins:\n- solution-registry:",
        "plugins:\n  solution-registry: {}",
    ],
)
def test_what_is_not_said_is_as_usual(text: str, tmp_path: Path) -> None:
    usual = Settings(root=tmp_path, cache=tmp_path / ".cache/solution-registry")
    assert read_settings(write(tmp_path, text)) == usual


def test_the_site_has_the_names_that_are_set(tmp_path: Path) -> None:
    text = "site_name: X\nplugins:\n- solution-registry: {site_names: {en: Y}}"
    site = read_site(write(tmp_path, text))
    assert [site.name_in(one) for one in ("sv", "en", "da")] == ["X", "Y", "X"]


@pytest.mark.parametrize("names", ["{en: }", "{xx: Y}", "Y", '{"no": 5}'])
def test_a_name_that_the_site_cannot_have_is_refused(names: str, tmp_path: Path) -> None:
    text = f"site_name: X\nplugins:\n- solution-registry: {{site_names: {names}}}"
    with pytest.raises(WrongSettings, match=r"mkdocs\.yml: site_names: "):
        read_site(write(tmp_path, text))


LAUGHS = "\n".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]"
    for before, name in itertools.pairwise("abcdefghijklm")
)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (f"x: {'[' * 900}", "nested too deeply"),
        (f"x: {'[' * 100_000}", "maximum nesting depth"),
        (f"{'? ' * 100_000}", "nested too deeply"),
        (f"a: &a [1]\n{LAUGHS}\nplugins: [solution-registry: *m]", "too many values"),
        (f"x: [{'1, ' * 100_000}1]", "too many values"),
        ("#" * 1_000_001, "too large"),
    ],
    ids=["brackets", "more brackets", "question marks", "laughs", "values", "comment"],
)
def test_a_file_that_is_made_to_exhaust_is_told(text: str, why: str, tmp_path: Path) -> None:
    """Composed by libyaml, the first of them would end the interpreter."""
    with pytest.raises(WrongSettings, match=why):
        read_settings(write(tmp_path, text))


@pytest.mark.parametrize(
    "value", ['!!int ""', "!!int x", "!!bool x", "!!float x", "!!timestamp x", "!!binary é"]
)
def test_a_value_that_its_tag_cannot_have_is_told(value: str, tmp_path: Path) -> None:
    with pytest.raises(WrongSettings, match=r"mkdocs\.yml: "):
        read_settings(write(tmp_path, f"x: {value}"))


def test_an_alias_is_as_good_as_what_it_stands_for(tmp_path: Path) -> None:
    text = "x: &x [da, en]\ny: &y [*y]\nplugins: [solution-registry: {languages: *x}]"
    assert read_settings(write(tmp_path, text)).languages == ("da", "en")


def test_nothing_is_kept_without_cache(tmp_path: Path) -> None:
    assert read_settings(tmp_path, cached=False).cache is None


def test_a_registry_may_lie_below_its_configuration(tmp_path: Path) -> None:
    write(tmp_path, "plugins:\n- solution-registry: {root: data, show_examples: false}")
    (tmp_path / "data").mkdir()
    (tmp_path / "other").mkdir()
    assert read_settings(tmp_path / "data").show_examples is False
    assert read_settings(tmp_path / "other").show_examples is True


def test_the_site_is_known_from_one_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[bytes] = []

    def counted(raw: bytes, loader: Any) -> Any:
        read.append(raw)
        return load(raw, loader)

    load = yaml.load
    monkeypatch.setattr(yaml, "load", counted)
    monkeypatch.setenv("URL", "https://example.org/registry")
    folder = write(tmp_path, f"site_name: Register\nsite_author: Prov\n{TAGS}")
    assert read_site(folder) == SiteSettings(
        languages=("da", "en"),
        name="Register",
        publisher="Prov",
        url="https://example.org/registry/",
    )
    assert len(read) == 1


def test_a_site_above_that_has_no_registry_is_no_registrys_site(tmp_path: Path) -> None:
    write(tmp_path, "site_name: Other\nplugins: [search]")
    (tmp_path / "data").mkdir()
    assert read_site(tmp_path / "data").name == ""
    assert read_site(tmp_path).name == "Other"


@pytest.mark.parametrize(
    "text",
    [
        "plugins: [",
        "a: \x00",
        "plugins:\n- solution-registry: 1",
        "plugins:\n- solution-registry: {languages: sv}",
        "plugins:\n- solution-registry: {show_examples: sometimes}",
        "plugins:\n- solution-registry: {examples_as_of: someday}",
        "plugins:\n- solution-registry: {examples_as_of: 2026-02-30}",
    ],
)
def test_what_cannot_be_read_is_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(WrongSettings, match=r"mkdocs\.yml"):
        read_settings(write(tmp_path, text))


def test_a_day_that_there_is_not_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(
        "plugins:\n- solution-registry:\n    examples_as_of: 2026-13-01\n", encoding="utf-8"
    )
    with pytest.raises(WrongSettings, match=r"2026-13-01: .* line 3, column 21"):
        read_settings(tmp_path)
