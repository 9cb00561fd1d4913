"""A registry is founded with one's own key; a demonstration leaves its examples behind."""

import shutil
from pathlib import Path

import pytest
from solution_registry.certification.keys import read_key

from tests.tiny import copy_tiny
from tests.verify.clone import POLICY, REGISTRAR, WITH_REGISTRAR, Clone, reviewer
from tests.verify.people import ADA, BO, DOE, EXAMPLE, FOUNDER, Person

from .conftest import PREPARED, SET, Command, Own, prepared_for
from .outcome import DAY, lines, told

WHY = ("--grounds", "Vi grundar.", "--yes")


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clone:
    """A registry of real solutions in a repository that has no commit yet, and no policy."""
    clone = Clone(copy_tiny(tmp_path / "bare"))
    shutil.rmtree(clone.folder / "policy")
    shutil.rmtree(clone.folder / "solutions/zz-exempel-bygglov")
    shutil.rmtree(clone.folder / "solutions/felanmalan/certifications")
    clone.write("schema/criteria/2026.1.yml", SET)
    clone.git("init", "-q", "-b", "main")
    monkeypatch.chdir(clone.folder)
    return clone


def test_from_nothing_to_a_certified_solution(
    bare: Clone, registry: Command, own: Own, keys: Path, tmp_path: Path
) -> None:
    bare.write(".gitignore", b".cache/\n")
    own(FOUNDER)
    ran = registry("init", "test-registry", *WHY)
    assert ran.code == 0, ran.err
    assert "Next:\n  git add --all .\n" in ran.err
    bare.commit()
    assert bare.codes() == []
    for number, (person, organisation) in enumerate(
        ((ADA, "se-granskarna"), (BO, "dk-901")), start=2
    ):
        given = ("--organisation", organisation, "--role", "Granskare", *WHY)
        ran = registry("reviewer", "add", "--public-key", keys / f"{person.id}.pub", *given)
        assert ran.code == 0, ran.err
        assert f"policy/changes/{DAY}-{number}.founder.sig" in ran.out
        assert ("Name a third" in ran.err) is (person is BO)
        bare.commit()
    own(ADA)
    from tests.verify.clone import text

    file = tmp_path / "decision.yml"
    file.write_bytes(text({**PREPARED, "prepared_for": prepared_for(bare, "felanmalan")}))
    ran = registry("certify", "felanmalan", "--from", file, "--yes")
    assert ran.code == 0, ran.err
    bare.commit()
    assert bare.codes() == []
    assert registry("validate", "--strict").code == 0
    own(FOUNDER)
    ran = registry("init", "test-registry", *WHY)
    assert (ran.code, told(ran)) == (1, {"founded-twice"})


def test_without_criteria_nothing_is_founded(bare: Clone, registry: Command, own: Own) -> None:
    own(FOUNDER)
    shutil.rmtree(bare.folder / "schema/criteria")
    ran = registry("init", "test-registry", *WHY)
    assert (ran.code, "unknown-criteria-set" in told(ran)) == (1, True)
    assert not bare.path("policy").exists()


@pytest.mark.parametrize(
    ("people", "more", "told_of", "alone"),
    [
        ([], {}, [], True),
        ([ADA], {}, [ADA], True),
        ([ADA, BO], {}, [ADA, BO], False),
        ([], {"signing": "registrar"}, [REGISTRAR], True),
    ],
    ids=["nobody", "one", "two", "a registrar"],
)
def test_who_decides_from_the_first_day_is_told_before_it_is_signed(
    bare: Clone,
    registry: Command,
    own: Own,
    people: list[Person],
    more: dict[str, object],
    told_of: list[Person],
    *,
    alone: bool,
) -> None:
    """They lie in the files of whoever the registry was cloned from."""
    named = {"schema_version": 1, "reviewers": [reviewer(one) for one in people]}
    bare.write("policy/reviewers.yml", named)
    bare.write("policy/policy.yml", {**(WITH_REGISTRAR if more else POLICY), **more})
    own(FOUNDER)
    ran = registry("init", "test-registry", *WHY)
    assert ran.code == 0, ran.err
    before = ran.err.partition("This is what will be signed")[0]
    said = [one for one in (ADA, BO, REGISTRAR) if read_key(one.line).fingerprint in before]
    assert said == told_of
    assert ("If you do not know them" in before) is bool(told_of)
    assert ("the founding key decides nothing" in before) is not alone
    assert ("Then name reviewers" in ran.err) is (not told_of)


@pytest.mark.parametrize(
    ("path", "raw"),
    [
        ("policy/policy.yml", b"registry: \xff\n"),
        ("policy/policy.yml", b"registry: [\n"),
        ("policy/reviewers.yml", b"reviewers: [null]\n"),
    ],
)
def test_files_of_another_shape_are_told_of(
    bare: Clone, registry: Command, own: Own, path: str, raw: bytes
) -> None:
    bare.write(path, raw)
    own(FOUNDER)
    ran = registry("init", "test-registry", *WHY)
    assert ran.code == 1, ran.err
    assert path in ran.err
    assert bare.path(path).read_bytes() == raw


