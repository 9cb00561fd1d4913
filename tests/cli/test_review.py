"""``registry review``: exit codes, languages, formats, and refusals in one line."""

import errno
import json
import os
import shlex
from pathlib import Path

import pytest
from solution_registry.review import Verdict
from solution_registry.review.reports.document import read_document

from tests.review.repository import Repository

from .conftest import Registry

SOLUTION = "solutions/felanmalan/solution.yml"


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A branch on which the life cycle changes, to be copied."""
    repository = Repository.begin(tmp_path_factory.mktemp("changed") / "registry")
    repository.phase_out()
    repository.commit()
    repository.on_main()
    return repository


@pytest.fixture
def change(changed: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """The same in the working folder; the base is checked out."""
    repository = changed.copy(tmp_path / "registry")
    monkeypatch.chdir(repository.folder)
    return repository


def test_somebody_has_to_look(change: Repository, registry: Registry) -> None:
    ran = registry("review", "--base", "main", "--head", "change")
    assert ran.code == 42
    assert ran.out.startswith("The change is in order, and somebody has to look at it\n")
    assert ran.err == ""


def test_whoever_may_merge_can(change: Repository, registry: Registry) -> None:
    ran = registry("review", "--base=main", "--head=change", "--account=prov-konto", "--lang=sv")
    assert ran.code == 0
    assert ran.out.startswith("Ändringen är i sin ordning\n")


def test_a_folder_of_somebody_elses(
    change: Repository, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    ran = registry("review", "--base", "main", "--head", "change")
    assert ran.code == 2
    assert "safe.directory" in ran.err
    assert "Traceback" not in ran.err


def test_something_is_wrong(change: Repository, registry: Registry) -> None:
    change.on_change()
    change.edit({SOLUTION: [("lifecycle: phase_out", "lifecycle: slut")]})
    change.commit()
    ran = registry("review", "--base", "main", "--format", "json", "--lang", "da")
    assert ran.code == 1
    data = json.loads(ran.out)
    assert (data["verdict"], data["language"]) == ("fail", "da")


@pytest.mark.parametrize("format", ["text", "markdown", "json", "sarif", "github", "gitlab"])
def test_every_format_is_made(change: Repository, registry: Registry, format: str) -> None:
    ran = registry("review", "--base", "main", "--head", "change", "--format", format)
    assert ran.code == 42
    assert ran.out


def test_annotations_where_they_are_read(
    change: Repository, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    ran = registry("review", "--base", "main", "--head", "change")
    assert ran.out.startswith("::notice file=solutions/felanmalan/solution.yml,title=needs-lead::")


def test_the_settings_of_the_change_are_not_those_it_is_reviewed_by(
    change: Repository, registry: Registry
) -> None:
    """Whoever reviews their own branch is told that it breaks the settings, as others are."""
    change.on_change()
    change.write({"mkdocs.yml": "plugins: [solution-registry:\n"})
    change.commit()
    ran = registry("review", "--base", "main", "--format", "json")
    data = json.loads(ran.out)
    assert (ran.code, data["verdict"], ran.err) == (1, "fail", "")
    (told,) = [one for one in data["problems"] if one["code"] == "settings-unreadable"]
    assert told["path"] == "mkdocs.yml"
    assert str(change.folder) not in ran.out


def test_the_settings_of_the_change_learn_no_secret(
    change: Repository, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A job that reviews what strangers propose knows its own token; what it says is public."""
    monkeypatch.setenv("TOKEN", "s3cret")
    change.on_change()
    for asked in ("!ENV TOKEN", "!ENV [TOKEN, x]"):
        change.write({"mkdocs.yml": f"plugins: [solution-registry: {{examples_as_of: {asked}}}]\n"})
        change.commit()
        for format in ("json", "text"):
            ran = registry("review", "--base", "main", "--format", format)
            assert "s3cret" not in ran.out + ran.err
    change.write({"mkdocs.yml": "plugins: [solution-registry: {examples_as_of: s3cret}]\n"})
    change.commit()
    assert "s3cret" in registry("review", "--base", "main").out


def test_settings_that_are_made_to_exhaust_are_told(change: Repository, registry: Registry) -> None:
    change.on_change()
    change.write({"mkdocs.yml": "x: " + "[" * 100_000})
    change.commit()
    ran = registry("review", "--base", "main", "--format", "json")
    codes = {one["code"] for one in json.loads(ran.out)["problems"]}
    assert (ran.code, codes >= {"settings-unreadable"}) == (1, True)


def test_the_settings_of_the_base_are_needed(change: Repository, registry: Registry) -> None:
    change.write({"mkdocs.yml": "plugins: [solution-registry:\n"})
    change.commit()
    ran = registry("review", "--base", "main", "--head", "change")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("registry: The settings cannot be read: main: ")


