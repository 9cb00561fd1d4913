"""Trees, blobs and differences of revisions, read without a checkout and without being fooled."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from solution_registry.history import NoHistory
from solution_registry.history.changes import changes, commits_between, ever_had, fork_points
from solution_registry.history.object_format import EXECUTABLE, SUBMODULE, SYMLINK
from solution_registry.history.objects import Objects
from solution_registry.history.snapshot import Snapshot


class Repository:
    """A repository in a folder, for writing commits."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "-q", "-b", "main")

    def git(self, *arguments: str) -> str:
        ran = subprocess.run(["git", *arguments], cwd=self.folder, check=True, capture_output=True)
        return ran.stdout.decode().strip()

    def commit(self, **files: str | bytes) -> str:
        """Write files (``__`` for a slash) and commit everything."""
        for name, text in files.items():
            file = self.folder / name.replace("__", "/")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode() if isinstance(text, str) else text)
        self.git("add", "--all")
        self.git("commit", "-q", "--allow-empty", "-m", "x")
        return self.git("rev-parse", "HEAD")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


@pytest.fixture
def objects(repository: Repository) -> Iterator[Objects]:
    with Objects(repository.folder) as found:
        yield found


def test_the_files_of_a_commit(repository: Repository, objects: Objects) -> None:
    commit = repository.commit(solutions__a__solution="1", solutions__a__b__c="2\0\n", README="")
    snapshot = Snapshot(objects, commit)
    assert set(snapshot.folder("")) == {"README", "solutions"}
    assert [path for path, _ in snapshot.below("solutions/a")] == ["b/c", "solution"]
    found = snapshot.file("solutions/a/b/c")
    assert found
    assert objects.blob(found.object) == b"2\0\n"
    assert snapshot.file("solutions/a") is None
    assert snapshot.file("solutions/b/c") is None
    assert snapshot.folder("README") == {}


def test_a_registry_below_the_top_of_its_repository(repository: Repository) -> None:
    old = repository.commit(registry__solutions__a="1", top="1")
    new = repository.commit(registry__solutions__a="2", top="2")
    with Objects(repository.folder / "registry") as objects:
        assert [change.path for change in changes(objects, old, new)] == ["solutions/a", "../top"]
        assert set(Snapshot(objects, new).folder("")) == {"solutions"}
        assert ever_had(objects, new, "solutions/a")
        assert not ever_had(objects, new, "top")


def test_many_objects_at_once(repository: Repository, objects: Objects) -> None:
    commit = repository.commit(**{f"f{number}": f"{number}" * 3000 for number in range(1200)})
    files = dict(Snapshot(objects, commit).below(""))
    blobs = objects.blobs([file.object for file in files.values()])
    assert dict(zip(files, blobs, strict=True))["f1199"] == b"1199" * 3000


def test_what_differs_with_modes_and_kinds(repository: Repository, objects: Objects) -> None:
    old = repository.commit(same="1", gone="1", link="1", run="1")
    (repository.folder / "gone").unlink()
    (repository.folder / "link").unlink()
    (repository.folder / "link").symlink_to("/etc/passwd")
    (repository.folder / "run").chmod(0o755)
    repository.git("add", "--all")
    cache = f"160000,{old},solutions/sub"
    repository.git("update-index", "--add", "--cacheinfo", cache)
    repository.git("commit", "-q", "-m", "x")
    found = {change.path: change for change in changes(objects, old, "HEAD")}
    assert set(found) == {"gone", "link", "run", "solutions/sub"}
    assert found["gone"].new is None
    assert [found[path].new for path in ("link", "run", "solutions/sub")] == [
        (SYMLINK, found["link"].new and found["link"].new.object),
        (EXECUTABLE, found["run"].old and found["run"].old.object),
        (SUBMODULE, old),
    ]


@pytest.mark.parametrize("name", ["a\nb", 'a"b', "a\tb", ":100644 x", "å", "a\x01b", b"\xff.yml"])
def test_a_path_is_itself(repository: Repository, objects: Objects, name: str | bytes) -> None:
    old = repository.commit(a="1")
    path = os.fsdecode(name)
    (repository.folder / path).write_text("1")
    new = repository.commit(z="1")
    assert [change.path for change in changes(objects, old, new)] == sorted(
        [path, "z"], key=os.fsencode
    )
    between = list(commits_between(objects, old, new))
    assert [change.path for change in between[0].changes] == sorted([path, "z"], key=os.fsencode)
    assert between[0].commit == new


