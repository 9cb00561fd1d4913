"""Where a branch could take the base's place, its own line would be the main one."""

from solution_registry.review import Verdict

from tests.review.founded import errors, reviewed
from tests.verify.clone import BYGGLOV, Clone


def behind(clone: Clone) -> None:
    """A change, and a base that has gone on."""
    clone.write("solutions/bygglov/solution.yml", {**BYGGLOV, "lifecycle": "phase_out"})
    clone.commit()
    clone.main()
    clone.commit("Main goes on")
    clone.git("checkout", "-q", "change")


def test_a_branch_that_is_behind_or_ahead_may_take_it(clone: Clone) -> None:
    assert errors(clone) == set()
    behind(clone)
    assert errors(clone) == set()
    clone.git("rebase", "-q", "main")
    assert errors(clone) == set()


def test_it_is_warned_of_until_the_base_goes_on(clone: Clone) -> None:
    behind(clone)
    clone.merge("main")
    assert errors(clone) == {"base-merged-in"}
    assert reviewed(clone).verdict is not Verdict.FAIL
    clone.main()
    clone.commit("Main goes on again")
    clone.git("checkout", "-q", "change")
    assert errors(clone) == set()


def test_what_a_merge_undoes_comes_back_by_a_rebase(clone: Clone) -> None:
    """Nothing differs, and something else comes in."""
    entry = "solutions/bygglov/solution.yml"
    clone.git("checkout", "-q", "-b", "beside")
    clone.commit()
    clone.git("checkout", "-q", "change")
    clone.write(entry, {**BYGGLOV, "lifecycle": "phase_out"})
    clone.commit()
    assert errors(clone) == set()
    clone.git("checkout", "-q", "beside")
    clone.merge("change", "-s", "ours")
    clone.git("checkout", "-q", "-B", "change")
    found = reviewed(clone)
    assert [(one.code, one.path) for one in found.problems] == [("undone-by-merge", entry)]
    assert (found.verdict, found.nothing) == (Verdict.NEEDS, False)
    clone.git("rebase", "-q", "--force-rebase", "main")
    assert clone.entry("bygglov")["lifecycle"] == "phase_out"


def test_a_merge_of_what_lies_beside_undoes_nothing(clone: Clone) -> None:
    clone.git("checkout", "-q", "-b", "beside")
    clone.write("README.md", b"More\n")
    clone.commit()
    behind(clone)
    clone.merge("beside")
    assert errors(clone) == {"mixed-change"}


def test_nor_does_the_base_that_changed_the_same_file(clone: Clone) -> None:
    entry = "solutions/bygglov/solution.yml"
    clone.write(entry, {**BYGGLOV, "lifecycle": "phase_out"})
    clone.commit()
    clone.main()
    clone.write(entry, {**BYGGLOV, "name": {"sv": "Bygglov på nätet"}})
    clone.commit()
    clone.git("checkout", "-q", "change")
    clone.merge("main")
    assert errors(clone) == {"base-merged-in"}
