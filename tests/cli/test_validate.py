import json
from pathlib import Path

import pytest

from .conftest import Registry

WRONG = "solutions/kravmall/solution.yml"


def spoil(root: Path) -> None:
    """Make a file wrong: a life cycle that there is not."""
    file = root / WRONG
    file.write_text(file.read_text().replace("lifecycle: production", "lifecycle: prod"))


def found(said: str) -> list[str]:
    """The paths of problems in a JSON report."""
    return [problem["path"] for problem in json.loads(said)["problems"]]


def test_all_is_well(tiny: Path, registry: Registry) -> None:
    ran = registry("validate")
    told = "3 solutions, 2 adopters, 1 certification record; 1 fictional example: No problems.\n"
    assert (ran.code, ran.out, ran.err) == (0, told, "")


def test_an_error_is_told_and_fails(tiny: Path, registry: Registry) -> None:
    spoil(tiny)
    ran = registry("validate")
    assert ran.code == 1
    assert ran.out.startswith(f"{WRONG}:8:12: error[not-in-list] lifecycle: ")
    assert ran.out.endswith("1 error in 1 file\n")


def test_it_speaks_the_language_asked_for(tiny: Path, registry: Registry) -> None:
    spoil(tiny)
    assert "Välj" in registry("validate", "--lang", "sv").out
    assert "Vælg" in registry("--lang=da", "validate").out


@pytest.mark.parametrize(
    ("paths", "told"),
    [
        ((), [WRONG, "solutions/provplattformen/solution.yml"]),
        ((".",), [WRONG, "solutions/provplattformen/solution.yml"]),
        (("solutions",), [WRONG, "solutions/provplattformen/solution.yml"]),
        (("solutions/kravmall",), [WRONG]),
        ((WRONG,), [WRONG]),
        (("solutions/felanmalan", "solutions/../solutions/kravmall/"), [WRONG]),
        (("solutions/felanmalan/adopters/se-9002.yml",), []),
        (("schema/vocabulary", "policy/policy.yml"), []),
    ],
)
def test_only_what_is_named_is_told(
    paths: tuple[str, ...], told: list[str], tiny: Path, registry: Registry
) -> None:
    spoil(tiny)
    file = tiny / "solutions/provplattformen/solution.yml"
    file.write_text(file.read_text().replace("kind: platform", "kind: plattform"))
    ran = registry("validate", "--format", "json", *paths)
    assert (found(ran.out), ran.code) == (told, int(bool(told)))


