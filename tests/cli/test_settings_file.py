import itertools
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from mkdocs.utils.yaml import yaml_load
from solution_registry.cli.settings_file import read_site
from solution_registry.plugin import Options
from solution_registry.plugin.settings import registry_settings
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


def test_an_export_names_the_repository_as_the_site_does(tmp_path: Path) -> None:
    plugins = "plugins: [solution-registry]"
    said = "site_name: Register\nrepo_url: https://forge.example/registry\n"
    assert read_site(write(tmp_path, said + plugins)).repository == "https://forge.example/registry"


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
        "plugins:\n- solution-registry: {site_names: {xx: Y}}",
        "plugins:\n- solution-registry: {root: 1}",
        "INHERIT: nowhere.yml",
        "INHERIT: mkdocs.yml",
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


VALUES = (
    "examples_as_of: 2026-11-01",
    'examples_as_of: "2026-11-01"',
    "examples_as_of: 2026-11-01 10:00:00",
    'examples_as_of: "20261101"',
    'examples_as_of: "2026-W44-7"',
    "examples_as_of: 20261101",
    "examples_as_of: 0001-01-01",
    "examples_as_of: !ENV [DAY]",
    "examples_as_of:",
    "languages: [sv]",
    "languages: [sv, sv]",
    "languages: [sv, no, xx]",
    "languages: []",
    "languages: [[sv]]",
    "languages: {sv: en}",
    "languages: !ENV LANGUAGES",
    "languages:",
    "show_examples: yes",
    'show_examples: "yes"',
    "show_examples: !ENV [SHOWN, true]",
    "show_examples: !ENV [EMPTY, false]",
    "show_examples:",
    "site_names: {en: Y}",
    "site_names: {en: 1}",
    "site_names: [en]",
    "site_names:",
    "cache_dir: elsewhere",
    "cache_dir: 1",
    "cache_dir:",
    "root: 1",
)


@pytest.mark.parametrize("option", VALUES)
def test_the_site_and_the_command_line_read_an_option_alike(
    option: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DAY", "2026-11-01")
    monkeypatch.setenv("SHOWN", "false")
    monkeypatch.setenv("EMPTY", "")
    write(tmp_path, f"site_name: X\nplugins:\n- solution-registry:\n    {option}\n")
    assert of_command_line(tmp_path) == of_site(tmp_path)


def of_command_line(folder: Path) -> Settings | None:
    try:
        return read_settings(folder)
    except WrongSettings:
        return None


def of_site(folder: Path) -> Settings | None:
    """The settings as MkDocs reads its file, and the plugin its options."""
    file = folder / "mkdocs.yml"
    with file.open("rb") as stream:
        plugins = yaml_load(stream)["plugins"]
    options = Options(config_file_path=str(file))
    options.load_dict((plugins[0] if isinstance(plugins, list) else plugins)["solution-registry"])
    errors, _ = options.validate()
    return None if errors else registry_settings(options)


def test_a_registry_may_lie_far_below_its_configuration(tmp_path: Path) -> None:
    write(tmp_path, "plugins:\n- solution-registry: {root: data/reg, show_examples: false}")
    registry = tmp_path / "data/reg"
    registry.mkdir(parents=True)
    assert read_settings(registry) == Settings(
        root=registry, show_examples=False, cache=tmp_path / ".cache/solution-registry"
    )


@pytest.mark.parametrize(
    ("repository", "shown"),
    [(".", False), ("data", True), ("data/reg", True), ("data/reg/below", False)],
)
def test_beyond_the_repository_of_a_registry_nothing_is_said_of_it(
    repository: str, shown: bool, tmp_path: Path
) -> None:
    write(tmp_path, "plugins:\n- solution-registry: {root: data/reg, show_examples: false}")
    registry = tmp_path / "data/reg"
    registry.mkdir(parents=True)
    (tmp_path / repository / ".git").mkdir(parents=True)
    assert read_settings(registry).show_examples is shown


def test_a_submodule_is_configured_by_the_site_around_it(tmp_path: Path) -> None:
    write(tmp_path, "plugins:\n- solution-registry: {root: data/reg, show_examples: false}")
    (tmp_path / "data/reg").mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    (tmp_path / "data/reg/.git").write_text("gitdir: ../../.git/modules/reg\n")
    assert read_settings(tmp_path / "data/reg").show_examples is False


def test_what_a_file_inherits_is_as_good_as_said(tmp_path: Path) -> None:
    options = "{show_examples: false, languages: [da]}"
    (tmp_path / "base").mkdir()
    (tmp_path / "base/base.yml").write_text(
        f"INHERIT: ../most.yml\nsite_author: Prov\nplugins:\n  solution-registry: {options}\n"
    )
    (tmp_path / "most.yml").write_text("site_name: Most\nsite_author: Nobody\n")
    write(
        tmp_path,
        "INHERIT: base/base.yml\nplugins:\n  solution-registry: {languages: [sv, en]}\n",
    )
    settings, site = read_settings(tmp_path), read_site(tmp_path)
    assert settings == of_site(tmp_path)
    assert (settings.languages, settings.show_examples) == (("sv", "en"), False)
    assert (site.name, site.publisher) == ("Most", "Prov")
