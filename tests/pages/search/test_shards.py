"""A term is found in the file with the longest name that fits it."""

import json
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st
from solution_registry.letters import bare
from solution_registry.pages.search import shards as module
from solution_registry.pages.search.shards import BEGIN, END, LARGEST, LONG, OTHER, grouped, shards

TERMS = st.text("abcdeåя0", min_size=2, max_size=12)


def files(postings: dict[str, str], size: int) -> dict[str, dict[str, str]]:
    """All files by name, read."""
    found: dict[str, dict[str, str]] = {}
    for group, rows in grouped(postings, size).items():
        for name, content in shards(group, rows, size).items():
            assert name not in found
            found[name] = json.loads(content)
    return found


def fitting(names: set[str], term: str, side: str) -> str:
    """The file that a term lies in, found as the browser does it."""
    parts = [bare(term)[:n] if side == BEGIN else bare(term)[-n:] for n in range(len(term), 0, -1)]
    plain = [part for part in parts if part.isascii()]
    return next((side + part for part in plain if side + part in names), side + OTHER)


@given(st.dictionaries(TERMS, st.text("0,;", max_size=30), max_size=60), st.integers(1, 2))
def test_every_term_is_where_it_is_looked_for(postings: dict[str, str], size: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "LARGEST", 100)
        found = files(postings, size)
    for term, posting in postings.items():
        assert found[fitting(set(found), term, BEGIN)][term] == posting
        if len(term) >= LONG:
            assert found[fitting(set(found), term, END)][term] == posting


def test_large_groups_are_split() -> None:
    postings = {f"ko{a}{b}": "x" * 200 for a in ascii_lowercase for b in ascii_lowercase}
    found = files(postings, 1)
    assert all(len(json.dumps(one)) <= LARGEST + 100 for one in found.values())
    assert "begin-koa" in found


def test_a_term_larger_than_a_file_has_one_of_its_own() -> None:
    found = files({"kommun": "1," * LARGEST, "kok": "1"}, 1)
    assert set(found["begin-kommun"]) == {"kommun"}


def test_only_long_terms_are_found_by_their_ending() -> None:
    assert set(files({"lov": "1", "bygglov": "2"}, 1)) == {"begin-l", "begin-b", "end-v"}
