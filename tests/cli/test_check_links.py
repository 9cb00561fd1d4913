"""The one command that asks others, with others played by this machine."""

import json
from pathlib import Path

import pytest
from solution_registry.cli import check_links
from solution_registry.links.ask import Request
from solution_registry.links.dial import Dialler
from solution_registry.links.public import is_public

from tests.links.host import answer, host

from .conftest import Ran, Registry

SOLUTION = """\
kind: e_service
sources:
- https://www.kommun.se/there
- https://www.kommun.se/gone
- https://www.kommun.se/moved
- https://www.kommun.se/busy
""".replace("https", "http")

PATHS = {
    "/there": answer(200),
    "/moved": answer(301, "Location: /there"),
    "/busy": answer(503),
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A registry with four links, and no pauses between them."""
    (tmp_path / "solutions/bygglov").mkdir(parents=True)
    (tmp_path / "solutions/bygglov/solution.yml").write_text(SOLUTION)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("solution_registry.links.polite.PAUSE", 0.0)
    return tmp_path


class Asked:
    """Runs the command against a host of this machine."""

    def __init__(self, registry: Registry, monkeypatch: pytest.MonkeyPatch) -> None:
        self.registry, self.patch = registry, monkeypatch
        self.lines: list[str] = []

    def __call__(self, *arguments: str, day: str = "2026-03-01") -> Ran:
        with host(PATHS) as running:

            def dialler(_root: Path) -> Request:
                return Dialler("x", running.resolve, lambda _: True, seconds=3)

            self.patch.setattr(check_links, "dialler", dialler)
            ran = self.registry("--today", day, "check-links", *arguments)
        self.lines = running.lines()
        return ran


@pytest.fixture
def check(root: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch) -> Asked:
    """Runs the command; its last requests are in ``lines``."""
    return Asked(registry, monkeypatch)


def test_a_first_round(check: Asked) -> None:
    ran = check()
    assert ran.code == 0
    path = "solutions/bygglov/solution.yml"
    gone = "The link http://www.kommun.se/gone leads nowhere just now: HTTP 404."
    moved = "The page http://www.kommun.se/moved has moved for good."
    assert [line for line in ran.out.splitlines() if line.startswith(path)] == [
        f"{path}:4:3: warning[failing-link] sources[1]: {gone}",
        f"{path}:5:3: warning[moved-link] sources[2]: {moved}",
    ]
    assert ran.err == (
        "registry: 4 links: 1 there, 1 moved, 1 failing, 0 dead, 1 not known, 0 not followed\n"
    )


def test_dead_after_days(check: Asked) -> None:
    assert check(day="2026-03-01").code == 0
    assert check(day="2026-03-04").code == 0
    ran = check("--format", "json", day="2026-03-09")
    assert ran.code == 1
    (dead,) = [one for one in json.loads(ran.out)["problems"] if one["severity"] == "error"]
    assert (dead["code"], dead["line"]) == ("dead-link", 4)
    assert dead["values"]["since"] == "2026-03-01"


def test_what_is_fresh_is_not_asked_again(check: Asked) -> None:
    check()
    assert len(check.lines) == 6  # two for each that refuses HEAD, one that leads on
    check()
    assert check.lines == []
    check(day="2026-03-02")
    assert check.lines == ["HEAD /busy", "HEAD /gone", "GET /gone"]
    check("--again", day="2026-03-02")
    assert len(check.lines) == 6
    check("--no-cache", day="2026-03-02")
    assert len(check.lines) == 6


def test_what_is_not_known_is_told_where_it_is_asked_for(check: Asked) -> None:
    assert "unanswered-link" not in check().out
    assert "review[unanswered-link]" in check("--unknown").out


def test_a_file_to_remember_in(check: Asked, root: Path) -> None:
    check("--memory", "kept/links.json")
    assert json.loads((root / "kept/links.json").read_bytes())["links"]
    assert not (root / ".cache").exists()
    check("--memory", "kept/links.json")
    assert check.lines == []
    (root / "file").write_text("x")
    ran = check("--memory", "file/links.json")
    assert ran.code == 2
    assert "file" in ran.err


def test_a_damaged_memory_is_begun_anew(check: Asked, root: Path) -> None:
    (root / "links.json").write_text("{")
    assert check("--memory", "links.json").code == 0
    assert len(check.lines) == 6


def test_some_solutions_forget_nothing_of_others(check: Asked, root: Path) -> None:
    (root / "solutions/annan").mkdir()
    (root / "solutions/annan/solution.yml").write_text("sources: [http://www.kommun.se/annan]\n")
    check("--memory", "m.json")
    check("annan", "--memory", "m.json", "--again")
    assert check.lines == ["HEAD /annan", "GET /annan"]
    assert len(json.loads((root / "m.json").read_bytes())["links"]) == 5
    ran = check("anan")
    assert ran.code == 2
    assert "Did you mean annan?" in ran.err


def test_no_time_is_told(check: Asked) -> None:
    ran = check("--minutes", "0")
    assert ran.code == 0
    assert "4 links were not asked for, as the time was up (--minutes)." in ran.err
    for wrong in ("-1", "x", "nan", "1e9"):
        assert check("--minutes", wrong).code == 2


def test_without_a_network_nothing_is_learnt(
    root: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody(_host: str, _port: int) -> list[tuple[int, tuple[object, ...]]]:
        raise OSError(-3, "x")

    monkeypatch.setattr(check_links, "dialler", lambda _: Dialler("x", nobody))
    ran = registry("check-links", "--memory", "m.json")
    assert ran.code == 2
    assert ran.err == "registry: No host answered, so nothing is learnt. Is there a network?\n"
    assert "links" not in json.loads((root / "m.json").read_bytes())


def test_an_interrupted_round_remembers(check: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    from solution_registry.links.round import Round

    real = Round.ask

    def interrupted(self: Round, addresses: list[str], seconds: float) -> None:
        real(self, addresses, seconds)
        raise KeyboardInterrupt

    monkeypatch.setattr(Round, "ask", interrupted)
    assert check().code == 130
    monkeypatch.setattr(Round, "ask", real)
    check()
    assert check.lines == []


@pytest.mark.parametrize(
    ("mkdocs", "agent"),
    [
        ("site_url: https://register.se/r/", "(link check; +https://register.se/r/)"),
        ("site_url: !ENV [SITE, 'https://b.se/']", "(link check; +https://a.se/)"),
        ("site_url: !ENV [NO_SUCH, 'https://b.se/']", "(link check; +https://b.se/)"),
        ('site_url: "https://a.se/\\r\\nX-Evil: 1"', "(link check)"),
        ("site_url: ''", "(link check)"),
        ("", "(link check)"),
    ],
)
def test_who_asks_is_said_and_the_judge_is_real(
    root: Path, monkeypatch: pytest.MonkeyPatch, mkdocs: str, agent: str
) -> None:
    monkeypatch.setenv("SITE", "https://a.se/")
    (root / "mkdocs.yml").write_text(mkdocs)
    made = check_links.dialler(root)
    assert isinstance(made, Dialler)
    assert made.agent.endswith(f" {agent}")
    assert made.public is is_public
    assert made == Dialler(made.agent)
