"""Dates from git: one pass, kept, and honest where git cannot tell."""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest
from solution_registry.history import History, NoHistory, read

TODAY = date(2026, 11, 1)


def git(folder: Path, *arguments: str, day: str = "2026-01-01", who: str = "a@example.org") -> None:
    when = day if "T" in day else f"{day}T12:00:00Z"
    environment = {
        **os.environ,
        "GIT_AUTHOR_DATE": when,
        "GIT_COMMITTER_DATE": when,
        "GIT_AUTHOR_EMAIL": who,
    }
    subprocess.run(
        ["git", *arguments], cwd=folder, env=environment, check=True, capture_output=True
    )


def commit(folder: Path, path: str, text: str, day: str, who: str = "a@example.org") -> None:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    git(folder, "add", "--", path)
    git(folder, "commit", "-m", f"{path}\x01\n\n1 x", day=day, who=who)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q")
    commit(tmp_path, "solutions/ett/solution.yml", "1", "2026-01-01")
    commit(tmp_path, "solutions/två/adopters/se-0180.yml", "1", "2026-02-01")
    commit(tmp_path, "solutions/ett/solution.yml", "2", "2026-03-01", "B@example.org")
    commit(tmp_path, "other/solutions/tre/solution.yml", "2", "2026-03-01")
    return tmp_path


def stated(life: History) -> History:
    """The same, of an entry whose ``solution.yml`` was in its last change."""
    return life._replace(parts=(("solution.yml", life.changed),))


def test_first_and_last_change_and_by_how_many(repository: Path) -> None:
    assert read(repository, TODAY) == {
        "ett": stated(History(date(2026, 1, 1), date(2026, 3, 1), 2, 2)),
        "två": History(date(2026, 2, 1), date(2026, 2, 1), 1, 1),
    }


def test_only_new_commits_are_read_again(repository: Path, tmp_path: Path) -> None:
    cache = tmp_path / ".cache"
    assert read(repository, TODAY, cache=cache) == read(repository, TODAY)
    commit(repository, "solutions/två/solution.yml", "3", "2026-04-01", "a@EXAMPLE.org")
    after = read(repository, TODAY, cache=cache)
    assert after == read(repository, TODAY)
    assert after["två"] == stated(History(date(2026, 2, 1), date(2026, 4, 1), 2, 1))


def test_a_day_that_has_not_come_tells_nothing(repository: Path, tmp_path: Path) -> None:
    """Anybody can write any date; a commit that is left out today is told once its day has come."""
    cache = tmp_path / ".cache"
    before = read(repository, TODAY, cache=cache)
    commit(repository, "solutions/ett/solution.yml", "3", "2099-12-31", "c@example.org")
    commit(repository, "solutions/fyra/solution.yml", "1", "2099-12-30")
    assert read(repository, TODAY, cache=cache) == read(repository, TODAY) == before
    later = date(2099, 12, 31)
    assert read(repository, later, cache=cache) == read(repository, later)
    assert read(repository, later)["ett"] == stated(History(date(2026, 1, 1), later, 3, 3))
    assert read(repository, TODAY, cache=cache) == before


def test_what_was_made_this_evening_in_the_west_is_of_today(repository: Path) -> None:
    """The day of a build is that of its place; a commit's is that of UTC."""
    commit(repository, "solutions/fyra/solution.yml", "1", "2026-11-02T06:00:00Z")
    assert read(repository, TODAY)["fyra"] == stated(History(TODAY, TODAY, 1, 1))


def test_what_others_rely_on_has_a_day_of_its_own(repository: Path) -> None:
    """A decision is there when the last of its signatures is."""
    folder = "solutions/ett/certifications/2026-02-27-1"
    commit(repository, f"{folder}.yml", "1", "2026-03-02")
    commit(repository, f"{folder}.rv-1.sig", "1", "2026-03-03")
    commit(repository, f"{folder}.rv-2.sig", "1", "2026-03-09")
    commit(repository, "solutions/ett/adopters/se-0180.yml", "1", "2026-04-01")
    life = read(repository, TODAY)["ett"]
    assert (life.stated, life.changed) == (date(2026, 3, 1), date(2026, 4, 1))
    assert life.decided("ett/2026-02-27-1") == date(2026, 3, 9)
    assert life.decided("ett/2026-02-27-10") is None
    assert read(repository, TODAY)["två"].stated is None
    assert read(repository, date(2026, 3, 5))["ett"].decided("ett/2026-02-27-1") == date(2026, 3, 3)
    assert str(life) != str(life._replace(parts=()))


