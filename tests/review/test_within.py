"""What a branch does on the way becomes history with it, though its end shows no trace."""

from collections.abc import Callable

import pytest
from solution_registry.certification.places import POLICY
from solution_registry.history import changes
from solution_registry.history.objects import Objects
from solution_registry.review import Verdict, within

from tests.review.founded import TODAY, errors, reviewed
from tests.verify.clone import BYGGLOV, CRITERIA, Clone

RECORD = "solutions/bygglov/certifications/2026-03-02-1.yml"
DECISION = "policy/changes/2026-03-09-1.yml"
DRAFT = "schema/criteria/2027.1.yml"
FOUNDING = "policy/changes/2026-01-02-1.yml"


def come_and_gone(clone: Clone, *paths: str) -> None:
    """Commit what is there, and take it away again."""
    clone.commit()
    clone.git("rm", "-rq", *paths)


def put_back(clone: Clone, path: str) -> None:
    """Alter a file in one commit; the next makes it what it was."""
    raw = clone.path(path).read_bytes()
    clone.write(path, raw + b"\n")
    clone.commit()
    clone.write(path, raw)


def a_decision(clone: Clone) -> None:
    clone.write(DECISION, b"x: 1\n")
    come_and_gone(clone, DECISION)


def a_signature_alone(clone: Clone) -> None:
    signature = FOUNDING.replace(".yml", ".rv-ada.sig")
    clone.write(signature, b"x")
    come_and_gone(clone, signature)


def a_record(clone: Clone) -> None:
    clone.record()
    come_and_gone(clone, "solutions/bygglov/certifications")


def a_new_record_of_the_same_name(clone: Clone) -> None:
    a_record(clone)
    clone.record(case_number="REG 2026/2")


def certified_bytes(clone: Clone) -> None:
    clone.record()
    clone.commit()
    put_back(clone, RECORD.replace(".yml", ".json"))


def a_signature_of_the_base(clone: Clone) -> None:
    put_back(clone, FOUNDING.replace(".yml", ".founder.sig"))


def a_criteria_set(clone: Clone) -> None:
    clone.write(DRAFT, {**CRITERIA, "id": "2027.1"})
    come_and_gone(clone, DRAFT)


def the_set_of_the_base(clone: Clone) -> None:
    put_back(clone, "schema/criteria/2026.1.yml")


def a_decision_under_another_name(clone: Clone) -> None:
    clone.write(DECISION, b"x: 1\n")
    clone.commit()
    clone.git("mv", DECISION, "policy/changes/2026-03-09-2.yml")
    clone.commit()
    clone.git("rm", "-q", "policy/changes/2026-03-09-2.yml")


def a_record_below_a_renamed_entry(clone: Clone) -> None:
    clone.write("solutions/karta/solution.yml", BYGGLOV)
    clone.record("karta")
    clone.commit()
    clone.git("mv", "solutions/karta", "solutions/atlas")


def gone_in_a_merge(clone: Clone) -> None:
    """No commit but the merge takes it away, and only one of its parents has it."""
    clone.branch("aside")
    clone.write(DECISION, b"x: 1\n")
    clone.commit()
    clone.git("checkout", "-q", "change")
    clone.write("README.md", b"x")
    clone.commit()
    clone.git("merge", "-q", "--no-ff", "--no-commit", "aside")
    clone.git("rm", "-qf", DECISION)


def the_base_had_another(clone: Clone) -> None:
    """Both write the same file, and the branch takes over what the base has."""
    clone.record()
    clone.commit()
    clone.main()
    clone.record(case_number="REG 2026/2")
    clone.commit()
    clone.git("checkout", "-q", "change")
    clone.git("merge", "-q", "--no-ff", "-X", "theirs", "-m", "x", "main")


