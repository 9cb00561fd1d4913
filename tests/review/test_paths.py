"""What git can be made to hold: links, submodules, programs, paths of all kinds."""

import os

import pytest
from solution_registry.review import NoReview, Verdict
from solution_registry.review.reports import REPORTS

from tests.review.repository import SOLUTION, Repository, codes
from tests.verify.odd_trees import name_twice


def test_a_link_is_refused_and_never_followed(repository: Repository) -> None:
    secret = repository.folder.parent / "secret.yml"
    secret.write_text("schema_version: 1\nname: {sv: hemligt}\n")
    file = repository.path("solutions/tjuv/solution.yml")
    file.symlink_to(secret)
    repository.commit()
    found = repository.review()
    assert ("symbolic-link", "solutions/tjuv/solution.yml") in codes(found)
    assert found.verdict is Verdict.FAIL
    assert "hemligt" not in REPORTS["json"](found, "sv")


def test_a_file_that_becomes_a_link(repository: Repository) -> None:
    repository.remove([SOLUTION])
    repository.path(SOLUTION).symlink_to("../kravmall/solution.yml")
    repository.commit()
    found = repository.review()
    assert ("symbolic-link", SOLUTION) in codes(found)
    assert ("entry-removed", "solutions/felanmalan") not in codes(found)


def test_a_submodule(repository: Repository) -> None:
    commit = repository.git("rev-parse", "HEAD")
    for path in ("solutions/del", "solutions/felanmalan/documents"):
        repository.git("update-index", "--add", "--cacheinfo", f"160000,{commit},{path}")
    repository.write({".gitmodules": '[submodule "x"]\n\tpath = solutions/del\n\tignore = all\n'})
    repository.git("add", ".gitmodules")
    repository.git("commit", "-q", "-m", "x")
    found = repository.review()
    assert ("not-a-file", "solutions/del") in codes(found)
    assert ("not-a-file", "solutions/felanmalan/documents") in codes(found)


@pytest.mark.parametrize("path", [SOLUTION, "solutions/nytt/solution.yml"])
def test_a_folder_that_names_a_file_twice(repository: Repository, path: str) -> None:
    """Which of the two is merged hangs on the program that merges."""
    repository.write({path: repository.path(SOLUTION).read_bytes()})
    repository.commit()
    name_twice(repository.folder, path, b"schema_version: 1\n")
    repository.git("checkout", "-q", "--force", "main")
    with pytest.raises(NoReview, match="named-twice"):
        repository.review()


def test_data_is_no_program_and_a_script_may_be(repository: Repository) -> None:
    repository.write({"scripts/x": "#!/bin/sh\n"})
    repository.path("scripts/x").chmod(0o755)
    repository.path(SOLUTION).chmod(0o755)
    repository.commit()
    assert [c for c in codes(repository.review()) if c[0] == "executable-file"] == [
        ("executable-file", SOLUTION)
    ]


@pytest.mark.parametrize(("name", "most"), [("documents/lang.md", "500"), ("solution.yml", "1000")])
def test_a_large_file_is_told_the_limit_of_its_kind(
    repository: Repository, name: str, most: str
) -> None:
    """Files that are far too large are not read: the rule for their kind never sees them."""
    repository.write({f"solutions/felanmalan/{name}": "x" * 2_000_001})
    repository.commit()
    told = [one for one in repository.review().problems if one.code == "too-large"]
    assert [(one.values["size"], one.values["max"]) for one in told] == [("2000", most)]


@pytest.mark.parametrize("name", ["a\nb", 'a"b', "a\x1b[31mb", "a\u202eb", b"a\xffb", "a`b@x.md"])
def test_an_odd_path_reaches_no_report_as_it_is(repository: Repository, name: str | bytes) -> None:
    path = os.fsdecode(os.fsencode("solutions/felanmalan/documents/") + os.fsencode(name))
    repository.write({path: "x"})
    repository.commit()
    found = repository.review()
    assert found.verdict is Verdict.FAIL
    for format, report in REPORTS.items():
        text = report(found, "en")
        unseen = {one for one in text if not one.isprintable()} - {"\n", "\u2060"}
        assert unseen == set(), format


def test_a_path_that_leads_out(repository: Repository) -> None:
    """As an object that no git would write to a disk; it is read from the tree alone."""
    blob = repository.git("hash-object", "-w", SOLUTION)
    line = f"100644 blob {blob}\t..\n"
    tree = _made(repository, line)
    entry = _made(repository, f"040000 tree {tree}\tut\n")
    top = repository.git("ls-tree", "HEAD").replace("solutions", "gone") + (
        f"\n040000 tree {entry}\tsolutions\n"
    )
    commit = repository.git(
        "commit-tree", "-m", "x", "-p", repository.git("rev-parse", "HEAD"), _made(repository, top)
    )
    found = repository.review(head=commit)
    assert ("unsafe-path", "solutions/ut/..") in codes(found)


def _made(repository: Repository, lines: str) -> str:
    from subprocess import run

    ran = run(
        ["git", "mktree"],
        cwd=repository.folder,
        input=lines.encode(),
        capture_output=True,
        check=True,
    )
    return ran.stdout.decode().strip()
