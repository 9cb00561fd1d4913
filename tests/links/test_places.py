"""Which links a registry has, and where they stand."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from solution_registry.links.answer import Answer, Outcome
from solution_registry.links.findings import findings, is_dead
from solution_registry.links.memory import Memory, Remembered, learnt
from solution_registry.links.places import addresses, links
from solution_registry.reporters import REPORTERS
from solution_registry.reporters.place import place

FILES = {
    "solutions/bygglov/solution.yml": """\
name: {sv: Bygglov}
description:
  sv: |-
    Se [handboken](https://a.kommun.se/handbok_(2026)) och https://b.kommun.se/x.
reuse: {homepage: "https://a.kommun.se/#om", demo: "http://bygglov.example/"}
sources:
- https://a.kommun.se/
- owner/repository@abc:README.md
- javascript:alert(1)//https://x
- https://user@a.kommun.se/ and https://a.kommun.se:8080/
""",
    "solutions/bygglov/adopters/se-0180.yml": "source: https://c.kommun.se/beslut\n",
    "solutions/bygglov/certifications/2026-01-01-1.yml": "evidence: https://d.kommun.se/\n",
    "solutions/bygglov/documents/krav.md": "# Krav\n\nÖppet: <https://a.kommun.se/krav>, se där.\n",
    "solutions/exempel/solution.yml": "example: true\nsources: [https://e.kommun.se/]\n",
    "solutions/exempel/adopters/se-0180.yml": "source: https://e.kommun.se/a\n",
    "solutions/trasig/solution.yml": "sources: [https://f.kommun.se/]\nnaem: x\n",
    "solutions/utan/adopters/se-0180.yml": "source: https://g.kommun.se/\n",
    "schema/vocabulary/standards.yml": """\
standards:
- {id: a, url: https://h.kommun.se/}
- {id: b, example: true, url: https://i.kommun.se/}
- {id: c, url: https://j.kommun.se/}
""",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A registry, right and wrong."""
    for name, text in FILES.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("https://a.se/", ["https://a.se/"]),
        ("(see https://a.se/b_(c)), or https://a.se/d.", ["https://a.se/b_(c)", "https://a.se/d"]),
        ("[x](https://a.se/b) **https://a.se/c** <https://a.se/d>",
         ["https://a.se/b", "https://a.se/c", "https://a.se/d"]),
        ("HTTPS://a.se ftp://a.se mailto:a@a.se //a.se a.se", []),
        ("https://a https://127.0.0.1/ https://[::1]/ https://u@a.se/ https://a.se:22/", []),
        ("x" * 10_000 + "https://a.se/" + ")" * 900, ["https://a.se/"]),
        (("https://a.se/" + ")" * 100_000) * 4, []),
    ],
)  # fmt: skip
def test_addresses_of_a_text(text: str, found: list[str]) -> None:
    assert [address for _, address in addresses(text)] == found
    assert all(text.startswith(address, start) for start, address in addresses(text))


def test_links_of_a_registry(root: Path) -> None:
    found = [(link.path.removeprefix("solutions/"), link.address) for link in links(root)]
    assert found == [
        ("bygglov/adopters/se-0180.yml", "https://c.kommun.se/beslut"),
        ("bygglov/documents/krav.md", "https://a.kommun.se/krav"),
        ("bygglov/solution.yml", "https://a.kommun.se/handbok_(2026)"),
        ("bygglov/solution.yml", "https://b.kommun.se/x"),
        ("bygglov/solution.yml", "https://a.kommun.se/#om"),
        ("bygglov/solution.yml", "https://a.kommun.se/"),
        ("trasig/solution.yml", "https://f.kommun.se/"),
        ("utan/adopters/se-0180.yml", "https://g.kommun.se/"),
        ("schema/vocabulary/standards.yml", "https://h.kommun.se/"),
        ("schema/vocabulary/standards.yml", "https://j.kommun.se/"),
    ]


def test_links_of_some_entries(root: Path) -> None:
    assert {link.path for link in links(root, ["trasig"])} == {"solutions/trasig/solution.yml"}


def known(root: Path, told: dict[str, Answer], days: tuple[int, ...] = (0,)) -> Memory:
    """A memory in which everything was told on each of some days."""
    memory: dict[str, Remembered] = {}
    for address, answer in told.items():
        for day in days:
            today = date(2026, 3, 1) + timedelta(days=day)
            memory[address] = learnt(memory.get(address), answer, today)
    return Memory(links=memory)


TOLD = {
    "https://a.kommun.se/": Answer(Outcome.MOVED, to="https://ny.kommun.se/"),
    "https://a.kommun.se/krav": Answer(Outcome.FAILING, "HTTP 410"),
    "https://b.kommun.se/x": Answer(Outcome.UNKNOWN, "HTTP 403"),
    "https://c.kommun.se/beslut": Answer(Outcome.THERE),
    "https://f.kommun.se/": Answer(Outcome.FAILING, "no-such-host"),
    "https://h.kommun.se/": Answer(Outcome.UNVISITED, "inward"),
    "https://gone.kommun.se/": Answer(Outcome.FAILING, "HTTP 404"),
}


def test_findings_say_where(root: Path) -> None:
    found = findings(list(links(root)), known(root, TOLD), root, unknown=True)
    assert [(problem.code, place(problem).removeprefix("solutions/")) for problem in found] == [
        ("unvisited-link", "schema/vocabulary/standards.yml:2:16"),
        ("failing-link", "bygglov/documents/krav.md:3:9"),
        ("unanswered-link", "bygglov/solution.yml:3:7"),
        ("moved-link", "bygglov/solution.yml:5:19"),
        ("moved-link", "bygglov/solution.yml:7:3"),
        ("failing-link", "trasig/solution.yml:1:11"),
    ]
    assert not any(map(is_dead, found))
    assert [p.values["to"] for p in found if p.code == "moved-link"] == [
        "https://ny.kommun.se/#om",
        "https://ny.kommun.se/",
    ]


def test_what_failed_for_long_is_dead(root: Path) -> None:
    memory = known(root, TOLD, (0, 3, 7))
    found = findings(list(links(root)), memory, root, unknown=False)
    assert [problem.code for problem in found if is_dead(problem)] == ["dead-link", "dead-link"]
    assert "unanswered-link" not in {problem.code for problem in found}


@pytest.mark.parametrize("language", ["sv", "da", "en"])
@pytest.mark.parametrize("format", sorted(REPORTERS))
def test_findings_are_told_in_every_format(root: Path, format: str, language: str) -> None:
    found = findings(list(links(root)), known(root, TOLD, (0, 3, 7)), root, unknown=True)
    text = REPORTERS[format](found, language)
    for code in ("dead-link", "moved-link", "unvisited-link", "unanswered-link"):
        assert code in text
    assert "…" not in text


def test_findings_are_the_same_from_day_to_day(root: Path) -> None:
    """Forges tell by this what is new."""
    here = list(links(root))
    days = [(0, 3, 7), (0, 3, 7, 8), (0, 3, 7, 8, 9)]
    told = [findings(here, known(root, TOLD, some), root, unknown=True) for some in days]
    assert told[0] == told[1] == told[2]
