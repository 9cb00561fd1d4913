"""A listing is judged whatever its size and order, and says what it means by a path."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from solution_registry.names import FileFact, check_names
from solution_registry.names.layout import entry_name
from solution_registry.names.twins import skeleton
from solution_registry.wording import CODES

KINDS = ("file", "dir", "symlink", "other")
PARTS = st.text("aB-é.%/\\\n\x00\udcff ~:", min_size=1, max_size=6) | st.sampled_from(
    ["solutions", "solution.yml", "adopters", "felanmalan", "con", "..", ".git", "policy"]
)
PATHS = st.lists(PARTS, min_size=1, max_size=5).map("/".join)


def test_5000_files() -> None:
    facts = [
        FileFact(f"solutions/losning-{number}/adopters/se-{code:04}.yml", "file")
        for number in range(500)
        for code in range(10)
    ]
    before = process_time()
    assert check_names(facts) == []
    assert process_time() - before < 5  # generous: it takes a twentieth of a second


@given(st.lists(st.builds(FileFact, PATHS, st.sampled_from(KINDS), st.booleans()), max_size=8))
def test_any_listing_gets_an_answer(facts: list[FileFact]) -> None:
    problems = check_names(facts)
    assert all(problem.code in CODES for problem in problems)
    assert problems == check_names(list(reversed(facts))) or len({f.text for f in facts}) < len(
        facts
    )


@given(st.binary(min_size=1, max_size=20))
def test_any_bytes_can_be_a_path(path: bytes) -> None:
    for problem in check_names([FileFact(b"solutions/\xff" + path, "file")]):
        assert "\ufffd" not in problem.path


def test_letters_that_look_alike_have_one_skeleton() -> None:
    assert skeleton("kommun-app") == skeleton("kornmunapp")
    assert skeleton("portal") == skeleton("p0rta1")
    assert skeleton("lov-10") != skeleton("lov-lo")
    assert skeleton("lov-1") != skeleton("lov-2")


@pytest.mark.parametrize(
    ("name", "near"),
    [("Felanmälan", "felanmalan"), ("CON", None), ("Com1", None), ("Search", None), ("A", None)],
)
def test_no_name_is_offered_that_is_refused_next(name: str, near: str | None) -> None:
    [problem] = entry_name(name)
    assert problem.values.get("near") == near
