import pytest

from tests.scripts.conftest import Clone

VALIDATE = "-m solution_registry validate"


@pytest.fixture
def ready(clone: Clone) -> Clone:
    clone.run("scripts/serve", "--build")
    return clone


def test_it_serves_on_this_machine_alone(ready: Clone) -> None:
    outcome = ready.run("scripts/serve")
    assert outcome.calls == [VALIDATE, "-m mkdocs serve --dev-addr 127.0.0.1:8000 --livereload"]


@pytest.mark.parametrize("option", [("--port", "8123"), ("--port=8123",)])
def test_the_port_can_be_chosen(ready: Clone, option: tuple[str, ...]) -> None:
    outcome = ready.run("scripts/serve", *option)
    assert "--dev-addr 127.0.0.1:8123" in outcome.calls[-1]


def test_it_builds_nothing_from_wrong_entries(ready: Clone) -> None:
    outcome = ready.run("scripts/serve", "--build", refuses="validate")
    assert (outcome.code, outcome.calls) == (1, [VALIDATE])


def test_it_shows_wrong_entries(ready: Clone) -> None:
    outcome = ready.run("scripts/serve", refuses="validate")
    assert "mkdocs serve" in outcome.calls[-1]
    assert "The site shows these problems" in outcome.said


def test_it_stops_where_nothing_could_be_validated(ready: Clone) -> None:
    outcome = ready.run("scripts/serve", refuses="validate", code=2)
    assert (outcome.code, outcome.calls) == (2, [VALIDATE])


def test_a_taken_port_is_told(ready: Clone) -> None:
    outcome = ready.run("scripts/serve", "--port", "8000", refuses="^- 8000")
    assert (outcome.code, outcome.calls) == (2, [])
    assert "port 8000 is taken by another program. Try: scripts/serve --port 8001" in outcome.said


@pytest.mark.parametrize("port", ["", "http", "0", "65536", "-1", "08_0"])
def test_a_port_is_a_number(clone: Clone, port: str) -> None:
    outcome = clone.run("scripts/serve", "--port", port)
    assert (outcome.code, outcome.calls) == (2, [])
    assert "--port takes a number from 1 to 65535" in outcome.said


def test_a_port_that_is_left_out_is_told(clone: Clone) -> None:
    assert "--port takes a number" in clone.run("scripts/serve", "--port").said


def test_an_unknown_option_is_refused(clone: Clone) -> None:
    outcome = clone.run("scripts/serve", "--fast")
    assert outcome.code == 2
    assert "unknown option: --fast" in outcome.said


def test_help_sets_nothing_up(clone: Clone) -> None:
    outcome = clone.run("scripts/serve", "--help")
    assert (outcome.code, outcome.calls) == (0, [])
    assert outcome.said.startswith("Usage: scripts/serve")