@pytest.mark.parametrize(
    ("id", "code", "why"), [("Vårt", 1, "error["), ("test-registry", 2, "with a key of your own")]
)
def test_what_cannot_be_founded(
    bare: Clone, registry: Command, own: Own, id: str, code: int, why: str
) -> None:
    own(*((FOUNDER,) if code == 1 else ()))
    ran = registry("init", id, *WHY)
    assert (ran.code, why in ran.err) == (code, True), ran.err
    assert not bare.path("policy").exists()


class TestDemonstration:
    """Whoever takes a demonstration over founds it anew."""

    @pytest.fixture(autouse=True)
    def demonstration(self, clone: Clone, registry: Command, own: Own) -> None:
        clone.git("reset", "-q", "--hard", "HEAD~1")
        clone.write("policy/reviewers.yml", b"schema_version: 1\nreviewers: []\n")
        clone.found(example=True)
        clone.commit()

    def test_the_examples_go(self, clone: Clone, registry: Command, own: Own) -> None:
        own(DOE)
        dry = registry("init", "our-registry", *WHY, "--dry-run")
        assert (dry.code, lines(clone)) == (0, [])
        ran = registry("init", "our-registry", *WHY)
        assert ran.code == 0, ran.err
        assert "- solutions/zz-exempel-bygglov/solution.yml" in ran.out
        assert not clone.path("solutions/zz-exempel-bygglov").exists()
        assert clone.data("policy/reviewers.yml")["reviewers"] == []
        clone.commit()
        assert clone.codes() == []
        assert registry("validate", "--strict").code == 0

    def test_what_stays_for_ever_is_told_before_it_is_committed(
        self, clone: Clone, registry: Command, own: Own
    ) -> None:
        own(DOE)
        ran = registry("init", "our-registry", *WHY)
        count = len(list(clone.folder.glob("solutions/*/solution.yml")))
        told = f"{count} solutions that are no examples are in solutions/."
        assert count > 1
        assert told in ran.err.partition("This is what will be signed")[2]
        assert ran.err.index(told) < ran.err.index("Next:")

    def test_an_empty_one_has_no_solutions_and_nothing_that_names_them(
        self, clone: Clone, registry: Command, own: Own
    ) -> None:
        platforms = "schema/vocabulary/platforms.yml"
        known = clone.path(platforms).read_text("utf-8")
        terms = f"{known.rstrip()}\n- id: gata\n  name: Gata\n"
        clone.path(platforms).write_text(f"{terms}  solution: felanmalan\n", encoding="utf-8")
        clone.commit()
        own(DOE)
        ran = registry("init", "our-registry", "--empty", *WHY)
        assert ran.code == 0, ran.err
        assert "felanmalan" in ran.err.partition("This is what will be signed")[0]
        assert "stay for ever" not in ran.err
        assert list(clone.folder.glob("solutions/*/*")) == []
        without = terms.replace(", solution: provplattformen", "")
        assert clone.path(platforms).read_text("utf-8") == without
        clone.commit()
        assert clone.codes() == []
        assert registry("validate", "--strict").code == 0

    def test_what_git_has_not_is_not_taken_away(
        self, clone: Clone, registry: Command, own: Own
    ) -> None:
        own(DOE)
        clone.write("solutions/felanmalan/documents/utkast.md", b"Utkast.\n")
        ran = registry("init", "our-registry", "--empty", *WHY)
        assert ran.code == 2
        assert "Not committed: solutions/felanmalan/documents/utkast.md." in ran.err
        assert lines(clone) == ["?? solutions/felanmalan/documents/utkast.md"]

    def test_what_editors_left_stays_and_what_cannot_be_read_is_let_be(
        self, clone: Clone, registry: Command, own: Own
    ) -> None:
        draft = clone.path("solutions/felanmalan/.solution.yml.swp")
        odd = clone.path("schema/vocabulary/agreements.yml")
        odd.write_bytes(b"terms: \xff\n")
        strange = clone.path("schema/vocabulary/standards.yml")
        strange.write_bytes(b"terms: [{solution: [1]}, {solution: {a: 1}}]\n")
        clone.commit()
        draft.write_bytes(b"Not saved yet.")
        own(DOE)
        ran = registry("init", "our-registry", "--empty", *WHY)
        assert ran.code == 0, ran.err
        assert draft.read_bytes() == b"Not saved yet."
        assert odd.read_bytes() == b"terms: \xff\n"
        assert not clone.path("solutions/felanmalan/solution.yml").exists()

    def test_examples_that_are_decided_on_go_too(
        self, clone: Clone, registry: Command, own: Own
    ) -> None:
        """What is kept for ever binds nobody once the demonstration has ended."""
        record = clone.record(solution="zz-exempel-bygglov", by=[EXAMPLE])
        clone.commit()
        assert clone.codes() == ["demonstration"]
        own(DOE)
        dry = registry("init", "our-registry", *WHY, "--dry-run")
        assert (dry.code, lines(clone)) == (0, []), dry.err
        ran = registry("init", "our-registry", *WHY)
        assert ran.code == 0, ran.err
        assert f"- {record}" in ran.out
        clone.commit()
        assert clone.codes() == []

    @pytest.mark.parametrize("who", [FOUNDER, EXAMPLE])
    def test_not_with_a_published_key(
        self, clone: Clone, registry: Command, keys: Path, who: object
    ) -> None:
        key = keys / getattr(who, "id", "")
        ran = registry("init", "our-registry", "--key", key, *WHY)
        assert (ran.code, "published test key" in ran.err) == (2, True)
        assert lines(clone) == []
