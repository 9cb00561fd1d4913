"""A prepared file is about one content of one solution; for anything else it is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from tests.verify.clone import Clone
from tests.verify.people import ADA

from .conftest import PREPARED, SET, Command, prepared_for
from .outcome import RECORD, Prepared, lines, told

pytestmark = pytest.mark.usefixtures("ada")

ENTRY = "solutions/felanmalan/solution.yml"
NOT_MET = {"support-until": {"verdict": "not_met"}}
SHOWN = {"verdict": "met", "evidence": ["REG 7"]}
STILL = {id: {"still_true": True} for id in PREPARED["verdicts"]}


def edit(clone: Clone) -> None:
    """The lead names another day on its routes."""
    entry = clone.entry("felanmalan")
    routes = [{**entry["procurement_routes"][0], "last_call_off": "2028-12-31"}]
    clone.write(ENTRY, {**entry, "procurement_routes": routes})
    clone.commit()


@pytest.fixture
def certified(ada: None, clone: Clone, registry: Command, prepared: Prepared) -> None:
    """Ada has certified some days ago."""
    given = ("--from", prepared(), "--yes", "--decided-on", "2026-10-20")
    assert registry("certify", "felanmalan", *given).code == 0
    clone.commit()


def test_of_another_solution(clone: Clone, registry: Command, prepared: Prepared) -> None:
    ran = registry("certify", "kravmall", "--from", prepared(), "--yes")
    assert (ran.code, "was prepared for felanmalan, and not for kravmall" in ran.err) == (2, True)
    assert "registry certify kravmall --prepare FILE" in ran.err
    assert lines(clone) == []


def test_of_nothing_that_it_names(clone: Clone, registry: Command, prepared: Prepared) -> None:
    ran = registry("certify", "felanmalan", "--from", prepared(prepared_for=None), "--yes")
    assert (ran.code, "under prepared_for" in ran.err) == (2, True)
    assert lines(clone) == []


@pytest.mark.usefixtures("certified")
def test_of_what_the_entry_said_before(clone: Clone, registry: Command, prepared: Prepared) -> None:
    file = prepared(verdicts=STILL)
    edit(clone)
    for more in ("--dry-run", "--yes"):
        ran = registry("renew", "felanmalan", "--from", file, more)
        assert ran.code == 2
        assert "prepared: Procurement routes" in ran.err
        assert "Verdicts that rest on that: routes-described" in ran.err
    assert lines(clone) == []
    now = prepared_for(clone, "felanmalan")["digest"]
    assert f"prepared_for: digest: {now}" in " ".join(ran.err.split())
    assert ran.err.index("Prepare it anew") < ran.err.index("Or judge anew")
    told = {**prepared_for(clone, "felanmalan"), "fields": {"name": now}}
    ran = registry("renew", "felanmalan", "--from", prepared(verdicts=STILL, prepared_for=told))
    assert "add --yes" in ran.err


@pytest.mark.usefixtures("certified")
def test_of_another_certification(clone: Clone, registry: Command, prepared: Prepared) -> None:
    file = prepared(verdicts=STILL)
    assert registry("renew", "felanmalan", "--from", file, "--yes").code == 0
    clone.commit()
    ran = registry("renew", "felanmalan", "--from", file, "--yes")
    assert ran.code == 2
    assert "was felanmalan/2026-10-20-1; it is felanmalan/2026-11-01-1" in ran.err


def test_by_other_criteria(clone: Clone, registry: Command, prepared: Prepared) -> None:
    file = prepared()
    clone.change_file(
        "criteria", "2026-05-01", "schema/criteria/2026.2.yml", {**SET, "id": "2026.2"}
    )
    clone.commit()
    policy = {**clone.data("policy/policy.yml"), "criteria": "2026.2"}
    clone.change_file("policy", "2026-05-02", "policy/policy.yml", policy)
    clone.commit()
    ran = registry("certify", "felanmalan", "--from", file, "--yes")
    assert (ran.code, "by the criteria 2026.1; 2026.2 are in force" in ran.err) == (2, True)


@pytest.mark.usefixtures("certified")
def test_what_has_changed_is_said_before_it_is_signed(
    clone: Clone, registry: Command, prepared: Prepared, answers: Callable[..., None]
) -> None:
    edit(clone)
    verdicts = {**STILL, "support-until": {"verdict": "partly", "grounds": {"sv": "Delvis."}}}
    file = prepared(verdicts=verdicts)
    dry = registry("renew", "felanmalan", "--from", file, "--dry-run")
    assert dry.err.count("Changed since felanmalan/2026-10-20-1: Procurement routes.") == 1
    assert "2027-12-31 → 2028-12-31" in dry.err
    assert "as they were: routes-described" in dry.err
    answers("", "no")
    ran = registry("renew", "felanmalan", "--from", file)
    question = ran.err[ran.err.index("This is what will be signed") :]
    assert "Changed since felanmalan/2026-10-20-1: Procurement routes." in question


def test_what_nothing_shows_is_judged_anew(
    clone: Clone, registry: Command, prepared: Prepared, tmp_path: Path
) -> None:
    """An old record may say met and nothing more; it stands, and a new one says what shows it."""
    bare = {"cost-stated": {"verdict": "met"}, **NOT_MET}
    clone.record("felanmalan", "2026-10-20", verdicts={**bare, "routes-described": SHOWN})
    clone.commit()
    file = tmp_path / "again.yml"
    assert registry("renew", "felanmalan", "--prepare", file).code == 0
    assert file.read_text("utf-8").count("still_true") == 2
    ran = registry("renew", "felanmalan", "--from", prepared(verdicts=STILL), "--yes")
    assert (ran.code, told(ran)) == (1, {"evidence-missing"})


def test_the_documents_of_a_template_are_what_was_judged(
    clone: Clone, registry: Command, tmp_path: Path
) -> None:
    file = tmp_path / "mall.yml"
    assert registry("certify", "kravmall", "--prepare", file).code == 0
    text = file.read_text("utf-8").replace('verdict: ""', "verdict: met")
    text = text.replace("#evidence: []", "evidence: [REG 2]")
    text = text.replace('case_number: ""', "case_number: REG 1")
    file.write_text(text.replace('no_interest: ""', "no_interest: true"), encoding="utf-8")
    document = "solutions/kravmall/documents/krav.md"
    before = clone.path(document).read_bytes()
    clone.write(document, b"Do as you like.\n")
    ran = registry("certify", "kravmall", "--from", file, "--yes")
    assert (ran.code, "rest on that: routes-described" in ran.err) == (2, True)
    assert "prepared: Documents" in ran.err
    clone.write(document, before)
    ran = registry("certify", "kravmall", "--from", file, "--yes")
    assert ran.code == 0, ran.err
    clone.commit()
    clone.write(document, b"Do as you like.\n")
    clone.commit()
    again = tmp_path / "again.yml"
    assert registry("renew", "kravmall", "--prepare", again).code == 0
    asked = again.read_text("utf-8")
    assert "# Changed since: Documents\n  # – Documents / documents/krav.md: " in asked
    assert asked.index("routes-described:") < asked.index("cost-stated:")


class TestAnswersAreKept:
    """Until they are written, whatever comes in between."""

    KEPT = ".cache/solution-registry/certify-felanmalan-1.yml"
    ANSWERED = (
        *("yes", "REG 2026/7"),
        *("1", "https://www.prov.test/kostnad", "", ""),
        *("4", "", "Bara en väg."),
        *("3", "", ""),
    )

    def go_on(self, clone: Clone, registry: Command, answers: Callable[..., None]) -> None:
        """What was kept is enough, but for the declaration and the signature."""
        assert lines(clone) == []
        answers("yes", "yes")
        ran = registry("certify", "felanmalan", "--from", self.KEPT)
        assert ran.code == 0, ran.err
        record = clone.data(f"{RECORD}.yml")
        assert [one["verdict"] for one in record["verdicts"].values()] == [
            *("met", "not_applicable", "not_met")
        ]
        assert record["valid_until"] == "2028-01-31"

    @pytest.mark.parametrize("last", [("no",), ()], ids=["no", "ctrl-c"])
    def test_at_the_question_whether_to_sign(
        self, clone: Clone, registry: Command, answers: Callable[..., None], last: tuple[str, ...]
    ) -> None:
        answers(*self.ANSWERED, "2028-01-31", *last)
        ran = registry("certify", "felanmalan")
        assert ran.code == (2 if last else 130)
        assert f"--from {clone.folder / self.KEPT}" in ran.err
        self.go_on(clone, registry, answers)

    def test_when_asked_until_when(
        self, clone: Clone, registry: Command, answers: Callable[..., None]
    ) -> None:
        answers(*self.ANSWERED)
        assert registry("certify", "felanmalan", "--note", "Efter samråd.").code == 130
        assert clone.data(self.KEPT)["note"] == "Efter samråd."

    def test_when_the_input_ends(
        self,
        clone: Clone,
        registry: Command,
        answers: Callable[..., None],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        left = iter((*self.ANSWERED, "2028-01-31"))
        answers()

        def answer(_: str) -> str:
            try:
                return next(left)
            except StopIteration:
                raise EOFError from None

        monkeypatch.setattr("click.termui.visible_prompt_func", answer)
        assert registry("certify", "felanmalan").code != 0
        self.go_on(clone, registry, answers)

    def test_when_the_key_does_not_sign(
        self,
        clone: Clone,
        registry: Command,
        answers: Callable[..., None],
        home: Path,
        keys: Path,
    ) -> None:
        (home / ".ssh" / ADA.id).write_bytes((keys / "rv-bo").read_bytes())
        answers(*self.ANSWERED, "2028-01-31", "yes")
        ran = registry("certify", "felanmalan")
        assert (ran.code, "Your answers are kept." in ran.err) == (2, True), ran.err
        (home / ".ssh" / ADA.id).write_bytes((keys / ADA.id).read_bytes())
        self.go_on(clone, registry, answers)

    def test_when_the_last_check_refuses(
        self, clone: Clone, registry: Command, answers: Callable[..., None]
    ) -> None:
        answers(*self.ANSWERED, "2029-01-31")
        ran = registry("certify", "felanmalan")
        assert (ran.code, "too-long-validity" in ran.err) == (1, True)
        assert str(clone.data(self.KEPT)["valid_until"]) == "2029-01-31"

    def test_when_it_was_only_tried(
        self, clone: Clone, registry: Command, answers: Callable[..., None]
    ) -> None:
        answers(*self.ANSWERED, "2028-01-31")
        assert registry("certify", "felanmalan", "--dry-run").code == 0
        self.go_on(clone, registry, answers)

    def test_not_what_is_written_or_was_in_a_file(
        self, clone: Clone, registry: Command, answers: Callable[..., None], prepared: Prepared
    ) -> None:
        answers("no")
        until = "2028-01-31"
        ran = registry("certify", "felanmalan", "--from", prepared(valid_until=until))
        assert (ran.code, "kept" in ran.err) == (2, False)
        answers(*self.ANSWERED, "2028-01-31", "yes")
        ran = registry("certify", "felanmalan")
        assert (ran.code, "kept" in ran.err.rpartition("Valid until")[2]) == (0, False)
        assert not clone.path(self.KEPT).exists()


def test_what_cannot_stand_in_a_record_is_refused_where_it_is_typed(
    clone: Clone, registry: Command, answers: Callable[..., None]
) -> None:
    answers(
        *("yes", "TODO", "REG 2026/7"),
        *("1", "https://example.com/x", "ab", "https://www.prov.test/kostnad", "", "TODO", ""),
        *("4", "", "Bara en väg."),
        *("3", "", ""),
        *("2028-01-31", "y"),
    )
    ran = registry("certify", "felanmalan")
    assert ran.code == 0, ran.err
    assert "“https://example.com/x” stands for something that was to be filled in." in ran.err
    assert ran.err.count("“TODO” stands for something") == 2
    verdicts = clone.data(f"{RECORD}.yml")["verdicts"]
    assert verdicts["cost-stated"]["evidence"] == ["https://www.prov.test/kostnad"]


def test_what_nobody_has_read_is_not_cited(clone: Clone, registry: Command, tmp_path: Path) -> None:
    """The addresses of the entry are there, as comments: who has read one takes its # away."""
    entry = clone.entry("felanmalan")
    read, other = "https://www.prov.test/gata", "https://www.prov.test/annan"
    route = entry["procurement_routes"][0]
    routes = [{**route, "evidence": read}, {**route, "evidence": other}]
    clone.write(ENTRY, {**entry, "procurement_routes": routes})
    clone.commit()
    file = tmp_path / "decision.yml"
    assert registry("certify", "felanmalan", "--prepare", file).code == 0
    text = file.read_text("utf-8")
    assert read in text
    data = yaml.safe_load(text)
    assert all("evidence" not in one for one in data["verdicts"].values())
    for line in ("#evidence:\n", f"#- {read}\n"):
        text = text.replace(line, line.removeprefix("#"), 1)
    found = yaml.safe_load(text)["verdicts"]["routes-described"]["evidence"]
    assert found == [read]


def test_verdicts_that_are_not_filled_in_are_one_finding(
    clone: Clone, registry: Command, tmp_path: Path
) -> None:
    file = tmp_path / "decision.yml"
    assert registry("certify", "felanmalan", "--prepare", file).code == 0
    ran = registry("certify", "felanmalan", "--from", file)
    assert ran.code == 1
    lines = file.read_text("utf-8").splitlines()
    at = [number for number, line in enumerate(lines, 1) if line.startswith('    verdict: ""')]
    assert len(at) == len(SET["criteria"])
    ids = [one["id"] for one in SET["criteria"]]
    said = ", ".join(f"{id} (line {line})" for id, line in zip(ids, at, strict=True))
    assert f"{file}: {len(at)} verdicts are not filled in: {said}." in ran.err
    assert ran.err.count("error[") == 2  # the case number, and that they have no interest
    assert told(ran) == {"blank-text"}