@pytest.mark.parametrize(("base", "head"), [("nix", "change"), ("main", "nix")])
def test_the_revision_that_is_not_there_is_named(
    base: str, head: str, change: Repository, registry: Registry
) -> None:
    ran = registry("review", "--base", base, "--head", head)
    told = "registry: Git knows no commit called nix. Fetch it first.\n"
    assert (ran.code, ran.out, ran.err) == (2, "", told)


def test_the_base_has_to_be_named(change: Repository, registry: Registry) -> None:
    ran = registry("review")
    assert ran.code == 2
    assert ran.err.startswith("registry: --base is missing.\n")


def test_a_base_without_policy(change: Repository, registry: Registry) -> None:
    change.remove(["policy/policy.yml"])
    change.commit()
    ran = registry("review", "--base", "main", "--head", "change")
    assert ran.code == 2
    assert "policy/policy.yml" in ran.err
    assert ran.err.count("\n") == 1


def test_no_repository(tiny: Path, registry: Registry) -> None:
    ran = registry("review", "--base", "main")
    assert ran.code == 2
    assert ran.err.startswith("registry: This folder is in no git repository")


@pytest.mark.parametrize(
    "name", ["$(touch${IFS}x)", "`touch${IFS}x`", "a;touch${IFS}x", "@{x", "ä'\""]
)
def test_names_of_branches_are_no_commands(
    change: Repository, registry: Registry, name: str
) -> None:
    before = set(change.folder.iterdir())
    made = name != "@{x"  # which git refuses
    if made:
        change.git("branch", name, "change")
    ran = registry("review", "--base", "main", "--head", name)
    assert ran.code == (42 if made else 2)
    assert "Traceback" not in ran.err
    assert set(change.folder.iterdir()) == before


@pytest.mark.parametrize("name", ["--output=x", "-x", "\x1b[31mx", "a\n::error::x", "main:../../x"])
def test_what_is_no_revision_is_refused(change: Repository, registry: Registry, name: str) -> None:
    before = set(change.folder.iterdir())
    ran = registry("review", "--base", "main", f"--head={name}")
    assert ran.code == 2
    assert "Traceback" not in ran.err
    assert ran.err.replace("\n", "").isprintable()
    assert not any(line.lstrip().startswith("::") for line in ran.err.splitlines())
    assert set(change.folder.iterdir()) == before


NEW = "solutions/ny-tjanst/solution.yml"
NOTHING = "There is nothing to review\nNothing differs from the base.\n\nCompared: "


@pytest.mark.parametrize("how", ["written", "staged"])
def test_what_is_not_committed_is_not_looked_at(
    change: Repository, registry: Registry, how: str
) -> None:
    change.write({NEW: "kind: nonsense\n"})
    if how == "staged":
        change.git("add", "--all")
    ran = registry("review", "--base", "main")
    assert ran.code == 0
    assert ran.out.startswith(NOTHING)
    assert ran.err.splitlines() == [
        f"Not committed, and not looked at: {NEW}",
        "Commit it, and review anew; or look at files as they lie here: registry validate",
        "  git switch --create my-change",
        "  git add --all solutions",
        '  git commit -m "What is new"',
        "  registry review --base main",
    ]
    for command in ran.err.splitlines()[2:5]:
        change.git(*shlex.split(command)[1:])
    again = registry("review", "--base", "main")
    assert (again.code, again.err) == (1, "")


def test_on_a_branch_what_is_not_committed_is_told_beside_the_report(
    change: Repository, registry: Registry
) -> None:
    change.on_change()
    change.write({f"solutions/ny-{number}/solution.yml": "x: 1\n" for number in range(9)})
    change.path(SOLUTION).unlink()
    ran = registry("review", "--base", "main", "--format", "json", "--lang", "sv")
    assert (ran.code, json.loads(ran.out)["verdict"]) == (42, "needs-somebody")
    first, *_, last = ran.err.splitlines()
    assert first.startswith(f"Inte incheckat, och inte granskat: {SOLUTION}, solutions/ny-0/")
    assert first.endswith("/solution.yml, …")
    assert (last, "git switch" in ran.err) == ("  registry review --base main", False)


def test_another_branch_than_the_folders_has_nothing_to_do_with_it(
    change: Repository, registry: Registry
) -> None:
    change.write({NEW: "kind: nonsense\n"})
    assert registry("review", "--base", "main", "--head", "change").err == ""


@pytest.mark.parametrize("language", ["sv", "da", "en"])
def test_nothing_to_review_in_every_format(
    change: Repository, registry: Registry, language: str, tmp_path: Path
) -> None:
    told = {"sv": "Det finns inget att granska", "da": "Der er intet at gennemgå"}
    head = told.get(language, "There is nothing to review")
    given = ("--lang", language, "review", "--base", "main")
    assert f"### {head}\n" in registry(*given, "--format", "markdown").out
    found = json.loads(registry(*given, "--format", "json").out)
    assert (found["verdict"], found["solutions"], found["other_files"]) == ("pass", [], [])
    assert json.loads(registry(*given, "--format", "gitlab").out) == []
    report = tmp_path / "report.json"
    registry(*given, "--report", str(report))
    read = read_document(report.read_bytes())
    assert (read.nothing, read.verdict, read.tellings[0].sections) == (True, Verdict.PASS, ())


