"""What slipped through is allowed by those who could decide before; then all is proven again."""

import shlex

import pytest

from tests.verify.clone import POLICY, Clone
from tests.verify.people import ADA, BO, CAI, DOE, FOUNDER

from .conftest import Command, Own
from .outcome import DAY, Prepared, lines, told

pytestmark = pytest.mark.usefixtures("ada")

WHY = ("--grounds", "Ett misstag.", "--yes")
LOST = f"policy/changes/{DAY}-1.yml"


def settle(clone: Clone, registry: Command, own: Own, name: str) -> None:
    """Ada's part is committed on a branch; there Bo signs, and it is merged."""
    clone.branch("exception")
    clone.commit()
    own(BO)
    ran = registry("sign", f"policy/{name}", "--yes")
    assert ran.code == 0, ran.err
    clone.commit()
    clone.main()
    clone.merge("exception")


@pytest.fixture
def lost(clone: Clone) -> None:
    """Somebody's line added a decision and took it away again, and was merged."""
    clone.branch("line")
    clone.write(LOST, b"x: 1\n")
    clone.commit()
    clone.path(LOST).unlink()
    clone.commit()
    clone.main()
    clone.merge("line")
    assert clone.codes() == ["change-altered"]
    assert clone.prove().authority is None


@pytest.mark.usefixtures("lost")
class TestADecisionWasLost:
    """Nobody has authority, because of the very finding."""

    def test_it_is_allowed(self, clone: Clone, registry: Command, own: Own) -> None:
        assert registry("policy", "exception").out == f"{LOST}\n"
        ran = registry("policy", "exception", LOST, "--signer", "rv-bo", *WHY)
        assert ran.code == 0, ran.err
        settle(clone, registry, own, f"{DAY}-2")
        assert clone.codes() == []
        assert clone.prove().authority is not None

    def test_its_name_is_never_given_again(self, clone: Clone, registry: Command, own: Own) -> None:
        registry("policy", "exception", LOST, "--signer", "rv-bo", *WHY)
        settle(clone, registry, own, f"{DAY}-2")
        own(ADA)
        ran = registry("reviewer", "retire", "rv-cai", "--signer", "rv-bo", *WHY)
        assert f"policy/changes/{DAY}-3.yml" in ran.out
        assert not clone.path(LOST).exists()

    def test_nothing_else_is_decided(self, clone: Clone, registry: Command) -> None:
        ran = registry("reviewer", "retire", "rv-cai", "--signer", "rv-bo", *WHY)
        assert (ran.code, told(ran)) == (1, {"change-altered"})
        assert lines(clone) == []

    def test_nobody_else_allows_it(self, clone: Clone, registry: Command, own: Own) -> None:
        for stranger in (DOE, FOUNDER):
            own(stranger)
            ran = registry("policy", "exception", LOST, "--signer", "rv-bo", *WHY)
            assert (ran.code, "rv-ada, rv-bo, rv-cai" in ran.err) == (2, True)
        assert lines(clone) == []