def branch(folder: Path, name: str, at: str = "main") -> None:
    git(folder, "checkout", "-q", "-b", name, at)


def merge(folder: Path, name: str, day: str, *options: str, into: str = "main") -> None:
    git(folder, "checkout", "-q", into)
    git(folder, "merge", "--no-ff", "-m", "merge", *options, name, day=day)


def test_a_change_counts_from_when_it_was_merged(repository: Path, tmp_path: Path) -> None:
    """With a branch of a branch, and what a branch had from the main line; read whole or not."""
    cache = tmp_path / ".cache"
    read(repository, TODAY, cache=cache)
    branch(repository, "proposal")
    commit(repository, "solutions/fyra/solution.yml", "1", "2026-04-01", "b@example.org")
    branch(repository, "more", "proposal")
    commit(repository, "solutions/fyra/solution.yml", "2", "2026-04-02", "c@example.org")
    merge(repository, "more", "2026-04-03", into="proposal")
    git(repository, "checkout", "-q", "main")
    commit(repository, "solutions/två/solution.yml", "2", "2026-04-05")
    merge(repository, "main", "2026-04-06", into="proposal")
    merge(repository, "proposal", "2026-04-09")
    after = read(repository, TODAY, cache=cache)
    assert after == read(repository, TODAY)
    assert "fyra" not in read(repository, date(2026, 4, 7))
    assert after["två"].changed == date(2026, 4, 5)
    assert after["fyra"] == stated(History(date(2026, 4, 9), date(2026, 4, 9), 2, 2))


def test_a_main_line_that_another_took_the_place_of_is_read_anew(
    repository: Path, tmp_path: Path
) -> None:
    """A branch with the main line merged in, which is then the main line itself."""
    cache = tmp_path / ".cache"
    branch(repository, "other")
    commit(repository, "solutions/fyra/solution.yml", "1", "2026-04-01")
    git(repository, "checkout", "-q", "main")
    commit(repository, "solutions/två/solution.yml", "2", "2026-04-05")
    read(repository, TODAY, cache=cache)
    merge(repository, "main", "2026-04-08", into="other")
    after = read(repository, TODAY, cache=cache)
    assert after == read(repository, TODAY)
    assert after["två"].changed == date(2026, 4, 8)
    assert after["fyra"].changed == date(2026, 4, 1)


def test_no_path_is_taken_for_a_commit(repository: Path) -> None:
    before = read(repository, TODAY)
    head = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=repository, check=True, capture_output=True, text=True
    ).stdout.strip()
    for name in ("\x01", f"{head},,1000000000,x", "\n", ",,,"):
        commit(repository, f"other/{name}", "1", "2026-05-01")
        commit(repository, f"{name} ", "1", "2026-05-01")
    assert read(repository, TODAY) == before


def test_history_that_was_rewritten_is_read_anew(repository: Path, tmp_path: Path) -> None:
    cache = tmp_path / ".cache"
    read(repository, TODAY, cache=cache)
    git(repository, "reset", "-q", "--hard", "HEAD~2")
    assert read(repository, TODAY, cache=cache)["ett"].commits == 1


def test_a_registry_below_the_top_of_its_repository(repository: Path) -> None:
    assert set(read(repository / "other", TODAY)) == {"tre"}


def test_a_planted_cache_runs_nothing(repository: Path, tmp_path: Path) -> None:
    cache = tmp_path / "planted"
    cache.mkdir()
    marker = tmp_path / "ran"
    (cache / "history.pickle").write_bytes(
        b"cposix\nsystem\n(S'touch %s'\ntR." % os.fsencode(marker)
    )
    assert read(repository, TODAY, cache=cache) == read(repository, TODAY)
    assert not marker.exists()


def test_a_shallow_clone_tells_nothing(repository: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth=1", repository.as_uri(), "shallow")
    with pytest.raises(NoHistory, match="shallow"):
        read(tmp_path / "shallow", TODAY)


def test_no_repository_and_no_commits(tmp_path_factory: pytest.TempPathFactory) -> None:
    bare = tmp_path_factory.mktemp("bare")
    with pytest.raises(NoHistory, match="no-repository"):
        read(bare, TODAY)
    git(bare, "init", "-q")
    with pytest.raises(NoHistory, match="no-commits"):
        read(bare, TODAY)


def test_no_git(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoHistory, match="no-git"):
        read(repository, TODAY)