def fails(_: object) -> None:
    """Stands for what nobody foresaw; what it says, a stranger wrote."""
    raise ValueError("a\x1b[31m\n::error::all is well\n##[error]certified")


@pytest.mark.parametrize("format", ["text", "github", "json"])
def test_what_nobody_foresaw_is_told_and_reported(
    change: Repository,
    registry: Registry,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    format: str,
) -> None:
    monkeypatch.setattr("solution_registry.review.outcome.judged", fails)
    report = tmp_path / "report.json"
    given = ("--base", "main", "--head", "change", "--format", format, "--report", str(report))
    ran = registry("--lang", "sv", "review", *given)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[-1].startswith("registry: Något gick fel som ingen hade förutsett")
    assert ran.err.replace("\n", "").isprintable()
    assert "##[" not in ran.err
    assert not any(line.lstrip().startswith("::") for line in ran.err.splitlines())
    told = read_document(report.read_bytes())
    assert (told.verdict, told.head) == (Verdict.FAIL, change.git("rev-parse", "change"))
    (section,) = told.tellings[0].sections
    assert "(ValueError)" in section.lines[0].pieces[0].text
    assert "certified" not in report.read_text()


def refuses(_: object) -> None:
    """Stands for a disk that is full."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "somebody's name")


def test_what_the_computer_refuses_is_reported(
    change: Repository, registry: Registry, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("solution_registry.review.outcome.judged", refuses)
    report = tmp_path / "report.json"
    given = ("--base", "main", "--head", "change", "--report", str(report))
    assert registry("review", *given).code == 2
    told = read_document(report.read_bytes())
    assert told.verdict is Verdict.FAIL
    assert "No space left on device" in report.read_text()
    assert "somebody's" not in report.read_text()


def test_a_change_that_cannot_be_reviewed_is_reported(
    change: Repository, registry: Registry, tmp_path: Path
) -> None:
    change.git("checkout", "-q", "--orphan", "alone")
    change.write({"README.md": "From nowhere."})
    alone = change.commit()
    report = tmp_path / "report.json"
    report.write_text("of another change")
    given = ("--lang", "da", "review", "--base", "main", "--head", "alone", "--report", str(report))
    ran = registry(*given)
    told = read_document(report.read_bytes())
    assert (ran.code, told.verdict, told.head) == (2, Verdict.FAIL, alone)
    texts = {
        telling.language: [line.pieces[0].text for line in telling.sections[0].lines]
        for telling in told.tellings
    }
    assert texts["en"] == [
        "main and alone have no commit in common.",
        "Nobody knows what the change does. Do not merge it.",
    ]
    assert texts["da"][0] in ran.err


def test_no_report_of_another_change_is_left(
    change: Repository, registry: Registry, tmp_path: Path
) -> None:
    report = tmp_path / "report.json"
    report.write_text("of another change")
    ran = registry("review", "--base", "nothing", "--head", "change", "--report", str(report))
    assert ran.code == 2
    assert not report.exists()


ODD_NAMES = ["zzz", "2026-03-03-1x", "2026-03-03-1 - kopia", "2026-03-03-##[error]Certified"]


@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_record_may_have_any_name(change: Repository, registry: Registry, name: str) -> None:
    change.on_change()
    folder = "solutions/felanmalan/certifications"
    raw = change.path(f"{folder}/2026-03-02-1.yml").read_bytes()
    change.write({f"{folder}/{name}.yml": raw})
    change.commit()
    ran = registry("review", "--base", "main")
    assert (ran.code, ran.err) == (1, "")
    assert "##[" not in ran.out
    assert "record-name" in registry("review", "--base", "main", "--format", "github").out


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("schema/vocabulary/service_areas.yml", "terms: [building]"),
        ("schema/vocabulary/service_areas.yml", "terms: building"),
        ("policy/maintainers.yml", "maintainers: [se-9001]"),
        ("policy/reviewers.yml", "reviewers: [rv-aaaaaa]"),
        ("policy/policy.yml", "reviewers_per_level: [1]"),
    ],
)
def test_lists_of_another_shape_are_reviewed(
    change: Repository, registry: Registry, path: str, said: str
) -> None:
    change.on_change()
    change.write({path: f"schema_version: 1\n{said}\n"})
    change.commit()
    ran = registry("review", "--base", "main")
    assert (ran.code, ran.err) == (1, "")
    assert path in ran.out
