"""The registrar's key, and what anybody puts beside a record."""

from solution_registry.certification.proof import Verified

from .clone import Clone
from .people import ADA, BO, DOE, FOUNDER, Person
from .test_authority import RECORD, verified


class TestRegistrar:
    """Where nobody has a key, the central body's key signs what reviewers approved."""

    REGISTRAR = Person("registrar", "se-9109")

    def appoint(self, clone: Clone, **more: object) -> None:
        about = {
            "id": "registrar",
            "organisation": "se-9109",
            "public_key": self.REGISTRAR.line,
            **more,
        }
        policy = {**clone.data("policy/policy.yml"), "signing": "registrar", "registrar": about}
        clone.change_file("policy", "2026-02-01", "policy/policy.yml", policy)
        clone.commit()

    def test_it_signs_for_reviewers_and_the_proof_says_so(self, clone: Clone) -> None:
        self.appoint(clone)
        clone.record(signed_by={"registrar": self.REGISTRAR})
        clone.commit()
        verdict = clone.prove().verdicts[RECORD]
        assert isinstance(verdict, Verified)
        assert verdict.registrar
        assert list(verdict.signers) == ["registrar"]

    def test_not_before_it_was_appointed(self, clone: Clone) -> None:
        clone.record(signed_by={"registrar": self.REGISTRAR})
        clone.commit()
        assert clone.codes() == ["signature-missing", "signature-unexpected"]

    def test_not_where_reviewers_sign_themselves(self, clone: Clone) -> None:
        about = {"id": "registrar", "organisation": "se-9109", "public_key": self.REGISTRAR.line}
        policy = {**clone.data("policy/policy.yml"), "registrar": about}
        clone.change_file("policy", "2026-02-01", "policy/policy.yml", policy)
        clone.commit()
        clone.record(signed_by={"registrar": self.REGISTRAR})
        clone.commit()
        assert clone.codes() == ["signature-missing"]

    def test_not_from_the_level_on_that_takes_own_keys(self, clone: Clone) -> None:
        self.appoint(clone, own_keys_from_level=2)
        adopter = {"organisation": "se-9201", "confirmed_on": "2026-02-01"}
        signed = {"registrar": self.REGISTRAR}
        clone.record(signed_by=signed)
        clone.record(n=2, by=[ADA, BO], adopters=[adopter], signed_by=signed)
        clone.commit()
        assert clone.codes() == ["signature-missing", "signature-missing"]
        assert verified(clone) == {RECORD}

    def test_it_never_changes_policy(self, clone: Clone) -> None:
        self.appoint(clone)
        clone.retire(ADA, by=[self.REGISTRAR, FOUNDER])
        clone.commit()
        assert clone.codes() == ["change-signer", "change-signer", "change-signers"]

    def test_somebody_else_signs_nothing_in_its_name(self, clone: Clone) -> None:
        self.appoint(clone)
        clone.record(signed_by={"registrar": DOE})
        clone.commit()
        assert clone.codes() == ["signature-missing"]


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
        TestRegistrar().appoint(clone)
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
