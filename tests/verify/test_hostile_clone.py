"""What lies around a clone runs nothing and changes no proof: settings, variables, odd objects."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from solution_registry.certification.proof import NotVerified
from solution_registry.history import command
from solution_registry.history import read as read_lives
from solution_registry.history.objects import LARGEST
from solution_registry.in_time import in_time
from solution_registry.review import review
from solution_registry.review.reports import REPORTS
from solution_registry.settings import Settings
from solution_registry.verify.present import present

from .clone import TODAY, Clone
from .one_record import RECORD, SERIAL, SIGNATURE
from .test_refuses import refused


@pytest.fixture
def trap(certified: Clone, tmp_path: Path) -> Path:
    """What a program leaves behind that the clone's settings name, wherever git would run one."""
    mark, program = tmp_path / "ran", tmp_path / "program"
    program.write_text(f'#!/bin/sh\necho "$0 $@" >> {mark}\n')
    program.chmod(0o755)
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    for hook in ("post-index-change", "reference-transaction", "post-checkout", "pre-auto-gc"):
        (hooks / hook).symlink_to(program)
    certified.write(".gitattributes", b"* diff=trap filter=trap merge=trap\n")
    certified.commit()
    settings = {
        "core.fsmonitor": program,
        "core.hooksPath": hooks,
        "core.pager": program,
        "core.editor": program,
        "core.sshCommand": program,
        "core.alternateRefsCommand": program,
        "pager.log": program,
        "gpg.program": program,
        "gpg.ssh.program": program,
        "log.showSignature": "true",
        "diff.external": program,
        "diff.trap.command": program,
        "diff.trap.textconv": program,
        "filter.trap.clean": program,
        "filter.trap.smudge": program,
        "filter.trap.process": program,
        "merge.trap.driver": program,
        "credential.helper": f"!{program}",
        "remote.origin.url": f"ext::{program} %S",
        "remote.origin.promisor": "true",
        "remote.origin.uploadpack": program,
        "protocol.ext.allow": "always",
        "alias.rev-list": f"!{program}",
        "alias.cat-file": f"!{program}",
    }
    with certified.path(".git/config").open("a", encoding="utf-8") as config:
        for name, value in settings.items():
            section, _, variable = name.rpartition(".")
            kind, _, of = section.partition(".")
            heading = f'{kind} "{of}"' if of else kind
            config.write(f'[{heading}]\n\t{variable} = "{value}"\n')
    signed = certified.git("cat-file", "commit", "HEAD").replace(
        "\n\n", "\ngpgsig -----BEGIN PGP SIGNATURE-----\n x\n -----END PGP SIGNATURE-----\n\n", 1
    )
    file = tmp_path / "commit"
    file.write_text(signed + "\n")
    commit = certified.git("hash-object", "-t", "commit", "-w", str(file))
    certified.git("update-ref", "refs/heads/main", commit)
    for asked in (["status"], ["log", "-1"], ["diff", "HEAD~1"], ["fetch"]):
        subprocess.run(["git", *asked], cwd=certified.folder, check=False, capture_output=True)
    assert len(set(mark.read_text().splitlines())) > 2
    mark.unlink()
    return mark


ASKS: dict[str, Callable[[Clone], object]] = {
    "verify": lambda clone: clone.prove(),
    "what lies in the folder": lambda clone: present(clone.folder, None, TODAY),
    "dates": lambda clone: read_lives(clone.folder, TODAY),
    "review": lambda clone: review(Settings(clone.folder), "HEAD~1", "HEAD", TODAY),
}


@pytest.mark.parametrize("ask", ASKS)
def test_no_program_that_the_settings_name_is_run(certified: Clone, trap: Path, ask: str) -> None:
    ASKS[ask](certified)
    assert not trap.exists(), trap.read_text()


def test_nothing_is_fetched_for_an_object_that_is_missing(certified: Clone, trap: Path) -> None:
    name = certified.git("rev-parse", f"HEAD:{RECORD}")
    certified.path(f".git/objects/{name[:2]}/{name[2:]}").unlink()
    assert refused(certified) == "history-incomplete"
    assert not trap.exists(), trap.read_text()


VARIABLES = {
    "GIT_DIR": "/nowhere",
    "GIT_WORK_TREE": "/",
    "GIT_COMMON_DIR": "/nowhere",
    "GIT_INDEX_FILE": "/nowhere/index",
    "GIT_OBJECT_DIRECTORY": "/nowhere",
    "GIT_SHALLOW_FILE": "shallow",
    "GIT_NAMESPACE": "other",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_ICASE_PATHSPECS": "1",
    "GIT_NOGLOB_PATHSPECS": "1",
    "GIT_REPLACE_REF_BASE": "refs/heads/",
    "GIT_GRAFT_FILE": "grafts",
    "GIT_EXTERNAL_DIFF": "false",
    "GIT_DIFF_OPTS": "-u0",
    "GIT_CONFIG_PARAMETERS": "'core.commitGraph=true' 'diff.relative=true'",
    "GIT_CEILING_DIRECTORIES": "/",
}


