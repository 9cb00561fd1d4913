"""What git can be made to say: records that come and go, merges, branches that are behind."""

from pathlib import Path

import pytest
from solution_registry.review import NoReview, Verdict, review
from solution_registry.review.reports import REPORTS

from tests.review.repository import SOLUTION, Repository, codes
from tests.tiny import TODAY

RECORD = "solutions/felanmalan/certifications/2026-03-02-1.yml"


def test_a_record_that_changes_within_the_branch(repository: Repository) -> None:
    path = "solutions/provplattformen/certifications/2026-10-20-1.yml"
    repository.write({path: "schema_version: 1\n"})
    repository.commit()
    repository.write({path: "schema_version: 1\n# again\n"})
    commit = repository.commit()
    found = repository.review()
    (problem,) = [one for one in found.problems if one.code == "record-changed-within"]
    assert (problem.path, problem.values["commit"]) == (path, commit[:12])


def test_a_record_that_is_altered_and_put_back(repository: Repository) -> None:
    before = repository.path(RECORD).read_bytes()
    repository.write({RECORD: before + b"# x\n"})
    repository.commit()
    repository.write({RECORD: before})
    repository.commit()
    found = repository.review()
    assert codes(found) == {("record-changed-within", RECORD)}
    assert found.verdict is Verdict.FAIL


def test_a_merge_that_loses_a_record_of_the_base(repository: Repository) -> None:
    repository.on_main()
    later = "solutions/felanmalan/certifications/2026-10-20-1.yml"
    repository.write({later: repository.path(RECORD).read_bytes()})
    repository.commit()
    repository.on_change()
    repository.phase_out()
    repository.commit()
    repository.git("merge", "-q", "-s", "ours", "-m", "x", "main")
    found = repository.review()
    assert ("record-changed", later) in codes(found)
    assert found.verdict is Verdict.FAIL


def test_what_the_base_has_done_since_is_not_the_changes(repository: Repository) -> None:
    repository.phase_out()
    repository.commit()
    repository.on_main()
    repository.remove(["solutions/kravmall"])
    repository.edit({"policy/policy.yml": [("due_days: 60", "due_days: 90")]})
    repository.commit()
    found = repository.review("prov-konto")
    assert found.problems == ()
    assert [entry.id for entry in found.entries] == ["felanmalan"]
    assert found.verdict is Verdict.PASS


def test_a_file_that_both_sides_changed_is_not_reviewed(repository: Repository) -> None:
    repository.phase_out()
    repository.commit()
    repository.on_main()
    repository.edit({SOLUTION: [("seeking: [adopters]", "seeking: [maintainers]")]})
    repository.commit()
    found = repository.review("prov-konto")
    assert codes(found) == {("changed-on-both-sides", SOLUTION)}
    assert found.verdict is Verdict.FAIL


def test_what_the_base_has_already_is_no_change(repository: Repository) -> None:
    repository.phase_out()
    repository.commit()
    repository.on_main()
    repository.phase_out()
    repository.commit()
    found = repository.review()
    assert found.entries == ()
    assert found.verdict is Verdict.PASS
    assert "Nothing differs from the base" in REPORTS["text"](found, "en")


def test_who_may_decide_is_read_from_the_tip_of_the_base(repository: Repository) -> None:
    """A reviewer who has left the base since the branch began is nobody, and so is an account."""
    repository.phase_out()
    repository.commit()
    repository.on_main()
    repository.edit({"policy/maintainers.yml": [("[prov-konto]", "[annat-konto]")]})
    repository.commit()
    found = repository.review("prov-konto")
    assert [need.accounts for need in found.needs] == [("annat-konto",)]


def test_an_account_that_the_change_names_itself(repository: Repository) -> None:
    repository.phase_out()
    repository.edit({"policy/maintainers.yml": [("[prov-konto]", "[prov-konto, inkraktare]")]})
    repository.commit()
    found = repository.review("inkraktare")
    assert [need.tier for need in found.needs] == ["registry", "lead"]


def test_an_id_that_was_used_before(repository: Repository) -> None:
    repository.on_main()
    repository.git("mv", "solutions/kravmall", "solutions/annan-mall")
    repository.commit()
    repository.git("checkout", "-q", "-B", "change")
    text = repository.path(SOLUTION).read_text(encoding="utf-8")
    repository.write({"solutions/kravmall/solution.yml": text.replace("Felanmälan", "Ny")})
    repository.commit()
    assert ("id-used-before", "solutions/kravmall") in codes(repository.review())


def test_a_folder_that_moves_takes_nothing_along(repository: Repository) -> None:
    repository.git("mv", "solutions/kravmall", "solutions/min-mall")
    repository.commit()
    found = repository.review()
    assert ("entry-moved", "solutions/min-mall") in codes(found)
    assert ("entry-removed", "solutions/kravmall") in codes(found)
    assert found.verdict is Verdict.FAIL


