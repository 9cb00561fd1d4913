"""The registrar's key, and what anybody puts beside a record."""

from collections.abc import Mapping

import pytest
from solution_registry.certification.proof import Verified

from .clone import REGISTRAR, REVIEWERS, WITH_REGISTRAR, Clone, reviewer
from .one_record import decided
from .people import ADA, BO, DOE, FOUNDER, Person
from .test_authority import RECORD, verified


def appoint(clone: Clone, **more: object) -> None:
    """Let the registrar sign for reviewers."""
    about = {**WITH_REGISTRAR["registrar"], **more}
    policy = {**WITH_REGISTRAR, "signing": "registrar", "registrar": about}
    clone.change_file("policy", "2026-02-01", "policy/policy.yml", policy)
    clone.commit()


class TestRegistrar:
    """Where nobody has a key, the central body's key signs what reviewers approved."""

    def test_it_signs_for_reviewers_and_the_proof_says_so(self, clone: Clone) -> None:
        appoint(clone)
        clone.record(signed_by={"registrar": REGISTRAR})
        clone.commit()
        verdict = clone.prove().verdicts[RECORD]
        assert isinstance(verdict, Verified)
        assert verdict.registrar
        assert list(verdict.signers) == ["registrar"]

    def test_not_before_it_was_appointed(self, clone: Clone) -> None:
        clone.record(signed_by={"registrar": REGISTRAR})
        clone.commit()
        assert clone.codes() == ["signature-missing", "signature-unexpected"]

    def test_not_where_reviewers_sign_themselves(self, clone: Clone) -> None:
        clone.change_file("policy", "2026-02-01", "policy/policy.yml", WITH_REGISTRAR)
        clone.commit()
        clone.record(signed_by={"registrar": REGISTRAR})
        clone.commit()
        assert clone.codes() == ["signature-missing"]

    def test_not_from_the_level_on_that_takes_own_keys(self, clone: Clone) -> None:
        appoint(clone, own_keys_from_level=2)
        adopter = {"organisation": "se-9201", "confirmed_on": "2026-02-01"}
        signed = {"registrar": REGISTRAR}
        clone.record(signed_by=signed)
        clone.record(n=2, by=[ADA, BO], adopters=[adopter], signed_by=signed)
        clone.commit()
        assert clone.codes() == ["signature-missing", "signature-missing"]
        assert verified(clone) == {RECORD}

    def test_it_never_changes_policy(self, clone: Clone) -> None:
        appoint(clone)
        clone.retire(ADA, by=[REGISTRAR, FOUNDER])
        clone.commit()
        assert clone.codes() == ["change-signer", "change-signer", "change-signers"]

    def test_somebody_else_signs_nothing_in_its_name(self, clone: Clone) -> None:
        appoint(clone)
        clone.record(signed_by={"registrar": DOE})
        clone.commit()
        assert clone.codes() == ["signature-key", "signature-missing"]


BY_REGISTRAR = {"registrar": REGISTRAR}