@pytest.mark.parametrize("name", VARIABLES)
def test_variables_speak_of_no_other_repository(
    certified: Clone, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    head = certified.git("rev-parse", "HEAD")
    certified.write("shallow", f"{head}\n".encode())
    certified.write("grafts", f"{head}\n".encode())
    monkeypatch.setenv(name, VARIABLES[name])
    proof = certified.prove()
    assert proof.problems == ()
    assert (proof.commits, proof.main_line[-1]) == (4, head)
    assert list(read_lives(certified.folder, date.max)) == ["bygglov", "zz-exempel"]


SETTINGS = {
    "i18n.logOutputEncoding": "UTF-16",
    "i18n.commitEncoding": "UTF-16",
    "core.quotePath": "true",
    "core.precomposeUnicode": "true",
    "core.ignoreCase": "true",
    "core.abbrev": "5",
    "core.pager": "cat -A",
    "color.ui": "always",
    "color.diff": "always",
    "diff.renames": "copies",
    "diff.noprefix": "true",
    "diff.mnemonicPrefix": "true",
    "diff.ignoreSubmodules": "all",
    "diff.submodule": "log",
    "diff.algorithm": "patience",
    "diff.relative": "true",
    "diff.context": "0",
    "format.pretty": "oneline",
    "log.abbrevCommit": "true",
    "log.date": "relative",
    "log.decorate": "full",
    "log.diffMerges": "first-parent",
    "log.follow": "true",
    "log.mailmap": "true",
    "log.showRoot": "false",
    "core.sparseCheckout": "true",
    "submodule.recurse": "true",
}
"""What somebody may have set for themselves, of what git writes."""


@pytest.fixture
def endless(tmp_path: Path) -> Iterator[Path]:
    """A file that whoever reads it waits for, until the test has ended."""
    file = tmp_path / "endless"
    os.mkfifo(file)
    yield file
    os.close(os.open(file, os.O_RDWR))


@pytest.mark.parametrize("ask", ASKS)
def test_no_file_without_an_end_is_read(certified: Clone, endless: Path, ask: str) -> None:
    certified.git("config", "log.mailmap", "true")
    certified.git("config", "mailmap.file", str(endless))
    in_time(lambda: ASKS[ask](certified), 30)


def test_settings_without_an_end_are_not_waited_for(
    certified: Clone, endless: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "_SOON", 0.5)
    with certified.path(".git/config").open("a", encoding="utf-8") as config:
        config.write(f"[include]\n\tpath = {endless}\n")
    assert in_time(lambda: refused(certified), 30) == "no-repository"


@pytest.mark.parametrize("setting", ["core.worktree", "core.bare"])
def test_the_files_lie_where_the_repository_is(certified: Clone, setting: str) -> None:
    """What a registry of another folder in the same history proves, it does not prove of this."""
    certified.path("registry").mkdir()
    for name in ("solutions", "policy", "schema"):
        certified.git("mv", name, f"registry/{name}")
    certified.commit()
    below = Clone(certified.folder / "registry")
    assert len(below.prove().records) == 1
    elsewhere = {"core.worktree": str(certified.folder.parent), "core.bare": "true"}
    certified.git("config", setting, elsewhere[setting])
    assert refused(below) == "no-repository"


@pytest.fixture(scope="session")
def told_of_a_clone(pattern: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Clone, str]:
    """A clone with a record, an entry that changes on a side, a merge; and what is told of it."""
    clone = Clone(tmp_path_factory.mktemp("settings") / "clone")
    shutil.copytree(pattern, clone.folder)
    clone.record()
    clone.commit()
    clone.branch("side")
    clone.write("solutions/bygglov/åäö.yml", b"x: y\n")
    clone.commit()
    clone.main()
    clone.merge("side")
    return clone, _told(clone)


def _told(clone: Clone) -> str:
    proof = clone.prove()
    lives = read_lives(clone.folder, date.max)
    reviewed = review(Settings(clone.folder), "HEAD~2", "HEAD", TODAY)
    return "\n".join(map(repr, (proof, lives, REPORTS["json"](reviewed, "en"))))


@pytest.mark.parametrize("name", SETTINGS)
def test_how_somebody_likes_to_see_git_changes_nothing(
    told_of_a_clone: tuple[Clone, str], name: str
) -> None:
    clone, told = told_of_a_clone
    clone.git("config", name, SETTINGS[name])
    try:
        assert _told(clone) == told
    finally:
        clone.git("config", "--unset", name)


def test_a_file_of_ancestry_is_not_believed(certified: Clone) -> None:
    """One that was made before the history went on otherwise, put in the place of a right one."""
    certified.git("commit-graph", "write", "--reachable", "--changed-paths")
    graph = certified.path(".git/objects/info/commit-graph")
    raw = bytearray(graph.read_bytes())
    for at in range(len(raw) // 2, len(raw) - 20):
        raw[at] ^= 0xFF
    graph.chmod(0o644)
    graph.write_bytes(raw)
    assert certified.codes() == []


def test_a_signature_too_large_to_be_one(clone: Clone) -> None:
    clone.record()
    clone.write(SIGNATURE, b"-----BEGIN SSH SIGNATURE-----\n" + b"A" * (LARGEST + 1))
    assert isinstance(present(clone.folder, None, TODAY).of(SERIAL), NotVerified)
    clone.commit()
    assert clone.codes() == ["signature-unreadable"]


@pytest.mark.parametrize("objects", ["sha1", "sha256"])
def test_repositories_of_both_kinds(pattern: Path, tmp_path: Path, objects: str) -> None:
    clone = Clone(tmp_path / "other")
    clone.folder.mkdir()
    clone.git("init", "-q", "-b", "main", f"--object-format={objects}")
    for file in pattern.rglob("*.*"):
        if ".git" not in file.parts and file.is_file():
            clone.write(str(file.relative_to(pattern)), file.read_bytes())
    clone.commit()
    clone.record()
    clone.commit()
    assert clone.codes() == []
    assert read_lives(clone.folder, date.max)["bygglov"].commits == 2
    clone.write(RECORD, clone.path(RECORD).read_bytes() + b"# x\n")
    clone.commit()
    assert "record-altered" in clone.codes()


def test_a_second_worktree_and_objects_of_another_clone(certified: Clone, tmp_path: Path) -> None:
    certified.git("worktree", "add", "-q", str(tmp_path / "tree"), "HEAD")
    assert Clone(tmp_path / "tree").codes() == []
    certified.git("clone", "-q", "--shared", ".", str(tmp_path / "shared"))
    assert Clone(tmp_path / "shared").codes() == []


def test_tags_notes_and_branches_are_no_part_of_the_history(certified: Clone) -> None:
    certified.branch("other")
    certified.revocation()
    last = certified.commit()
    certified.main()
    certified.git("update-ref", "refs/tags/HEAD", last)  # newer gits tag nothing with that name
    certified.git("tag", "-a", "-m", "x", "main", last)
    certified.git("branch", certified.git("rev-parse", "HEAD"), last)
    certified.git("notes", "add", "-m", "Reviewed-by: Ada", "HEAD")
    certified.git("update-ref", "refs/stash", last)
    proof = certified.prove()
    assert proof.problems == ()
    assert [one.serial for one in proof.records] == [SERIAL]


@pytest.mark.parametrize("stamp", ["99999999999999 +0000", "x +0000", "", "-5 +0000"])
def test_a_date_that_is_none_ends_nothing(clone: Clone, tmp_path: Path, stamp: str) -> None:
    clone.record()
    file = tmp_path / "commit"
    clone.git("add", "--all")
    tree, parent = clone.git("write-tree"), clone.git("rev-parse", "HEAD")
    head = f"tree {tree}\nparent {parent}\nauthor x <x> {stamp}\ncommitter x <x> {stamp}\n\nx\n"
    file.write_text(head)
    commit = clone.git("hash-object", "--literally", "-t", "commit", "-w", str(file))
    clone.git("update-ref", "refs/heads/main", commit)
    assert clone.codes() == []
    assert read_lives(clone.folder, date.max)["bygglov"].commits == 1


def test_a_folder_with_a_line_break_in_its_name(certified: Clone, tmp_path: Path) -> None:
    top = tmp_path / "top"
    certified.folder.rename(top)
    clone = Clone(top)
    odd = "a\nb"
    clone.path(odd).mkdir()
    for name in ("solutions", "policy", "schema"):
        clone.git("mv", name, f"{odd}/{name}")
    clone.commit()
    below = Clone(top / odd)
    below.record(day="2026-03-03")
    below.commit()
    assert {one.serial for one in below.prove().records} == {SERIAL, "bygglov/2026-03-03-1"}


def test_a_repository_among_the_files_is_not_taken_for_the_registrys(
    certified: Clone, tmp_path: Path
) -> None:
    """Where a registry lies below the top, files of its folder may look like a bare repository."""
    other = tmp_path / "other"
    certified.git("clone", "-q", "--bare", ".", str(other))
    certified.path("registry").mkdir()
    for name in ("solutions", "policy", "schema"):
        certified.git("mv", name, f"registry/{name}")
    certified.write(f"registry/{RECORD}", b"schema_version: 1\n")
    certified.commit()
    below = Clone(certified.folder / "registry")
    assert not below.prove().holds
    for name in ("HEAD", "objects", "refs", "config", "packed-refs"):
        (other / name).rename(below.path(name))
    assert below.git("rev-parse", "--is-bare-repository") == "true"
    assert refused(below) == "no-repository"
