"""Branches that were merged crosswise: each has what the other had, by a merge of its own."""

from solution_registry.review import Verdict

from tests.review.repository import Repository, codes


def crossed(repository: Repository) -> None:
    """Both branches have what the other had, each by a merge of its own; one date is forged."""
    repository.git("checkout", "-q", "main")
    begin = repository.git("rev-parse", "HEAD")
    repository.git("checkout", "-q", "-b", "first")
    repository.phase_out()
    first = repository.commit(day="2030-01-01T00:00:00Z")
    repository.on_main()
    repository.write({".ci/review": "a fix\n"})
    fixed = repository.commit()
    repository.git("merge", "-q", "--no-ff", "-m", "x", "first")
    repository.git("checkout", "-q", "-B", "change", first)
    repository.git("merge", "-q", "--no-ff", "--no-commit", fixed)
    repository.git("rm", "-qf", "--ignore-unmatch", ".ci/review")
    assert repository.git("ls-tree", "-r", begin, ".ci") == ""
    repository.commit()


def test_branches_that_were_merged_crosswise(repository: Repository) -> None:
    """Git would undo the fix on the base; the review does not say that all is well."""
    crossed(repository)
    found = repository.review("prov-konto")
    assert codes(found) == {("branches-crossed", ".")}
    assert found.verdict is Verdict.FAIL
    assert found.others == (".ci/review",)
    repository.git("merge", "-q", "--no-ff", "-m", "x", "change")
    assert not repository.path(".ci/review").exists()


def test_the_base_once_more_shows_what_a_crosswise_merge_hid(repository: Repository) -> None:
    crossed(repository)
    repository.on_change()
    repository.git("merge", "-q", "--no-ff", "-m", "x", "main")
    found = repository.review("prov-konto")
    assert codes(found) == {("base-merged-in", ".")}
    assert found.others == (".ci/review",)
    assert [need.tier for need in found.needs] == ["registry"]