def an_unrelated_history(clone: Clone) -> None:
    """A commit without parents has another founding; merged, nothing is left of it."""
    clone.git("checkout", "-q", "--orphan", "other")
    clone.write(FOUNDING, b"x: 1\n")
    clone.commit()
    clone.git("checkout", "-q", "change")
    options = ("--allow-unrelated-histories", "-s", "ours")
    clone.git("merge", "-q", *options, "-m", "x", "other")


ALTERED: dict[str, Callable[[Clone], None]] = {
    one.__name__: one
    for one in (
        a_decision,
        a_signature_alone,
        a_record,
        a_new_record_of_the_same_name,
        certified_bytes,
        a_signature_of_the_base,
        a_criteria_set,
        the_set_of_the_base,
        a_decision_under_another_name,
        a_record_below_a_renamed_entry,
        gone_in_a_merge,
        the_base_had_another,
        an_unrelated_history,
    )
}


@pytest.mark.parametrize("way", ALTERED)
def test_what_came_stays(clone: Clone, way: str) -> None:
    """Reviews find it where the proof of what is merged would; squashed, nothing is wrong."""
    ALTERED[way](clone)
    found = reviewed(clone)
    assert "record-changed-within" in {problem.code for problem in found.problems}
    assert found.verdict is Verdict.FAIL
    clone.main()
    before = clone.git("rev-parse", "HEAD")
    clone.merge("change")
    assert {"record-altered", "change-altered", "criteria-altered"} & set(clone.codes())
    clone.git("reset", "-q", "--hard", before)
    clone.git("merge", "-q", "--squash", "change")
    clone.commit()
    assert not {"record-altered", "change-altered", "criteria-altered"} & set(clone.codes())


def test_several_commits_that_only_add(clone: Clone) -> None:
    clone.record()
    clone.commit()
    clone.revocation("2026-03-08")
    assert errors(clone) == set()


def test_what_the_base_has_allowed_is_not_the_changes(clone: Clone) -> None:
    """A record slipped through and is gone by an exception; a branch takes that over."""
    clone.main()
    clone.record()
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.write("solutions/bygglov/solution.yml", {**BYGGLOV, "partners": ["se-9003"]})
    clone.commit()
    clone.main()
    folder = "solutions/bygglov/certifications"
    names = [one.name for one in clone.path(folder).iterdir()]
    allows = [{"path": f"{folder}/{n}", "before": clone.digest(f"{folder}/{n}")} for n in names]
    clone.git("rm", "-rq", folder)
    clone.change("exception", "2026-03-05", allows=allows)
    clone.commit()
    assert clone.prove(TODAY).problems == ()
    clone.git("checkout", "-q", "change")
    clone.merge("main")
    assert errors(clone) == {"base-merged-in"}


SIGNED = "policy/changes/2026-01-02-1.founder.sig"
ENTRY = "solutions/bygglov/solution.yml"


def healed(clone: Clone, path: str) -> None:
    """Something is taken away on the base, put back, and allowed; the branch has seen all that."""
    clone.main()
    clone.write("README.md", b"x")
    clone.commit()
    before, raw = clone.digest(path), clone.path(path).read_bytes()
    clone.path(path).unlink()
    clone.commit()
    clone.write(path, raw)
    clone.change("exception", "2026-03-05", allows=[{"path": path, "before": before}])
    clone.commit()
    assert clone.prove(TODAY).problems == ()
    clone.git("checkout", "-q", "-B", "change")


def gone_again(clone: Clone, path: str) -> None:
    clone.git("rm", "-q", path)
    clone.commit()


def gone_again_in_a_merge(clone: Clone, path: str) -> None:
    """A branch from when it was gone is merged in favour of what that branch has."""
    clone.git("checkout", "-q", "-B", "old", "main~1")
    clone.write("other.md", b"x")
    clone.commit()
    clone.git("checkout", "-q", "-B", "change", "main")
    clone.git("merge", "-q", "--no-ff", "--no-commit", "old")
    gone_again(clone, path)