def test_nobody_is_told_to_edit_the_records_of_a_folder_that_moves(repository: Repository) -> None:
    repository.git("mv", "solutions/felanmalan", "solutions/felrapport")
    repository.commit()
    found = codes(repository.review())
    assert ("entry-moved", "solutions/felrapport") in found
    assert {code for code, path in found if path.startswith("solutions/felrapport/cert")} == set()
    assert {code for code, path in found if path == RECORD} == {"record-changed"}


def test_replaced_commits_are_not_believed(repository: Repository) -> None:
    clean = repository.git("rev-parse", "HEAD")
    repository.remove([RECORD])
    bad = repository.commit()
    repository.git("replace", bad, clean)
    assert ("record-changed", RECORD) in codes(repository.review())


def test_attributes_hide_nothing(repository: Repository) -> None:
    repository.write({".gitattributes": "* -diff -text ident export-ignore\n"})
    repository.remove([RECORD])
    repository.commit()
    assert ("record-changed", RECORD) in codes(repository.review())


def test_a_registry_below_the_top_of_its_repository(tmp_path: Path) -> None:
    outer = tmp_path / "outer"
    (outer / "registry").mkdir(parents=True)
    repository = Repository.begin(outer / "registry")
    (outer / "registry" / ".git").rename(outer / ".git")
    repository.git("add", "--all", ":/")
    repository.git("commit", "-q", "-m", "moved")
    repository.git("branch", "-q", "-f", "main")
    repository.phase_out()
    (outer / "workflow.yml").write_text("x")
    repository.git("add", "--all", ":/")
    repository.git("commit", "-q", "-m", "x")
    found = repository.review("prov-konto")
    assert [entry.id for entry in found.entries] == ["felanmalan"]
    assert found.others == ("../workflow.yml",)
    assert [need.tier for need in found.needs] == ["registry"]


def test_without_a_policy_nobody_may_decide(repository: Repository) -> None:
    repository.on_main()
    repository.remove(["policy/policy.yml"])
    repository.commit()
    with pytest.raises(NoReview, match="no-policy"):
        repository.review()


def test_a_policy_that_the_change_brings_is_none(repository: Repository) -> None:
    repository.on_main()
    policy = repository.path("policy/policy.yml").read_text(encoding="utf-8")
    repository.remove(["policy/policy.yml"])
    repository.commit()
    repository.git("checkout", "-q", "-B", "change")
    repository.write({"policy/policy.yml": policy})
    repository.commit()
    with pytest.raises(NoReview, match="no-policy"):
        repository.review()


def test_a_shallow_clone_cannot_review(repository: Repository, tmp_path: Path) -> None:
    repository.commit()
    repository.git("clone", "-q", "--depth=1", repository.folder.as_uri(), str(tmp_path / "part"))
    settings = repository.settings()
    settings = type(settings)(tmp_path / "part")
    with pytest.raises(NoReview, match="shallow"):
        review(settings, "HEAD", "HEAD", TODAY)


@pytest.mark.parametrize("base", ["", "-x", "--exec=x", "$(touch x)", "nix"])
def test_a_revision_is_never_an_option_nor_a_command(repository: Repository, base: str) -> None:
    with pytest.raises(NoReview, match="unknown-revision"):
        review(repository.settings(), base, "change", TODAY)
    assert not (repository.folder / "x").exists()


def test_a_tag_does_not_pass_for_the_base(repository: Repository) -> None:
    """Whoever may push a tag, but not to the main line, would choose who may decide."""
    repository.phase_out()
    repository.commit()
    repository.git("tag", "main", "HEAD")
    with pytest.raises(NoReview, match="ambiguous-revision"):
        review(repository.settings(), "main", "HEAD", TODAY)
    found = review(repository.settings(), "refs/heads/main", "HEAD", TODAY, "prov-konto")
    assert found.verdict is Verdict.PASS


def test_a_branch_with_a_name_for_a_shell(repository: Repository) -> None:
    repository.git("checkout", "-q", "-b", "$(touch${IFS}x)")
    repository.phase_out()
    repository.commit()
    found = repository.review("prov-konto", head="$(touch${IFS}x)")
    assert found.verdict is Verdict.PASS
    assert not (repository.folder / "x").exists()


def test_nothing_is_checked_out_or_left_behind(repository: Repository) -> None:
    repository.phase_out()
    repository.commit()
    repository.on_main()
    before = sorted(str(path) for path in repository.folder.rglob("*"))
    repository.review()
    assert sorted(str(path) for path in repository.folder.rglob("*")) == before
    assert repository.git("status", "--porcelain") == ""
