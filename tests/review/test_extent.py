"""A change of few bytes that git would list without end is refused before git is asked."""

from collections.abc import Callable

import pytest
from solution_registry.history import extent
from solution_registry.review import NoReview

from tests.review.repository import Repository
from tests.verify.odd_trees import nest, swell

FOLDER = "solutions/felanmalan/x"


def a_thousand_million_files(repository: Repository) -> None:
    nest(repository.folder, FOLDER, names=10, depth=9)


def come_and_gone(repository: Repository) -> None:
    """Nothing differs at the end; the proof would list them at every publication."""
    a_thousand_million_files(repository)
    tree = repository.git("rev-parse", "main^{tree}")
    after = repository.git("commit-tree", "-m", "x", "-p", "HEAD", tree)
    repository.git("update-ref", "HEAD", after)


def without_a_parent(repository: Repository) -> None:
    """Another history has them, of which a merge keeps nothing."""
    a_thousand_million_files(repository)
    other = repository.git("commit-tree", "-m", "x", "HEAD^{tree}")
    tree = repository.git("rev-parse", "main^{tree}")
    merge = repository.git("commit-tree", "-m", "x", "-p", "main", "-p", other, tree)
    repository.git("update-ref", "HEAD", merge)


def ten_thousand_again_and_again(repository: Repository) -> None:
    nest(repository.folder, FOLDER, names=10, depth=4)
    trees = [repository.git("rev-parse", f"{name}^{{tree}}") for name in ("main", "HEAD")]
    for number in range(60):
        asked = ("commit-tree", "-m", "x", "-p", "HEAD", trees[number % 2])
        repository.git("update-ref", "HEAD", repository.git(*asked))


def too_deep(repository: Repository) -> None:
    nest(repository.folder, FOLDER, names=1, depth=2_000)


def messages_without_end(repository: Repository) -> None:
    message = repository.folder.parent / "message"
    message.write_bytes(b"a" * 9_900_000)
    for _ in range(6):
        asked = ("commit-tree", "-F", str(message), "-p", "HEAD", "HEAD^{tree}")
        repository.git("update-ref", "HEAD", repository.git(*asked))


def a_name_without_end(repository: Repository) -> None:
    swell(repository.folder, "solutions", 10_000_000)


@pytest.mark.parametrize(
    "way",
    [
        a_thousand_million_files,
        come_and_gone,
        without_a_parent,
        ten_thousand_again_and_again,
        too_deep,
        messages_without_end,
        a_name_without_end,
    ],
)
def test_what_cannot_be_listed(repository: Repository, way: Callable[[Repository], None]) -> None:
    way(repository)
    repository.git("checkout", "-q", "--force", "main")
    with pytest.raises(NoReview, match="too-many-changes"):
        repository.review()


def test_more_commits_than_anybody_looks_at(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extent, "MOST_COMMITS", 3)
    for number in range(3):
        repository.write({"README.md": str(number)})
        repository.commit()
    repository.review()
    repository.on_change()
    repository.commit()
    with pytest.raises(NoReview, match="too-many-changes"):
        repository.review()