@pytest.mark.parametrize("way", [gone_again, gone_again_in_a_merge])
@pytest.mark.parametrize(
    ("path", "code"), [(SIGNED, "record-changed-within"), (ENTRY, "entry-gone-within")]
)
def test_what_the_base_did_and_put_back_is_not_done_once_more(
    clone: Clone, way: Callable[[Clone, str], None], path: str, code: str
) -> None:
    healed(clone, path)
    way(clone, path)
    clone.git("checkout", "-q", "main", "--", path)
    assert code in errors(clone)
    clone.main()
    clone.git("merge", "-q", "--ff-only", "change")
    assert {"change-altered", "entry-gone"} & set(clone.codes())


def test_a_branch_that_had_seen_nothing_of_it_takes_all_of_it_over(clone: Clone) -> None:
    healed(clone, SIGNED)
    clone.git("checkout", "-q", "-B", "change", "main~1")
    clone.write("other.md", b"x")
    clone.commit()
    clone.merge("main")
    assert errors(clone) == {"base-merged-in"}


def test_git_is_asked_once_about_a_commit_that_takes_many_away(
    clone: Clone, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[str]()

    def parents(objects: Objects, commit: str) -> tuple[str, ...]:
        asked.append(commit)
        return changes.parents(objects, commit)

    monkeypatch.setattr(within, "parents", parents)
    names = [DECISION.replace("-1.", f"-{number}.") for number in range(1, 10)]
    for name in names:
        clone.write(name, b"x: 1\n")
    come_and_gone(clone, *names)
    clone.commit()
    told = {one.path for one in reviewed(clone).problems}
    assert told >= set(names)
    assert len(asked) == len(set(asked))


def renamed(clone: Clone) -> None:
    """A new solution gets another name before anybody has looked at it."""
    clone.write("solutions/karta/solution.yml", {**BYGGLOV, "name": {"sv": "Karta"}})
    clone.commit()
    clone.git("mv", "solutions/karta", "solutions/atlas")


def taken_away(clone: Clone) -> None:
    clone.write("solutions/karta/solution.yml", BYGGLOV)
    come_and_gone(clone, "solutions/karta")


def away_and_back(clone: Clone) -> None:
    """An entry of the base goes, and comes back with another text."""
    clone.git("rm", "-rq", "solutions/bygglov")
    clone.commit()
    clone.write("solutions/bygglov/solution.yml", {**BYGGLOV, "summary": {"sv": "Ansök."}})


@pytest.mark.parametrize("way", [renamed, taken_away, away_and_back])
def test_an_entry_that_came_stays(clone: Clone, way: Callable[[Clone], None]) -> None:
    """Reviews find it where the proof would, were the commits taken over one by one."""
    way(clone)
    assert "entry-gone-within" in errors(clone)
    clone.main()
    before = clone.git("rev-parse", "HEAD")
    clone.git("merge", "-q", "--ff-only", "change")
    assert "entry-gone" in clone.codes()
    clone.git("reset", "-q", "--hard", before)
    clone.git("merge", "-q", "--squash", "change")
    clone.commit()
    assert clone.codes() == []


def test_an_entry_that_the_base_took_away(clone: Clone) -> None:
    clone.write("README.md", b"x")
    clone.commit()
    clone.main()
    clone.git("rm", "-rq", "solutions/bygglov")
    clone.commit()
    clone.git("checkout", "-q", "change")
    clone.merge("main")
    assert errors(clone) == {"base-merged-in"}


def test_policy_is_no_link_on_the_way_either(clone: Clone) -> None:
    """Taken over one by one, the commits would leave a proof that nobody can mend."""
    raw = clone.path(POLICY).read_bytes()
    clone.path(POLICY).unlink()
    clone.path(POLICY).symlink_to("elsewhere")
    clone.commit()
    clone.path(POLICY).unlink()
    clone.write(POLICY, raw)
    assert errors(clone) == {"policy-undecided-within"}
    clone.main()
    clone.git("merge", "-q", "--ff-only", "change")
    assert set(clone.codes()) == {"policy-unsigned"}