class TestStolen:
    """Of a registrar's key that is replaced nobody says whether it was stolen: it counts as lost.

    Whoever has it could put the lines of history the other way round.
    """

    OTHER = Person("registrar", "se-9109", name="the registrar's other key")
    ANEW = "2026-05-01"

    def replace(self, clone: Clone, day: str = ANEW, key: Person | None = OTHER) -> None:
        about = {**WITH_REGISTRAR["registrar"], "public_key": key.line} if key else None
        signing = {"signing": "registrar" if key else "reviewers", "registrar": about}
        policy = {**WITH_REGISTRAR, **signing}
        content = {name: value for name, value in policy.items() if value is not None}
        clone.change_file("policy", day, "policy/policy.yml", content)
        clone.commit()

    def swapped(
        self, clone: Clone, *lines: str, signed_by: Mapping[str, Person] = BY_REGISTRAR
    ) -> None:
        """A record in a line from before, which then takes over what came since."""
        clone.git("checkout", "-q", "-b", "old", "appointed")
        clone.record(day="2026-04-20", signed_by=signed_by)
        clone.commit()
        for line in lines or ["main"]:
            clone.merge(line)

    @pytest.fixture
    def appointed(self, clone: Clone) -> Clone:
        appoint(clone)
        clone.git("tag", "appointed")
        return clone

    @pytest.mark.parametrize("key", [OTHER, None])
    def test_a_key_that_was_replaced_certifies_nothing_beside(
        self, appointed: Clone, key: Person | None
    ) -> None:
        self.replace(appointed, key=key)
        self.swapped(appointed)
        [lost] = [one for one in appointed.prove().problems if one.code == "key-revoked"]
        assert lost.values == {"value": "registrar", "day": self.ANEW}
        assert verified(appointed) == set()

    def test_nor_once_there_is_a_third(self, appointed: Clone) -> None:
        self.replace(appointed)
        third = Person("registrar", "se-9109", name="the registrar's third key")
        self.replace(appointed, "2026-06-01", third)
        self.swapped(appointed, "main~1", "main")
        assert (appointed.codes(), verified(appointed)) == (["key-revoked", "side-by-side"], set())

    def test_what_came_in_before_stands(self, appointed: Clone) -> None:
        appointed.record(signed_by={"registrar": REGISTRAR})
        appointed.commit()
        appointed.branch("work")
        self.replace(appointed)
        appointed.main()
        appointed.merge("work")
        assert (appointed.codes(), verified(appointed)) == ([], {RECORD})

    def test_a_key_that_the_registrar_has_again_is_not_lost(self, appointed: Clone) -> None:
        self.replace(appointed, key=None)
        self.replace(appointed, "2026-06-01", REGISTRAR)
        self.swapped(appointed, "main~1", "main")
        assert (appointed.codes(), verified(appointed)) == ([], {"bygglov/2026-04-20-1"})

    def test_what_reviewers_signed_themselves_rests_on_no_registrar(self, appointed: Clone) -> None:
        self.replace(appointed)
        self.swapped(appointed, signed_by={"rv-ada": ADA, "registrar": REGISTRAR})
        assert verified(appointed) == {"bygglov/2026-04-20-1"}

    def test_another_rule_of_the_policy_replaces_no_key(self, appointed: Clone) -> None:
        policy = {**appointed.data("policy/policy.yml"), "due_days": 30}
        appointed.change_file("policy", self.ANEW, "policy/policy.yml", policy)
        appointed.commit()
        self.swapped(appointed)
        assert verified(appointed) == {"bygglov/2026-04-20-1"}


class TestBesides:
    """What anybody puts beside a record later makes it neither younger nor void."""

    def signed_by(self, clone: Clone, path: str, id: str, person: Person) -> None:
        clone.sign(path, clone.path(path).read_bytes(), {id: person})

    def test_a_strangers_signature(self, clone: Clone) -> None:
        path = clone.record()
        clone.commit()
        clone.retire(ADA)
        clone.commit()
        self.signed_by(clone, path, "rv-doe", DOE)
        clone.commit()
        assert clone.codes() == ["signature-unexpected"]
        assert verified(clone) == {RECORD}

    def test_a_signature_in_the_registrars_name(self, clone: Clone) -> None:
        path = clone.record()
        clone.commit()
        appoint(clone)
        clone.retire(ADA)
        clone.commit()
        self.signed_by(clone, path, "registrar", DOE)
        clone.commit()
        assert verified(clone) == {RECORD}

    def test_bytes_beside_a_revocation(self, clone: Clone) -> None:
        clone.record()
        clone.commit()
        path = clone.revocation()
        clone.commit()
        clone.retire(ADA, day="2026-05-02")
        clone.commit()
        clone.write(path.replace(".yml", ".json"), b"{}")
        clone.commit()
        assert verified(clone) == {RECORD, "bygglov/2026-04-01-1"}

    def test_a_signature_that_was_missing_still_counts_when_it_comes(self, clone: Clone) -> None:
        path = clone.record(by=[ADA, BO], signed_by={"rv-ada": ADA}, day="2026-04-20")
        clone.commit()
        clone.retire(ADA)
        clone.commit()
        self.signed_by(clone, path, "rv-bo", BO)
        clone.commit()
        assert clone.codes() == ["reviewer-inactive"]