def test_each_commit_and_both_sides_of_a_merge(repository: Repository, objects: Objects) -> None:
    base = repository.commit(a="1")
    repository.git("checkout", "-q", "-b", "branch")
    one = repository.commit(b="1")
    two = repository.commit(b="2")
    repository.git("checkout", "-q", "main")
    side = repository.commit(c="1")
    repository.git("merge", "-q", "branch")
    merge = repository.git("rev-parse", "HEAD")
    found = [
        (found.commit, [(change.path, change.old is None) for change in found.changes])
        for found in commits_between(objects, base, merge)
    ]
    assert sorted(found) == sorted(
        [
            (merge, [("b", True)]),
            (merge, [("c", True)]),
            (side, [("c", True)]),
            (two, [("b", False)]),
            (one, [("b", True)]),
        ]
    )
    assert fork_points(objects, side, two) == (base,)


def test_what_was_there_once(repository: Repository, objects: Objects) -> None:
    repository.commit(solutions__a__solution="1", solutions__ab="1")
    (repository.folder / "solutions/a/solution").unlink()
    gone = repository.commit(b="1")
    assert ever_had(objects, gone, "solutions/a")
    assert not ever_had(objects, gone, "solutions/*")
    assert not ever_had(objects, gone, "solutions/b")


def test_replaced_objects_are_not_believed(repository: Repository, objects: Objects) -> None:
    commit = repository.commit(a="true")
    other = repository.commit(a="false")
    one, two = (repository.git("rev-parse", f"{name}:a") for name in (commit, other))
    repository.git("replace", one, two)
    repository.git("replace", commit, other)
    found = Snapshot(objects, commit).file("a")
    assert found
    assert objects.blob(found.object) == b"true"
    assert len(changes(objects, commit, other)) == 1


@pytest.mark.parametrize(
    "revision", ["", "-x", "--all", "nothing", "HEAD:a", "HEAD^{tree}", "a\nb"]
)
def test_a_revision_names_a_commit(repository: Repository, objects: Objects, revision: str) -> None:
    repository.commit(a="1")
    with pytest.raises(NoHistory, match="unknown-revision"):
        objects.commit(revision)


def test_a_name_that_means_two_commits_is_refused(repository: Repository, objects: Objects) -> None:
    """Whoever may push a tag would choose what is compared: git takes the tag, and only warns."""
    one, two = repository.commit(a="1"), repository.commit(a="2")
    branch = repository.git("rev-parse", "--abbrev-ref", "HEAD")
    repository.git("update-ref", "refs/remotes/origin/main", two)
    for name, meant in ((branch, f"refs/heads/{branch}"), ("origin/main", "origin/main")):
        assert objects.commit(f"{name}~1") == one
        repository.git("update-ref", f"refs/tags/{name}", two)
        assert objects.commit(name) == two  # both mean the same
        repository.git("update-ref", f"refs/tags/{name}", one)
        for revision in (name, f"{name}^{{commit}}", f"{name}~0", f"{name}^0"):
            with pytest.raises(NoHistory, match="ambiguous-revision"):
                objects.commit(revision)
        full = meant if meant.startswith("refs/") else f"refs/remotes/{meant}"
        assert objects.commit(full) == two


def test_a_tag_called_as_a_commit_begins_is_refused(
    repository: Repository, objects: Objects
) -> None:
    one, two = repository.commit(a="1"), repository.commit(a="2")
    assert objects.commit(two[:12]) == two
    repository.git("tag", two[:12], one)
    with pytest.raises(NoHistory, match="ambiguous-revision"):
        objects.commit(two[:12])
    assert objects.commit(two) == two


def test_an_annotated_tag_is_what_it_is_put_on(repository: Repository, objects: Objects) -> None:
    one = repository.commit(a="1")
    branch = repository.git("rev-parse", "--abbrev-ref", "HEAD")
    repository.git("tag", "-a", "-m", "The same", branch, one)
    assert objects.commit(branch) == one


def test_unrelated_histories(repository: Repository, objects: Objects) -> None:
    base = repository.commit(a="1")
    repository.git("checkout", "-q", "--orphan", "other")
    with pytest.raises(NoHistory, match="unrelated"):
        fork_points(objects, base, repository.commit(a="2"))


def test_a_shallow_clone_is_refused(repository: Repository, tmp_path: Path) -> None:
    repository.commit(a="1")
    repository.commit(a="2")
    repository.git("clone", "-q", "--depth=1", repository.folder.as_uri(), "shallow")
    with pytest.raises(NoHistory, match="shallow"):
        Objects(tmp_path / "shallow")


def test_a_clone_without_blobs_fetches_nothing(repository: Repository, tmp_path: Path) -> None:
    repository.git("config", "uploadpack.allowFilter", "true")
    commit = repository.commit(a="1")
    repository.git(
        "clone", "-q", "--no-checkout", "--filter=blob:none", repository.folder.as_uri(), "partial"
    )
    with Objects(tmp_path / "partial") as objects:
        file = Snapshot(objects, commit).file("a")
        assert file
        with pytest.raises(NoHistory, match="missing-objects"):
            objects.blob(file.object)
