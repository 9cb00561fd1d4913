"""Guides name things as the site does, and each leads on."""

import re
from pathlib import Path

import pytest
import solution_registry
from solution_registry.certification.status import STATE_LABELS
from solution_registry.language import words
from solution_registry.load import load
from solution_registry.model.adopter import Adopter
from solution_registry.model.certification import CriteriaSet
from solution_registry.model.terms import LABELS

from tests.docs.pages import FOLDERS, GUIDES, ROOT, code, tables, text

NEXT = {"sv": "Nästa steg", "en": "What to do next", "da": "Det næste skridt"}
LEADING_ON = [
    *(f"guides/{name}.md" for name in GUIDES if name != "index"),
    *("accessibility.md", "privacy.md"),
]

TEMPLATES = Path(solution_registry.__file__).parent / "templates"
MARKS = re.compile(r'state == "\w+" %}{{ _\("(.*?)"\) }}')


@pytest.mark.parametrize("language", FOLDERS)
@pytest.mark.parametrize("name", LEADING_ON)
def test_a_guide_ends_with_what_to_do_next(language: str, name: str) -> None:
    last = text(language, name).rpartition("\n## ")[2]
    heading, _, rest = last.partition("\n\n")
    assert heading == NEXT[language]
    assert len(rest.splitlines()) >= 2
    assert all(re.fullmatch(r"- \[.+\]\(.+\)", line) for line in rest.splitlines())


@pytest.mark.parametrize("language", FOLDERS)
def test_the_overview_has_every_guide(language: str) -> None:
    overview = text(language, "guides/index.md")
    assert all(f"({name}.md)" in overview for name in GUIDES if name != "index")


@pytest.mark.parametrize("language", FOLDERS)
def test_marks_of_routes_are_named_as_on_a_solutions_page(language: str) -> None:
    template = (TEMPLATES / "components/way.html").read_text("utf-8")
    say = words(language).text
    marks, eligible, *_ = tables(text(language, "guides/procure.md"))
    shown = [say(msgid) for msgid in MARKS.findall(template)]
    shown.append(say("Last day not stated"))
    assert sorted(marks) == sorted(shown)
    template = (TEMPLATES / "solution/routes.html").read_text("utf-8")
    msgids = re.findall(r'_\("((?:Open to those|May be included)[^"]*)"\)', template)
    assert sorted(eligible) == sorted(say(msgid).rstrip(":.") for msgid in msgids)


@pytest.mark.parametrize("language", FOLDERS)
def test_a_reviewer_reads_the_words_of_the_site(language: str) -> None:
    say = words(language).text
    verdicts, levels, states = tables(text(language, "guides/certify.md"))
    assert verdicts == [say(label) for label in LABELS["VerdictValue"].values()]
    assert set(states) < {say(label) for label in STATE_LABELS.values()}
    assert levels == ["1", "2", "3"]


@pytest.mark.parametrize("language", FOLDERS)
def test_levels_are_named_as_in_the_criteria(language: str) -> None:
    file = ROOT / "schema/criteria/2026.1.yml"
    criteria = load(CriteriaSet, file.read_bytes(), file.name).value
    assert criteria
    rows = [f"| {level.level} | {level.name[language]} |" for level in criteria.levels]
    page = text(language, "guides/certify.md")
    assert [row for row in rows if row not in page] == []


@pytest.mark.parametrize("language", FOLDERS)
def test_the_outcome_of_a_procurement_can_be_pasted(language: str) -> None:
    (block,) = code(text(language, "guides/procure.md"), "yaml")
    loaded = load(Adopter, f"stage: production\n{block}".encode(), "example.yml")
    assert loaded.problems == ()
    named = set(re.findall(r"`(\w+)`", text(language, "guides/procure.md")))
    assert named >= set(LABELS["Outcome"])


@pytest.mark.parametrize("language", FOLDERS)
def test_every_proof_of_a_confirmation_is_explained(language: str) -> None:
    _, proofs = tables(text(language, "guides/adopters.md"))
    assert {proof.strip("`") for proof in proofs} == set(LABELS["Proof"])
