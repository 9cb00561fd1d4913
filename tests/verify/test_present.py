"""What lies in a folder: its history, and what comes next, as if it were committed now."""

import json
from datetime import date
from pathlib import Path

import pytest
from solution_registry.certification.proof import BELIEVED, NotVerified, Proofs, Verified
from solution_registry.certification.status import State
from solution_registry.checks import read_checked
from solution_registry.exports.entries import entry_json
from solution_registry.pages import BuildContext, site_parts
from solution_registry.settings import Settings
from solution_registry.site import Page, SiteSettings
from solution_registry.verify.present import present

from tests.described import opened

from .clone import BYGGLOV, POLICY, TODAY, Clone
from .one_record import RECORD, SERIAL
from .people import ADA, BO, CAI, EXAMPLE, FOUNDER

MORE = {**POLICY, "confirmation_months": 24}
"""Other numbers."""


def verdict(clone: Clone, serial: str = SERIAL) -> str:
    """Empty for a record that is verified, else the first reason why not."""
    found = present(clone.folder, None, TODAY).of(serial)
    return found.problems[0].code if isinstance(found, NotVerified) else ""


def state(clone: Clone, proofs: Proofs | None = None, day: date = TODAY) -> State:
    """The state of a solution, as pages would show it."""
    told = present(clone.folder, None, day) if proofs is None else proofs
    registry = read_checked(Settings(root=clone.folder), day, told)
    return registry.listings["bygglov"].status.state


def test_what_is_committed(clone: Clone) -> None:
    clone.record()
    clone.commit()
    assert verdict(clone) == ""
    assert state(clone) is State.CERTIFIED


def test_what_is_not_committed_yet(clone: Clone) -> None:
    clone.record()
    assert verdict(clone) == ""
    assert state(clone) is State.CERTIFIED


def test_an_unsigned_record_counts_for_nothing(clone: Clone) -> None:
    clone.record(signed_by={})
    clone.commit()
    assert verdict(clone) == "signature-missing"
    assert state(clone) is State.LISTED
    assert state(clone, BELIEVED) is State.CERTIFIED


def test_the_listing_tells_what_is_not_verified(clone: Clone) -> None:
    clone.record(signed_by={"rv-ada": BO})
    proofs = present(clone.folder, None, TODAY)
    listing = read_checked(Settings(root=clone.folder), TODAY, proofs).listings["bygglov"]
    assert [problem.code for problem in listing.unverified[SERIAL].problems] == ["signature-key"]
    assert listing.status.record is None


def test_a_record_under_the_serial_of_another_takes_nothing_of_it(clone: Clone) -> None:
    clone.record()
    clone.commit()
    clone.record(day="2026-03-03", serial=SERIAL, valid_until="2040-01-01", signed_by={})
    clone.commit()
    proofs = present(clone.folder, None, TODAY)
    listing = read_checked(Settings(root=clone.folder), TODAY, proofs).listings["bygglov"]
    assert listing.status.record
    assert listing.status.record.valid_until == date(2028, 3, 2)
    assert set(listing.unverified) == {"bygglov/2026-03-03-1"}


def test_an_unsigned_revocation_ends_nothing(clone: Clone) -> None:
    clone.record()
    clone.revocation(signed_by={})
    clone.commit()
    assert state(clone) is State.CERTIFIED


def test_a_record_that_was_edited_in_the_folder(clone: Clone) -> None:
    clone.record()
    clone.commit()
    clone.write(RECORD, clone.path(RECORD).read_bytes() + b"# x\n")
    assert verdict(clone) == "history-altered"


def test_a_revocation_that_is_missing_in_the_folder(clone: Clone) -> None:
    clone.record()
    clone.revocation()
    clone.commit()
    assert state(clone) is State.REVOKED
    clone.path("solutions/bygglov/certifications/2026-04-01-1.yml").unlink()
    assert verdict(clone) == "history-altered"
    assert state(clone) is State.LISTED


def test_policy_in_the_folder_decides_nothing_yet(clone: Clone) -> None:
    clone.retire(ADA)
    clone.record(day="2026-04-20")
    assert verdict(clone, "bygglov/2026-04-20-1") == ""
    clone.git("add", "policy")
    clone.git("commit", "-q", "-m", "x")
    assert verdict(clone, "bygglov/2026-04-20-1") == "reviewer-inactive"