class TestAWrongDecisionWasMerged:
    """It has to go, with what came along; then that is allowed."""

    @pytest.fixture(autouse=True)
    def wrong(self, clone: Clone) -> None:
        policy = {**POLICY, "due_days": 90}
        clone.change_file("policy", DAY, "policy/policy.yml", policy, signed_by={"rv-ada": DOE})
        clone.write(f"policy/changes/{DAY}-1.rv-bo.sig", DOE.sign(b"x"))
        clone.branch("line")
        clone.commit()
        clone.main()
        clone.merge("line")
        assert set(clone.codes()) == {"signature-key"}

    def test_it_is_said_what_has_to_go(self, clone: Clone, registry: Command) -> None:
        for paths in ((), (LOST,)):
            ran = registry("policy", "exception", *paths, "--signer", "rv-bo", *WHY)
            assert (ran.code, told(ran)) == (1, {"signature-key"})
            assert f"From {LOST} on nobody has authority." in ran.err
            assert f"git rm 'policy/changes/{DAY}-1.*'" in ran.err
        assert lines(clone) == []

    @pytest.mark.parametrize("staged", [True, False])
    def test_what_is_only_taken_away_here_is_committed_first(
        self, clone: Clone, registry: Command, *, staged: bool
    ) -> None:
        if staged:
            clone.git("rm", "-q", f"policy/changes/{DAY}-1.*")
        else:
            for file in clone.folder.glob(f"policy/changes/{DAY}-1.*"):
                file.unlink()
        ran = registry("policy", "exception")
        assert (ran.code, ran.out) == (2, "")
        first, *commands = ran.err.splitlines()
        assert first.startswith(f"registry: {LOST} is taken away here, and the last commit still")
        assert "signature-key" not in ran.err
        for command in commands[:2]:
            clone.git(*shlex.split(command)[1:])
        assert commands[2:] == ["  registry policy exception"]
        assert LOST in registry("policy", "exception").out.splitlines()

    def test_it_is_allowed(self, clone: Clone, registry: Command, own: Own) -> None:
        clone.git("rm", "-q", f"policy/changes/{DAY}-1.*")
        clone.commit()
        listed = registry("policy", "exception").out.splitlines()
        assert LOST in listed
        ran = registry("policy", "exception", *listed, "--signer", "rv-bo", *WHY)
        assert (ran.code, "policy/policy.yml is not as it was decided" in ran.err) == (2, True)
        clone.write("policy/policy.yml", POLICY)
        clone.commit()
        listed = registry("policy", "exception").out.splitlines()
        some = registry("policy", "exception", LOST, "--signer", "rv-bo", *WHY[:2], "--dry-run")
        left = ", ".join(sorted({*listed} - {LOST}))
        assert f"goes on failing: {left}" in some.err
        ran = registry("policy", "exception", *set(listed), "--signer", "rv-bo", *WHY)
        assert "goes on failing" not in ran.err
        assert ran.code == 0, ran.err
        settle(clone, registry, own, f"{DAY}-2")
        assert clone.codes() == []
        own(ADA)
        ran = registry("policy", "change", "due_days=90", "--signer", "rv-bo", *WHY)
        assert ran.code == 0, ran.err


def test_a_decision_that_came_in_after_a_newer_one_is_taken_away_first(
    clone: Clone, registry: Command, own: Own
) -> None:
    old = "policy/changes/2026-01-01-1.yml"
    clone.write(old, b"x: 1\n")
    clone.commit()
    for command in (("exception",), ("change", "due_days=90")):
        ran = registry("policy", *command, "--signer", "rv-bo", *WHY)
        assert (ran.code, told(ran)) == (1, {"change-order"})
    ran = registry("policy", "exception")
    assert ran.err.endswith("git rm 'policy/changes/2026-01-01-1.*'\n")
    clone.git("rm", "-q", "policy/changes/2026-01-01-1.*")
    assert "git commit" in registry("policy", "exception").err
    clone.commit()
    assert registry("policy", "exception", old, "--signer", "rv-bo", *WHY).code == 0
    settle(clone, registry, own, f"{DAY}-1")
    assert clone.codes() == []


def test_the_second_signs_what_was_committed(clone: Clone, registry: Command, own: Own) -> None:
    """A decision that waits for a signature does not stand in the second's way."""
    ran = registry("policy", "change", "due_days=90", "--signer", "rv-bo", *WHY)
    assert ran.code == 0, ran.err
    settle(clone, registry, own, f"{DAY}-1")
    assert clone.codes() == []


def test_the_second_signs_whatever_lies_in_a_folder_of_a_like_name(
    clone: Clone, registry: Command, own: Own
) -> None:
    ran = registry("policy", "change", "due_days=90", "--signer", "rv-bo", *WHY)
    assert ran.code == 0, ran.err
    clone.write(f"policy/changes/{DAY}-1.old/x", b"x")
    settle(clone, registry, own, f"{DAY}-1")
    assert clone.codes() == ["stray-for-ever"]