def test_a_solution_is_named_by_its_id_as_elsewhere(
    tiny: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(tiny)
    monkeypatch.chdir(tiny / "schema")
    assert found(registry("validate", "kravmall", "--format", "json").out) == [WRONG]
    assert registry("validate", "felanmalan").code == 0
    monkeypatch.chdir(tiny.parent)
    assert "kravmall does not exist" in registry("validate", "kravmall").err


def test_a_vocabulary_is_looked_at_by_itself(tiny: Path, registry: Registry) -> None:
    file = tiny / "schema/vocabulary/standards.yml"
    file.write_text(file.read_text().replace("id: oidc", "id: OIDC"))
    ran = registry("validate", "--format", "json", "schema")
    assert (found(ran.out), ran.code) == (["schema/vocabulary/standards.yml"], 1)


def test_paths_may_be_given_from_anywhere(
    tiny: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(tiny)
    monkeypatch.chdir(tiny / "solutions/kravmall")
    assert registry("validate", "solution.yml").code == 1
    assert registry("validate", "../felanmalan").code == 0
    monkeypatch.chdir("/")
    assert registry("validate", str(tiny / WRONG)).code == 1
    assert registry("validate", "--root", str(tiny)).code == 1


def test_warnings_fail_only_when_strict(tiny: Path, registry: Registry) -> None:
    file = tiny / "solutions/felanmalan/adopters/se-9002.yml"
    file.write_text(file.read_text().replace(", proof: mailbox", ""))
    assert "warning[confirmation-proof-missing]" in registry("validate").out
    assert registry("validate").code == 0
    assert registry("validate", "--strict").code == 1


@pytest.mark.parametrize(
    ("format", "begins"),
    [
        ("text", "solutions/kravmall"),
        ("json", "{"),
        ("github", "::error file="),
        ("gitlab", "["),
        ("sarif", "{"),
        ("markdown", ""),
    ],
)
def test_formats(format: str, begins: str, tiny: Path, registry: Registry) -> None:
    spoil(tiny)
    ran = registry("validate", "--format", format)
    assert (ran.code, ran.out.startswith(begins), WRONG in ran.out) == (1, True, True)


def test_in_workflows_of_github_annotations_are_written(
    tiny: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(tiny)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert registry("validate").out.startswith("::error file=")
    assert registry("validate", "--format", "text").out.startswith("solutions/")


def test_what_is_not_there_is_refused(tiny: Path, registry: Registry, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.yml"
    elsewhere.touch()
    assert registry("validate", "nope").code == 2
    assert "nope does not exist" in registry("validate", "nope").err
    assert registry("validate", "--root", str(tiny), str(elsewhere)).code == 2
    assert "is not in the registry" in registry("validate", "solutions", str(elsewhere)).err


def test_the_cache_changes_nothing(tiny: Path, registry: Registry) -> None:
    spoil(tiny)
    first, second = registry("validate"), registry("validate")
    assert first == second == registry("--no-cache", "validate")
    assert (tiny / ".cache").is_dir()


@pytest.mark.parametrize(
    "place", ["mine.yml", "docs", "schema/mine.yml", "policy/changes/2026-01-02-1.yml"]
)
def test_what_is_not_read_is_never_said_to_be_right(
    tiny: Path, registry: Registry, place: str
) -> None:
    (tiny / place).parent.mkdir(exist_ok=True, parents=True)
    (tiny / place).touch()
    ran = registry("validate", place)
    assert (ran.code, ran.out) == (2, "")
    assert f"{place} is not looked at" in ran.err
    assert "Did you mean" not in ran.err


def test_a_folder_called_like_a_solution_leads_to_it(tiny: Path, registry: Registry) -> None:
    (tiny / "kravmall").mkdir()
    ran = registry("validate", "kravmall")
    assert (ran.code, ran.out) == (2, "")
    assert "Did you mean solutions/kravmall?" in ran.err


@pytest.mark.parametrize(
    "place",
    [
        "policy/changes/2026-01-02-1 (kopia).yml",
        "policy/changes/notes/readme.txt",
        "schema/criteria/2026.yml",
    ],
)
def test_what_lies_among_decisions_and_is_none_is_told(
    tiny: Path, registry: Registry, place: str
) -> None:
    (tiny / place).parent.mkdir(exist_ok=True, parents=True)
    (tiny / place).touch()
    ran = registry("validate")
    assert ran.code == 1
    assert f"{place}: error[stray-for-ever] " in ran.out


@pytest.mark.parametrize("place", [".", "solutions", "schema", "schema/vocabulary", "policy"])
def test_what_is_read_can_be_named(tiny: Path, registry: Registry, place: str) -> None:
    assert registry("validate", place).code == 0


def test_as_what_but_not_which_file(registry: Registry) -> None:
    ran = registry("validate", "--as", "solution")
    assert (ran.code, ran.out) == (2, "")
    assert "PATH is missing" in ran.err


@pytest.mark.parametrize(
    "path",
    [
        "schema/vocabulary/service_areas.yml",
        "schema/vocabulary/organisations/all.yml",
        "schema/criteria/2026.1.yml",
        "policy/policy.yml",
        "policy/reviewers.yml",
    ],
)
def test_names_from_a_file_that_cannot_be_read_are_not_unknown(
    tiny: Path, registry: Registry, path: str
) -> None:
    with (tiny / path).open("a") as file:
        file.write("x: [\n")
    ran = registry("validate", "--format", "json")
    assert ran.code == 1
    assert set(found(ran.out)) == {path}


def test_one_argument_too_many_is_told_in_the_readers_language(registry: Registry) -> None:
    ran = registry("--lang", "sv", "list", "foo")
    assert ran.code == 2
    assert "foo är ett argument för mycket." in ran.err