def test_the_order_of_history_does_not_tell_the_newest_record(clone: Clone) -> None:
    """A certification from before a revocation does not lift it by coming in later."""
    clone.record()
    clone.commit()
    clone.revocation("2026-03-10")
    clone.commit()
    clone.record(day="2026-02-20")
    clone.commit()
    assert state(clone) is State.REVOKED
    assert clone.codes() == ["decided-before"]


def test_what_is_of_the_future_counts_from_its_day_on(clone: Clone) -> None:
    clone.record(day="2026-11-02")
    clone.commit()
    assert state(clone) is State.LISTED
    assert state(clone, day=date(2026, 11, 2)) is State.CERTIFIED


def test_what_is_of_the_future_hides_no_revocation(clone: Clone) -> None:
    clone.record()
    clone.write("solutions/annat/solution.yml", {**BYGGLOV, "name": {"sv": "Annat"}})
    clone.record("annat", day="2027-06-01", by=[BO])
    clone.commit()
    clone.revocation(day="2026-10-30")
    clone.commit()
    assert state(clone) is State.REVOKED
    assert state(clone, day=date(2027, 6, 2)) is State.REVOKED


def test_a_record_nobody_looked_at(clone: Clone) -> None:
    assert isinstance(present(clone.folder, None, TODAY).of("bygglov/2020-01-01-1"), NotVerified)


def test_where_git_cannot_tell(clone: Clone) -> None:
    clone.record()
    clone.path(".git").rename(clone.path("git"))
    proofs = present(clone.folder, None, TODAY)
    assert proofs.refused
    assert proofs.refused.code == "no-repository"
    assert verdict(clone) == "no-repository"
    assert state(clone) is State.LISTED


class TestKept:
    """What was learnt is kept, as long as neither history nor files are others."""

    def test_it_is_found_again(self, clone: Clone, tmp_path: Path) -> None:
        clone.record()
        clone.commit()
        first = present(clone.folder, tmp_path, TODAY)
        assert (tmp_path / "verdicts.pickle").exists()
        assert present(clone.folder, tmp_path, TODAY) == first
        assert isinstance(first.of(SERIAL), Verified)

    @pytest.mark.parametrize("committed", [True, False])
    def test_not_after_a_change(self, clone: Clone, tmp_path: Path, committed: bool) -> None:
        clone.record()
        clone.commit()
        first = present(clone.folder, tmp_path, TODAY)
        clone.revocation()
        if committed:
            clone.commit()
        second = present(clone.folder, tmp_path, TODAY)
        assert second != first
        assert second.version != first.version

    def test_not_from_a_day_on_that_was_to_come(self, clone: Clone, tmp_path: Path) -> None:
        """Nor before the day on which it was learnt: a clock may have been wrong."""
        clone.record(day="2026-11-05")
        clone.commit()
        for day, proven in ((1, False), (4, False), (5, True), (6, True), (3, False)):
            told = present(clone.folder, tmp_path, date(2026, 11, day)).of("bygglov/2026-11-05-1")
            assert isinstance(told, Verified) is proven

    def test_a_draft_of_policy_of_a_day_to_come_counts_from_then_on(
        self, clone: Clone, tmp_path: Path
    ) -> None:
        """And what else is of a day to come, before it or after."""
        clone.record(day="2026-11-03")
        clone.commit()
        clone.change_file("policy", "2026-11-05", "policy/policy.yml", MORE, by=[ADA, BO])
        clone.record("zz-exempel", day="2026-11-07", by=[EXAMPLE])
        for day, verified, rulings in ((1, 0, 1), (3, 1, 1), (4, 1, 1), (5, 1, 2), (7, 2, 2)):
            told = present(clone.folder, tmp_path, date(2026, 11, day))
            assert sum(isinstance(one, Verified) for one in told.verdicts.values()) == verified
            assert len(told.past.rulings) == rulings

    def test_beside_a_change_that_was_edited_too(self, clone: Clone, tmp_path: Path) -> None:
        clone.record(day="2026-11-03")
        clone.commit()
        clone.append("policy/changes/2026-01-02-1.yml")
        for day, proven in ((1, False), (3, True)):
            told = present(clone.folder, tmp_path, date(2026, 11, day)).of("bygglov/2026-11-03-1")
            assert isinstance(told, Verified) is proven

    def test_a_planted_one_is_of_no_use(self, clone: Clone, tmp_path: Path) -> None:
        clone.record(signed_by={})
        (tmp_path / "verdicts.pickle").write_bytes(b"cposix\nsystem\n(S'true'\ntR.")
        assert isinstance(present(clone.folder, tmp_path, TODAY).of(SERIAL), NotVerified)


