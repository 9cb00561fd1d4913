"""An issue for each matter: opened, renewed, closed, and never twice."""

import json
import re
from pathlib import Path

import pytest
from solution_registry.forge.matters import DUTIES
from solution_registry.forge.queue import MOST, SOLVED, plan

from tests.cli.conftest import Registry, registry, tiny

from .fake import State

__all__ = ["registry", "tiny"]

SOLUTION = "solutions/felanmalan/solution.yml"
MAINTAINERS = "schema_version: 1\nmaintainers:\n- {organisation: se-9001, accounts: [anna, o/b]}\n"


@pytest.fixture
def late(tiny: Path) -> Path:
    """The tiny registry, in which the contacts of a solution are to be confirmed."""
    file = tiny / SOLUTION
    text = file.read_text(encoding="utf-8")
    assert "review_by: " in text
    head, _, rest = text.partition("review_by: ")
    file.write_text(f"{head}review_by: 2026-10-01{rest[10:]}", encoding="utf-8")
    (tiny / "policy/maintainers.yml").write_text(MAINTAINERS, encoding="utf-8")
    return tiny


def test_an_issue_lives_as_long_as_its_matter(forge: State, registry: Registry, late: Path) -> None:
    forge.raise_issue("Something else", "Hello", "stranger")
    forge.raise_issue("Forged", "<!-- solution-registry-matter: contacts/felanmalan -->", "x")
    ran = registry("post-queue")
    assert ran.code == 0
    assert "opened: contacts/felanmalan · Kontakterna för Felanmälan behöver bekräftas\n" in ran.out
    (issue,) = [one for one in forge.issues if one["account"] == forge.speaker]
    assert "2026\\-10\\-01" in issue["body"]
    assert "@anna @o/b" in issue["body"]
    assert registry("post-queue").out == "The issues are as they should be.\n"
    file = late / SOLUTION
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("review_by: 2026-10-01", "review_by: 2026-10-02"), "utf-8")
    assert registry("post-queue").out.startswith("renewed: contacts/felanmalan")
    file.write_text(text.replace("review_by: 2026-10-01", "review_by: 2027-10-02"), "utf-8")
    written = len(forge.written)
    dry = registry("post-queue", "--dry-run").out
    assert dry.startswith("closed: contacts/felanmalan")
    assert len(forge.written) == written
    assert registry("post-queue").out == dry
    assert issue["open"] is False
    assert issue["comments"] == ["Det här är löst."]
    assert registry("post-queue").out == "The issues are as they should be.\n"
    file.write_text(text, "utf-8")
    assert registry("post-queue").out.startswith("opened: contacts/felanmalan")


def test_what_a_person_has_closed_stays_closed_while_it_says_the_same(
    forge: State, registry: Registry, late: Path
) -> None:
    registry("post-queue")
    issue = forge.issues[0]
    issue["open"] = False
    assert registry("post-queue").out == "The issues are as they should be.\n"
    file = late / SOLUTION
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("review_by: 2026-10-01", "review_by: 2026-10-02"), "utf-8")
    assert registry("post-queue").out.startswith("opened: contacts/felanmalan")


def test_few_are_opened_at_a_time() -> None:
    from solution_registry.forge.matters import Matter

    many = [Matter(f"due/nummer-{n}", f"{n}", "x") for n in range(MOST + 5)]
    steps = [one.happened for one in plan(many, (), frozenset({"me"}))]
    assert (steps.count("opened"), steps.count("waits")) == (MOST, 5)


def test_a_list_that_does_not_end_is_told(
    forge: State, registry: Registry, late: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of it would have issues opened twice, and those that are solved stay open."""
    monkeypatch.setattr("solution_registry.forge.api._PAGES", 1)
    assert registry("post-queue").code == 0
    ran = registry("post-queue")
    assert ran.code == 2
    assert "more rows than are read" in ran.err
    assert len(forge.issues) == 1


def test_words_in_an_issue_stay_words(forge: State, registry: Registry, late: Path) -> None:
    file = late / SOLUTION
    text = file.read_text(encoding="utf-8")
    hostile = "<img src=x> @everyone ](http://x.test)"
    file.write_text(text.replace("sv: Felanmälan", f'sv: "{hostile}"', 1), "utf-8")
    registry("post-queue")
    body = forge.issues[0]["body"]
    assert not re.search(r"(?<!\\)<img", body)
    assert "@everyone" not in body
    assert not re.search(r"(?<!\\)\]\(", body)
    title = forge.issues[0]["title"]
    assert "everyone" in title
    assert "@everyone" not in title
    assert "http://x" not in title


def test_every_duty_is_a_kind_that_is_looked_for() -> None:
    from solution_registry.attention import KINDS

    assert {"expired", "due", "changed", "contacts", "stale", "routes"} <= DUTIES.keys()
    assert DUTIES.keys() - KINDS.keys() <= {"links"}
    assert SOLVED.startswith("<!--")


def test_dead_links_are_a_matter_of_their_solution(
    forge: State, registry: Registry, tiny: Path
) -> None:
    dead = {"code": "dead-link", "path": SOLUTION, "values": {"value": "https://x.test/a"}}
    other = dead | {"path": "schema/vocabulary/standards.yml"}
    file = tiny / "dead.json"
    file.write_text(json.dumps({"problems": [dead, dead, other, dead | {"code": "moved-link"}]}))
    ran = registry("post-queue", "--links", str(file))
    assert ran.out.count("links/") == 1
    (body,) = [one["body"] for one in forge.issues if "links/felanmalan" in one["body"]]
    assert body.count("x\\.test") == 1
    assert "closed" not in registry("post-queue").out
    file.write_text('{"problems": []}')
    assert registry("post-queue", "--links", str(file)).out.startswith("closed: links/felanmalan")
    file.write_text("[]")
    ran = registry("post-queue", "--links", str(file))
    assert (ran.code, ran.err.count("\n")) == (2, 1)