def test_while_there_are_fewer_than_two_the_founder_allows_it(
    clone: Clone, registry: Command, own: Own
) -> None:
    for n, (person, other) in enumerate(((ADA, BO), (BO, CAI)), start=1):
        reviewers = clone.data("policy/reviewers.yml")["reviewers"]
        gone = [
            {**one, "active_to": "2026-04-30"} if one["id"] == person.id else one
            for one in reviewers
        ]
        clone.change_reviewers(
            "reviewer_retired", "2026-05-01", person, gone, n=n, by=[person, other]
        )
        clone.commit()
    clone.write(LOST, b"x: 1\n")
    clone.commit()
    clone.path(LOST).unlink()
    clone.commit()
    assert clone.codes() == ["change-altered"]
    own(FOUNDER)
    ran = registry("policy", "exception", LOST, *WHY)
    assert ran.code == 0, ran.err
    clone.commit()
    assert clone.codes() == []


def test_a_change_without_its_fields_is_told_as_one_that_has_to_go(
    clone: Clone, registry: Command
) -> None:
    """Nobody is told to add a line to a file that is taken away."""
    clone.write(LOST, b"x: 1\n")
    clone.commit()
    assert "git rm" in registry("policy", "exception").err
    clone.path(LOST).unlink()
    ran = registry("policy", "exception")
    assert (ran.code, "decided_on" in ran.err, "git commit" in ran.err) == (2, False, True)


class TestADecisionThatIsNeverSigned:
    """It was merged though one of the two has not signed, and never will."""

    def test_it_is_taken_away_and_that_allowed(
        self, clone: Clone, registry: Command, own: Own
    ) -> None:
        shown = {"verdict": "met", "evidence": ["REG 7"]}
        met = {"cost-stated": shown, "routes-described": shown}
        by, signed_by = (ADA, BO), {ADA.id: ADA}
        path = clone.record("felanmalan", DAY, by=by, signed_by=signed_by, verdicts=met)
        clone.commit()
        assert clone.codes() == ["signature-missing"]
        ran = registry("policy", "exception")
        assert f"Not all have signed: {path}. If that will stay so, take it away" in ran.err
        for file in clone.folder.glob(path.replace(".yml", ".*")):
            file.unlink()
        clone.commit()
        paths = registry("policy", "exception").out.split()
        assert len(paths) == 3
        ran = registry("policy", "exception", *paths, "--signer", "rv-bo", *WHY)
        assert ran.code == 0, ran.err
        settle(clone, registry, own, f"{DAY}-1")
        assert clone.codes() == []


@pytest.mark.parametrize("same", [True, False])
def test_what_was_let_go_is_decided_anew_on_the_same_day(
    clone: Clone, registry: Command, own: Own, prepared: Prepared, *, same: bool
) -> None:
    """It gets a number of its own, so that a branch from before has nothing to do with it."""
    assert registry("certify", "felanmalan", "--from", prepared(), "--yes").code == 0
    clone.commit()
    clone.git("branch", "before")
    folder = "solutions/felanmalan/certifications"
    files = clone.git("ls-files", folder).split()
    for file in files:
        clone.path(file).unlink()
    clone.commit()
    assert registry("policy", "exception", *files, "--signer", "rv-bo", *WHY).code == 0
    settle(clone, registry, own, f"{DAY}-1")
    own(ADA)
    if not same:
        entry = "solutions/felanmalan/solution.yml"
        said = clone.path(entry).read_bytes()
        clone.write(entry, said + b"homepage: https://www.prov.test/\n")
        clone.commit()
    ran = registry("certify", "felanmalan", "--from", prepared(), "--yes")
    assert ran.code == 0, ran.err
    assert clone.path(f"{folder}/{DAY}-2.yml").exists()
    clone.commit()
    clone.git("checkout", "-q", "before")
    clone.write("README.md", b"More\n")
    clone.commit()
    clone.main()
    clone.merge("before")
    assert clone.codes() == []