def test_what_is_not_verified_is_shown_as_such(clone: Clone) -> None:
    """On the site and in the data, with the reasons; nothing else tells that it was decided."""
    clone.record(signed_by={})
    proofs = present(clone.folder, None, TODAY)
    registry = read_checked(Settings(root=clone.folder), TODAY, proofs)
    listing = registry.listings["bygglov"]
    told = json.loads(entry_json(registry.read_entry("bygglov"), listing, ""))
    assert told["status"]["state"] == "listed"
    assert [one["verified"] for one in told["certifications"]] == [False]
    context = BuildContext(registry, SiteSettings(languages=("en",)), b"")
    parts = opened(site_parts(context))
    pages = {page.url: page for page in parts if isinstance(page, Page)}
    body = pages["solutions/bygglov/"].render().body
    assert "could not be verified, so it counts as not certified" in body
    assert "Not verified: it counts for nothing." in body
    assert 'href="../../problems/signature-missing/"' in body


def test_a_broken_chain_hides_no_revocation(clone: Clone) -> None:
    """A revocation after the break proves nothing; nor does the certification before it, then."""
    clone.record()
    clone.commit()
    clone.retire(BO, by=[BO])
    clone.commit()
    clone.revocation(day="2026-05-02")
    clone.commit()
    assert isinstance(clone.prove().records[0].verdict, Verified)
    assert state(clone) is State.LISTED
    assert verdict(clone) == "policy-unproven"


class TestCheckpoint:
    """What to publish: only of what is committed, and holds."""

    def test_of_what_is_committed(self, clone: Clone, tmp_path: Path) -> None:
        clone.record()
        commit = clone.commit()
        for _ in range(2):  # the second time as it was kept
            made = present(clone.folder, tmp_path / "cache", TODAY).past.checkpoint
            assert made == clone.prove().checkpoint
            assert made
            assert made.commit == commit

    def test_not_of_what_nobody_else_has(self, clone: Clone) -> None:
        clone.record()
        assert present(clone.folder, None, TODAY).past.checkpoint is None

    def test_not_of_what_does_not_hold(self, clone: Clone) -> None:
        clone.record(signed_by={})
        clone.commit()
        assert present(clone.folder, None, TODAY).past.checkpoint is None

    def test_each_commit_has_its_own_and_pages_stay(self, clone: Clone) -> None:
        clone.commit()
        before = present(clone.folder, None, TODAY)
        clone.commit("Nothing of the registry")
        after = present(clone.folder, None, TODAY)
        assert before.past.checkpoint != after.past.checkpoint
        assert before.version == after.version


def test_the_past_tells_who_decided_on_the_rules(clone: Clone, tmp_path: Path) -> None:
    clone.retire(BO)
    clone.commit()
    for _ in range(2):
        told = present(clone.folder, tmp_path / "cache", TODAY).past
        assert told.anchor
        assert not told.anchor.demonstration
        assert [(one.name, one.proven) for one in told.rulings] == [
            ("2026-01-02-1", True),
            ("2026-05-01-1", True),
        ]
        assert told.rulings[0].allowed == {
            "founder": f'founder namespaces="solution-registry" {FOUNDER.line}'
        }
        assert told.rulings[1].allowed == {
            one.id: f'{one.id} namespaces="solution-registry",valid-after="20260101" {one.line}'
            for one in (ADA, BO)
        }


def test_a_record_tells_the_key_of_its_time_and_its_window(clone: Clone) -> None:
    clone.record()
    clone.commit()
    clone.retire(ADA)
    clone.commit()
    verdict = present(clone.folder, None, TODAY).of(SERIAL)
    assert isinstance(verdict, Verified)
    told = f'rv-ada namespaces="solution-registry",valid-after="20260101" {ADA.line}'
    assert verdict.allowed == {"rv-ada": told}
    late = clone.record(day="2026-04-20", by=[ADA, CAI])
    clone.commit()
    assert isinstance(present(clone.folder, None, TODAY).of(late), NotVerified)