class TestLate:
    """A record counts from when it was whole, whatever is signed later."""

    NEWER = "bygglov/2026-04-01-1"
    END = "bygglov/2026-05-01-1"

    def both(self, clone: Clone, **more: object) -> str:
        """Two certifications that the registrar signed, and the end of the newer; the older one."""
        appoint(clone, **more)
        signed = {"registrar": REGISTRAR}
        path = clone.record(signed_by=signed)
        clone.commit()
        clone.record(day="2026-04-01", signed_by=signed)
        clone.commit()
        clone.revocation("2026-05-01", revokes=self.NEWER, signed_by=signed)
        clone.commit()
        return path

    @pytest.mark.parametrize("person", [DOE, ADA], ids=["nobody's", "the reviewer's own"])
    def test_an_older_record_does_not_come_after_a_newer(
        self, clone: Clone, person: Person
    ) -> None:
        path = self.both(clone)
        clone.sign(path, clone.path(path).read_bytes(), {"rv-ada": person})
        clone.commit()
        assert clone.codes() == ([] if person is ADA else ["signature-key"])
        assert decided(clone) == [RECORD, self.NEWER, self.END]

    def test_a_record_that_the_registrar_may_not_sign_counts_from_its_own_signatures(
        self, clone: Clone
    ) -> None:
        appoint(clone, own_keys_from_level=1)
        path = clone.record(signed_by={"registrar": REGISTRAR})
        clone.commit()
        clone.record(day="2026-04-01")
        clone.commit()
        assert decided(clone) == [self.NEWER]
        clone.sign(path, clone.path(path).read_bytes(), {"rv-ada": ADA})
        clone.commit()
        assert decided(clone) == [RECORD, self.NEWER]
        assert clone.codes() == ["decided-before"]

    def test_who_has_left_by_then_completes_nothing(self, clone: Clone) -> None:
        appoint(clone, own_keys_from_level=1)
        path = clone.record(day="2026-04-20", signed_by={"registrar": REGISTRAR})
        clone.commit()
        clone.retire(ADA)
        clone.commit()
        clone.sign(path, clone.path(path).read_bytes(), {"rv-ada": ADA})
        clone.commit()
        assert clone.codes() == ["reviewer-inactive"]

    @pytest.mark.parametrize(
        "signed_by", [{"registrar": DOE}, {"rv-bo": BO}], ids=["rubbish", "a stranger's"]
    )
    def test_what_proves_nothing_gives_no_second_chance(
        self, clone: Clone, signed_by: dict[str, Person]
    ) -> None:
        appoint(clone)
        path = clone.record(day="2026-04-20", by=[DOE])
        clone.commit()
        more = [*REVIEWERS, reviewer(DOE)]
        clone.change_reviewers("reviewer_added", "2026-04-25", DOE, more)
        clone.commit()
        clone.sign(path, clone.path(path).read_bytes(), signed_by)
        clone.commit()
        assert "reviewer-unknown" in clone.codes()
        assert decided(clone) == []

    def test_a_strangers_signature_is_still_remarked_on(self, clone: Clone) -> None:
        path = self.both(clone)
        raw = clone.path(path).read_bytes()
        clone.sign(path, raw, {"rv-ada": ADA, "rv-doe": DOE})
        clone.commit()
        assert clone.codes() == ["signature-unexpected"]
        assert decided(clone) == [RECORD, self.NEWER, self.END]


def test_in_one_commit_ten_comes_after_nine(clone: Clone) -> None:
    clone.record(n=9)
    clone.revocation("2026-03-02", n=10, revokes="bygglov/2026-03-02-9")
    clone.commit()
    assert clone.codes() == []
    assert decided(clone) == ["bygglov/2026-03-02-9", "bygglov/2026-03-02-10"]


def test_also_where_both_certify(clone: Clone) -> None:
    """Else the ninth would have been decided before what stands."""
    clone.record(n=9)
    clone.record(n=10)
    clone.commit()
    assert clone.codes() == []
